import { dynamoReportStore } from '#shared/adapters/dynamodb/billing-reports.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { s3Files } from '#shared/adapters/s3/s3-files.ts';
import { wireFunction } from '#shared/http/wire/wire-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { endpoints } from './endpoint.ts';

const { TABLE_NAME, FILES_BUCKET, WIRE_ORIGIN } = settingsFrom(contract.settings);
const now = () => new Date();
const deps = { reports: dynamoReportStore(tableNamed(TABLE_NAME)), files: s3Files(FILES_BUCKET), origin: WIRE_ORIGIN, newId, now };

export const handler = wireFunction(endpoints(deps), { now, logger: makeLogger('wire-billing-reports') });
