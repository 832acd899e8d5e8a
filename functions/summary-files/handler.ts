import { join } from 'node:path';
import { dynamoOrderLinks } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { dynamoSummaryNames } from '#shared/adapters/dynamodb/summary-names.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { loadSummaryRenderer } from '#shared/pdf/load-summary-renderer.ts';
import { summaryFile } from '#shared/pdf/summary-file.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, FILES_BUCKET, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const now = () => new Date();
const loadRenderer = loadSummaryRenderer(join(__dirname, 'fonts'));

export const handler = pageFunction(
  pages({
    setUps: dynamoSetUpStore(table),
    names: dynamoSummaryNames(table),
    links: dynamoOrderLinks(table),
    now,
    pdfOf: summaryFile({ files: s3Files(FILES_BUCKET), loadRenderer, product, now }),
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('summary-files'),
);
