import { pages as account } from '#functions/account/page.ts';
import { pages as contactCenterPages } from '#functions/contact-center-pages/page.ts';
import { pages as getStarted } from '#functions/get-started/page.ts';
import { pages as organisation } from '#functions/organisation/page.ts';
import { pages as organisationDomains } from '#functions/organisation-domains/page.ts';
import { pages as partnerPages } from '#functions/partner-pages/page.ts';
import { pages as setUpPages } from '#functions/set-up-pages/page.ts';
import { pages as signIn } from '#functions/sign-in/page.ts';
import { pages as terms } from '#functions/terms/page.ts';
import { pages as unsubscribe } from '#functions/unsubscribe/page.ts';
import { dynamoAuthorNames } from '#shared/adapters/dynamodb/author-names.ts';
import { dynamoContextServiceStore } from '#shared/adapters/dynamodb/context-service.ts';
import { signedDevices } from '#shared/adapters/dynamodb/devices.ts';
import { dynamoDomainStore } from '#shared/adapters/dynamodb/domains.ts';
import { dynamoLinkRequestStore } from '#shared/adapters/dynamodb/link-requests.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
import { dynamoOrderLinks } from '#shared/adapters/dynamodb/order-links.ts';
import { dynamoReminderStore } from '#shared/adapters/dynamodb/reminders.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { dynamoNameLook, dynamoSetUpStore } from '#shared/adapters/dynamodb/set-ups.ts';
import { dynamoSignInStore } from '#shared/adapters/dynamodb/sign-in.ts';
import { dynamoSummaryNames } from '#shared/adapters/dynamodb/summary-names.ts';
import { dynamoAddressReleases } from '#shared/adapters/dynamodb/suppression-releases.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoNoteStore } from '#shared/adapters/dynamodb/trial-notes.ts';
import { dynamoTrialReader } from '#shared/adapters/dynamodb/trial-reader.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
import type { DnsTxt } from '#shared/domain/domains/dns-txt.ts';
import { newDomainToken } from '#shared/domain/domains/domain-token.ts';
import type { Files } from '#shared/domain/files.ts';
import { newSessionToken } from '#shared/domain/session.ts';
import { type TermsVersion, termsOfService } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { administratorPages } from '#test/support/administrator-pages.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { Browser } from '#test/support/form-browser.ts';
import { aGoodPassword } from '#test/support/people.ts';

type Setting = {
  readonly begin: Date;
  readonly versions?: readonly [TermsVersion, ...TermsVersion[]];
  readonly files?: Files;
  readonly dns?: DnsTxt;
};

/** Without a name server of its own a test has none. */
const unreachableDns: DnsTxt = { lookup: async () => ({ kind: 'unavailable' }) };

/** All page functions over one table, with a clock that is set by hand. */
export function aSite(table: TestTable, { begin, versions = termsOfService, files, dns = unreachableDns }: Setting) {
  let time = begin;
  const now = () => time;
  const hashes = loadSystemKeys(table);
  const sessions = dynamoSessionStore(table);
  const deps = {
    links: dynamoLinkStore(table, hashes),
    requests: dynamoLinkRequestStore(table, hashes),
    accounts: dynamoSignInStore(table, hashes),
    devices: signedDevices(hashes),
    trials: dynamoTrialStore(table, hashes),
    reader: dynamoTrialReader(table, hashes),
    seatsUsed: dynamoTrialReader(table, hashes).seatsUsed,
    reminders: dynamoReminderStore(table),
    notes: dynamoNoteStore(table),
    releases: dynamoAddressReleases(table, hashes),
    authorNames: dynamoAuthorNames(table),
    sign: hashes.then((keys) => keys.sign),
    contextService: dynamoContextServiceStore(table),
    setUps: dynamoSetUpStore(table),
    domains: dynamoDomainStore(table, now),
    dns,
    newToken: newDomainToken,
    newSecret: () => newConnectionSecret(),
    newSessionToken,
    sessions,
    terms: versions,
    newId,
    now,
    product: 'Handover',
  };
  const settings = { sessions, terms: versions, newId, now, origin: 'https://api.handover.test', product: 'Handover' };
  const woken: { readonly id: string; readonly kind: string }[] = [];
  const functions = [
    setUpPages({ ...deps, look: dynamoNameLook(table), names: dynamoSummaryNames(table), links: dynamoOrderLinks(table) }),
    contactCenterPages(deps),
    ...[getStarted, signIn, terms, account, organisation, organisationDomains, partnerPages, unsubscribe].map((pages) => pages(deps)),
    ...administratorPages(table, { now, origin: settings.origin, files, woken: (job) => woken.push(job) }),
  ];
  const handlers = functions.map((pages) => pageFunction(pages, settings, makeLogger('test')));
  const browser = (headers: Record<string, string> = {}, network?: string) => new Browser(handlers, headers, network);
  return {
    now,
    woken,
    hashes,
    sessions,
    browser,
    pass: (to: Date) => {
      time = to;
    },
    /** Uses a link, chooses a password, and comes back signed in. */
    async letIn(token: string, password = aGoodPassword) {
      const human = browser();
      await human.get(`/get-started/${token}`);
      await human.post(`/get-started/${token}`, { password });
      return human;
    },
    async acceptTerms(human: Browser) {
      const page = await human.get('/terms');
      const version = /name="version" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
      return human.post('/terms', { version, answer: 'accept' });
    },
  };
}
