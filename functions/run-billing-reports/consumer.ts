import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type RunReportDeps, runReport } from '#shared/domain/billing/run-report.ts';
import { consumeBatch } from '#shared/queue/consume-batch.ts';
import { reportMessage } from '#shared/queue/report-messages.ts';
import type { Logger } from '#shared/runtime/logger.ts';

/** Makes the report that each message names; one that could not be made comes back, and in the end has failed. */
export function reportConsumer({ logger, ...deps }: RunReportDeps & { readonly logger: Logger }) {
  const run = runReport(deps);
  return (event: SQSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SQSBatchResponse> =>
    consumeBatch(event, context, {
      logger,
      handle: async ({ body }) => {
        const { partnerId, reportId } = reportMessage.parse(JSON.parse(body));
        logger.info('report', { partnerId, reportId, outcome: await run(partnerId, reportId) });
        return undefined;
      },
    });
}
