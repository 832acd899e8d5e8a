import { join } from 'node:path';
import { dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { dynamoSummaryNames } from '#shared/adapters/dynamodb/summary-names.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { loadSummaryRenderer } from '#shared/pdf/load-summary-renderer.ts';
import { summaryFile } from '#shared/pdf/summary-file.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, FILES_BUCKET, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const loadRenderer = loadSummaryRenderer(join(__dirname, 'fonts'));

export const handler = jsonFunction(
  endpoints({
    setUps: dynamoSetUpStore(table),
    names: dynamoSummaryNames(table),
    pdfOf: summaryFile({ files: s3Files(FILES_BUCKET), loadRenderer, product, now }),
  }),
  { now, logger: makeLogger('order-summaries') },
);
