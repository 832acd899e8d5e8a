import { dynamoReportSource, dynamoReportStore } from '#shared/adapters/dynamodb/billing-reports.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { linesOnTheWire } from '#shared/http/wire/lines-on-the-wire.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { reportConsumer } from './consumer.ts';
import { contract } from './contract.ts';

const { TABLE_NAME, FILES_BUCKET } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);

export const handler = reportConsumer({
  reports: dynamoReportStore(table),
  source: dynamoReportSource(table),
  linesOf: linesOnTheWire,
  files: s3Files(FILES_BUCKET),
  newId,
  now: () => new Date(),
  logger: makeLogger('run-billing-reports'),
});
