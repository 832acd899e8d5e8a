import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { summaryCatalogue } from '#shared/languages/catalogues/summary-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type SummaryFact, type SummarySection, summaryContentOf, type Words } from '#shared/pages/summary/summary-content.ts';
import { type PdfStyles, pdfStyles } from './pdf-styles.ts';
import { pdfText, pdfWords } from './pdf-text.ts';

type Setting = { readonly direction: 'ltr' | 'rtl'; readonly styles: PdfStyles };

export type SummaryDocumentProps = {
  readonly product: string;
  readonly summary: OrderSummary;
  readonly asOf: string;
  readonly language: Language;
};

/** The order summary as a PDF (MT-4, CL-2): the words of the page, on paper. There is no link in it. */
export function OrderSummaryDocument({ product, summary, asOf, language }: SummaryDocumentProps) {
  const { t, direction } = formatter(summaryCatalogue, language);
  const { title, intro, sections } = summaryContentOf(summary, asOf, language);
  const styles = pdfStyles(direction);
  const setting = { direction, styles };
  const pageOf = (page: number, pages: number) => pdfWords(t('summary.page', { page, pages }), direction);
  return (
    <Document title={pdfWords(title, direction)} language={language} author={product} creator={product} producer={product}>
      <Page size="A4" style={styles.page}>
        <Text style={styles.product}>{product}</Text>
        <Text style={styles.title}>{pdfWords(title, direction)}</Text>
        <Text style={styles.soft}>{pdfText(intro, direction)}</Text>
        {sections.map((section) => (
          <Section key={section.id} section={section} setting={setting} />
        ))}
        <Text style={styles.foot} render={({ pageNumber, totalPages }) => pageOf(pageNumber, totalPages)} fixed />
      </Page>
    </Document>
  );
}

/** A heading never stands alone at the foot of a page: what is short stays together, and a table begins with its heading and a row. */
function Section({ section, setting }: { readonly section: SummarySection; readonly setting: Setting }) {
  const { styles, direction } = setting;
  const heading = <Text style={styles.heading}>{section.heading}</Text>;
  if (section.kind === 'table') return <Table section={section} setting={setting} heading={heading} />;
  return (
    <View style={styles.section} wrap={false}>
      {heading}
      {section.kind === 'facts'
        ? section.facts.map((fact) => <Fact key={fact.label} fact={fact} setting={setting} />)
        : section.items.map((item) => (
            <View key={JSON.stringify(item)} style={styles.row}>
              <Text style={styles.bullet}>•</Text>
              <Text style={styles.text}>{pdfText(item, direction)}</Text>
            </View>
          ))}
    </View>
  );
}

function Fact({ fact: { label, values }, setting }: { readonly fact: SummaryFact; readonly setting: Setting }) {
  const { styles, direction } = setting;
  return (
    <View style={styles.row}>
      <Text style={styles.label}>{label}</Text>
      <View style={styles.values}>
        {values.map((value) => (
          <Text key={JSON.stringify(value)} style={styles.value}>
            {pdfText(value, direction)}
          </Text>
        ))}
      </View>
    </View>
  );
}

type TableProps = {
  readonly section: Extract<SummarySection, { kind: 'table' }>;
  readonly setting: Setting;
  readonly heading: ReactNode;
};

function Table({ section: { columns, rows }, setting: { styles, direction }, heading }: TableProps) {
  const styleOf = (column: number) => [
    column === 0 ? styles.firstCell : column === 1 && columns.length > 2 ? styles.secondCell : styles.cell,
    ...(columns[column]?.number === true ? [styles.number] : []),
  ];
  const set = (row: readonly Words[]) => (
    <View key={JSON.stringify(row)} style={styles.tableRow} wrap={false}>
      {row.map((cell, column) => (
        <Text key={columns[column]?.label} style={styleOf(column)}>
          {pdfText(cell, direction)}
        </Text>
      ))}
    </View>
  );
  return (
    <View style={styles.section}>
      <View wrap={false}>
        {heading}
        <View style={styles.tableHead}>
          {columns.map(({ label }, column) => (
            <Text key={label} style={[...styleOf(column), styles.columnName]}>
              {label}
            </Text>
          ))}
        </View>
        {rows.slice(0, 1).map(set)}
      </View>
      {rows.slice(1).map(set)}
    </View>
  );
}
