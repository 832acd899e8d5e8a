import { createHash } from 'node:crypto';
import { iso } from '#shared/domain/calendar.ts';
import type { Files } from '#shared/domain/files.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import type { SummaryDocumentProps } from './order-summary-document.tsx';

/** Seconds for which the address of a summary can be fetched: it is followed at once. */
const addressSeconds = 300;

export type SummaryFileDeps = {
  readonly files: Pick<Files, 'put' | 'sizeOf' | 'addressOf'>;
  /** Loaded with the first summary that has to be rendered. */
  readonly loadRenderer: () => Promise<(props: SummaryDocumentProps) => Promise<Uint8Array>>;
  readonly product: string;
  readonly now: Now;
};

function sourceIdOf({ source }: OrderSummary): string {
  return source.kind === 'trial' ? source.trialId : source.subscriptionId;
}

/** By what is in it: a summary that says the same is the same file, and is rendered once. */
export function summaryKey(summary: OrderSummary, language: Language): string {
  const content = createHash('sha256')
    .update(JSON.stringify([language, summary]))
    .digest('hex')
    .slice(0, 32);
  return `organisations/${summary.organisationId}/summaries/${sourceIdOf(summary)}/${content}.pdf`;
}

function fileName({ source }: OrderSummary): string {
  return source.kind === 'trial' ? `summary-${source.trialId}.pdf` : `order-summary-${source.orderNumber}.pdf`;
}

/** Renders a summary and answers an address at which it can be fetched, once or again. */
export function summaryFile({ files, loadRenderer, product, now }: SummaryFileDeps) {
  return async (summary: OrderSummary, language: Language): Promise<string> => {
    const key = summaryKey(summary, language);
    if ((await files.sizeOf(key)) === undefined) {
      const render = await loadRenderer();
      await files.put(key, await render({ product, summary, asOf: iso(now()), language }), 'application/pdf');
    }
    return files.addressOf(key, fileName(summary), addressSeconds);
  };
}
