import type { Language } from '#shared/domain/languages.ts';
import { partnerSettingUp, sourceOfId } from '#shared/domain/set-up/set-up-source.ts';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import { type ReadSummaryDeps, readSummary } from '#shared/domain/summary/read-summary.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { readSummaryPdfRoute, readSummaryRoute } from './contract.ts';

export type SummaryEndpointDeps = ReadSummaryDeps & {
  /** Where the summary can be fetched as a PDF. */
  readonly pdfOf: (summary: OrderSummary, language: Language) => Promise<string>;
};

export function endpoints({ pdfOf, ...deps }: SummaryEndpointDeps) {
  const read = readSummary(deps);
  return [
    endpoint(readSummaryRoute, async ({ caller, params }) =>
      answering(await read(partnerSettingUp(caller, params.organisationId), sourceOfId(params.sourceId)), (summary) => ({
        status: 200,
        body: summary,
      })),
    ),
    endpoint(readSummaryPdfRoute, async ({ caller, params, query }) => {
      const found = await read(partnerSettingUp(caller, params.organisationId), sourceOfId(params.sourceId));
      if (!found.ok) return found;
      const address = await pdfOf(found.value, query.language ?? found.value.language);
      return { ok: true, value: { status: 303, headers: { location: address } } };
    }),
  ];
}
