import { pages } from '#functions/get-started/page.ts';
import { signedDevices } from '#shared/adapters/dynamodb/devices.ts';
import { dynamoLinkRequestStore } from '#shared/adapters/dynamodb/link-requests.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { Browser } from '#test/support/form-browser.ts';

/** The pages that a link opens, over a table, with a clock that is set by hand. */
export function linkPages(used: Table, begin: Date) {
  let time = begin;
  const now = () => time;
  const hashes = loadSystemKeys(used);
  const deps = {
    links: dynamoLinkStore(used, hashes),
    requests: dynamoLinkRequestStore(used, hashes),
    devices: signedDevices(hashes),
    terms,
    newId,
    now,
    product: 'Handover',
  };
  const sessions = dynamoSessionStore(used);
  const handler = pageFunction(
    pages(deps),
    { sessions, terms, newId, now, origin: 'https://api.handover.test', product: 'Handover' },
    makeLogger('test'),
  );
  const browser = (headers = {}) => new Browser(handler, headers);
  return { handler, browser, sessions, hashes, pass: (to: Date) => (time = to), now };
}
