import type { ReactNode } from 'react';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '#shared/pages/csrf-field.tsx';
import { ErrorSummary, type FormFault } from '#shared/pages/error-summary.tsx';
import type { FieldError } from '#shared/pages/form-field.tsx';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';

/** What every page of an order's contact has around its question. */
export type OrderPageProps = {
  readonly frame: PageFrame;
  /** The order's number as the commerce system counts. */
  readonly number: string;
  readonly backHref: string;
};

/** The form of a page with a question; posted with `csrf` to `action`. */
export type QuestionProps = OrderPageProps & { readonly action: string; readonly csrf: string; readonly fault?: FormFault };

type CardProps = OrderPageProps & {
  readonly language: Language;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  readonly fault?: FormFault | undefined;
  readonly children: ReactNode;
};

/** A page about an order: the way back, the order's number, the title. */
export function OrderCard({ frame, number, backHref, language, title, errors = [], fault, children }: CardProps) {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined}>
      <p>
        <a href={backHref}>{t('order-page.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <p className="soft">
          <MessageParts parts={parts('order-page.caption', { number })} />
        </p>
        {children}
      </div>
    </Page>
  );
}

type QuestionPageProps = QuestionProps & {
  readonly language: Language;
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly submit?: string;
  /** The title stands in the form, as the legend of the only group of choices. */
  readonly titleInForm?: boolean;
  readonly children: ReactNode;
};

/** One question: its form, and the button that goes on. */
export function QuestionPage({ action, csrf, submit, titleInForm = false, children, ...card }: QuestionPageProps) {
  const { t } = formatter(orderPagesCatalogue, card.language);
  return (
    <OrderCard {...card}>
      {!titleInForm && <h1>{card.title}</h1>}
      <form method="post" action={action} noValidate>
        <CsrfField token={csrf} />
        {children}
        <div className="row full">
          <button type="submit">{submit ?? t('order-page.continue')}</button>
        </div>
      </form>
    </OrderCard>
  );
}
