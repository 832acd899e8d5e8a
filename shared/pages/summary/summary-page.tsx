import { Fragment } from 'react';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { summaryCatalogue } from '#shared/languages/catalogues/summary-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '../message-parts.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { type SummaryFact, type SummarySection, summaryContentOf, type Words } from './summary-content.ts';

type TableSection = Extract<SummarySection, { kind: 'table' }>;

export type SummaryProps = {
  readonly frame: PageFrame;
  readonly summary: OrderSummary;
  /** When it was read. */
  readonly asOf: string;
  readonly pdfHref: string;
  readonly backHref: string;
};

/** The order summary as a page (MT-4, CL-2). It shows; the only links lead to the same as a PDF, and back. */
export function renderSummaryPage({ frame, summary, asOf, pdfHref, backHref }: SummaryProps, language: Language): string {
  const { t } = formatter(summaryCatalogue, language);
  const { title, intro, sections } = summaryContentOf(summary, asOf, language);
  return renderPage(
    <Page frame={frame} language={language} title={title} wide>
      <p>
        <a href={backHref}>{t('summary.back')}</a>
      </p>
      <div className="card">
        <h1>{title}</h1>
        <p className="soft">
          <MessageParts parts={intro} />
        </p>
        <div className="row full">
          <a className="button quiet" href={pdfHref}>
            {t('summary.pdf')}
          </a>
        </div>
      </div>
      {sections.map((section) => (
        <section key={section.id} className="card" aria-labelledby={section.id}>
          <h2 id={section.id}>{section.heading}</h2>
          <Section section={section} />
        </section>
      ))}
    </Page>,
  );
}

function Section({ section }: { readonly section: SummarySection }) {
  if (section.kind === 'list') {
    return (
      <ul>
        {section.items.map((item) => (
          <li key={keyOf(item)}>
            <MessageParts parts={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (section.kind === 'table') return section.columns.length > 2 ? <Items {...section} /> : <Table {...section} />;
  return (
    <dl>
      {section.facts.map(({ label, values }) => (
        <Fact key={label} label={label} values={values} />
      ))}
    </dl>
  );
}

/** Values of one label, a line each. */
function Fact({ label, values }: SummaryFact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {values.map((value, index) => (
          <Fragment key={keyOf(value)}>
            {index > 0 && <br />}
            <MessageParts parts={value} />
          </Fragment>
        ))}
      </dd>
    </>
  );
}

/** A phone has no room for many columns: each row becomes an item of its own, with its cells under their labels. */
function Items({ columns: [, ...columns], rows }: TableSection) {
  return (
    <ul className="items">
      {rows.map(([first = [], ...rest]) => (
        <li key={keyOf(first)}>
          <h3>
            <MessageParts parts={first} />
          </h3>
          <dl>
            {columns.map(({ label }, index) => (
              <Fact key={label} label={label} values={[rest[index] ?? []]} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Table({ columns, rows }: TableSection) {
  const classOf = (column: number) => (columns[column]?.number === true ? 'number' : undefined);
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ label }, column) => (
            <th key={label} scope="col" className={classOf(column)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = [], ...rest]) => (
          <tr key={keyOf(first)}>
            <th scope="row">
              <MessageParts parts={first} />
            </th>
            {rest.map((cell, index) => (
              <td key={columns[index + 1]?.label} className={classOf(index + 1)}>
                <MessageParts parts={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keyOf(words: Words): string {
  return JSON.stringify(words);
}
