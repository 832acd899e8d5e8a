import { dynamoAuthorNames } from '#shared/adapters/dynamodb/author-names.ts';
import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoAddressReleases } from '#shared/adapters/dynamodb/suppression-releases.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import { dynamoNoteStore } from '#shared/adapters/dynamodb/trial-notes.ts';
import { dynamoTrialReader } from '#shared/adapters/dynamodb/trial-reader.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { settingsFrom } from '#shared/runtime/settings.ts';
import { contract } from './contract.ts';
import { pages } from './page.ts';

const { TABLE_NAME, PUBLIC_ORIGIN: origin, PRODUCT_NAME: product } = settingsFrom(contract.settings);
const table = tableNamed(TABLE_NAME);
const hashes = loadSystemKeys(table);
const now = () => new Date();

export const handler = pageFunction(
  pages({
    trials: dynamoTrialStore(table, hashes),
    reader: dynamoTrialReader(table, hashes),
    notes: dynamoNoteStore(table),
    contextService: dynamoContextServiceStore(table),
    releases: dynamoAddressReleases(table, hashes),
    authorNames: dynamoAuthorNames(table),
    sign: hashes.then((keys) => keys.sign),
    newId,
    now,
  }),
  { sessions: dynamoSessionStore(table), terms, newId, now, origin, product },
  makeLogger('partner-pages'),
);
