import type { DataCentre } from '#shared/domain/countries.ts';
import type { EmailOwner, PersonRef } from '#shared/domain/email.ts';
import type {
  EmailId,
  EventId,
  JobId,
  LocationId,
  NoteId,
  OrderId,
  OrganisationId,
  PartnerId,
  PersonId,
  RegistrationId,
  SubscriptionId,
  TokenId,
  TrialId,
} from '#shared/domain/ids.ts';
import type { JobLock } from '#shared/domain/jobs/job.ts';

/**
 * The one place that knows how items are keyed. Whatever belongs to a partner or an organisation is reached through a key that
 * begins with it. Nothing scans but an operator's `indexes fill`. What has a date on which something is to be done is found in the index
 * of `due.ts`.
 *
 * | asked                                  | table          | key                                             |
 * | -------------------------------------- | -------------- | ----------------------------------------------- |
 * | a partner, its people, tokens          | table          | PARTNER#p, PARTNER / PERSON#u / TOKEN#t         |
 * | which token of a name is the newest    | table          | PARTNER#p, TOKENNAME#name                       |
 * | a partner's trials, in order of age    | table          | PARTNER#p, TRIAL#t                              |
 * | a partner's customers                  | table          | PARTNER#p, CUSTOMER#o                           |
 * | whether a company name is in use       | table          | PARTNER#p, COMPANY#hash                         |
 * | e-mails and notes of a trial           | table          | PARTNER#p#TRIAL#t, EMAIL#e / NOTE#n             |
 * | a partner's own e-mails                | table          | PARTNER#p, EMAIL#e                              |
 * | a partner's changes (audit)            | table          | PARTNER#p#EVENTS, EVENT#e                       |
 * | a partner's feed, by position          | table          | PARTNER#p#FEED, HEAD / PAGE#n                   |
 * | an organisation, its rights and seats  | table          | ORG#o, ORG / ENTITLEMENT#s / REGISTRATION#r     |
 * | an organisation's jobs, newest first   | table          | ORG#o, JOB#j                                    |
 * | which job of a kind is running         | table          | ORG#o, RUNNING#kind                             |
 * | whether a file was imported before     | table          | ORG#o, FILE#hash                                |
 * | an organisation's users, in list order | table          | ORG#o#s0 … s7, PERSON#u                         |
 * | the invitations of a user              | table          | ORG#o#s0 … s7, EMAIL#u#e                        |
 * | users of the embedded portal           | table          | PORTAL#o#s0 … s7, USER#u                        |
 * | how a data centre's portal is reached  | table          | SYSTEM, PORTAL#dataCentre                       |
 * | who holds an e-mail address            | table          | ADDRESS#hash, CLAIM                             |
 * | whether an address may be written to   | table          | ADDRESS#hash, SUPPRESSION                       |
 * | whether an address gets reminders      | table          | ADDRESS#hash, REMINDERS                         |
 * | e-mails of one day to an address, of a partner | table  | ADDRESS#hash / PARTNER#p, MAILS#day              |
 * | a bearer token, a link, a session      | table          | TOKEN#hash / LINK#hash / SESSION#hash           |
 * | the link in a reminder that stops them | table          | REMINDERLINK#hash                               |
 * | failed sign-ins, links asked for       | table          | ATTEMPTS#kind#hash                              |
 * | a repeat of a request                  | table          | RECEIPT#hash                                    |
 * | a seller's orders, in order of age     | table          | PARTNER#seller, ORDER#o                         |
 * | whether an order number is in use      | table          | PARTNER#seller, ORDERNUMBER#hash                |
 * | the e-mails of an order                | table          | PARTNER#seller#ORDER#o, EMAIL#e                 |
 * | orders that an address answers for, or sold | table     | ADDRESS#hash, ORDER#contact#o / ORDER#sales#o   |
 * | orders that were mapped to a partner    | table          | PARTNER#p, MAPPEDORDER#o                        |
 * | an order by the link of its contact    | table          | ORDERLINK#hash                                  |
 * | an organisation's subscriptions, its e-mails | table    | ORG#o, SUBSCRIPTION#s / EMAIL#e                 |
 * | a partner's subscriptions              | table          | PARTNER#p, SUBSCRIPTION#s                       |
 * | how far services are set up            | table          | ORG#o, SETUP#source / TENANT / SITE#n / LOCATION#l |
 * | what an organisation has submitted last | table        | ORG#o, SUBMISSIONS                              |
 * | whether a subdomain or site name is in use | table      | SUBDOMAIN#name / SITENAME#name                  |
 * | what a partner asked an organisation for | table        | ORG#o, RIGHTSREQUEST#p                          |
 * | domains of an organisation or a partner | table         | ORG#o / PARTNER#p, DOMAIN#d                     |
 * | who has people in a domain, who claimed it | table      | DOMAIN#d, CUSTOMER#o / PARTNER#p / CLAIM        |
 * | what is counted of an organisation or a partner | table | ORG#o / PARTNER#p, DIRECTORY                    |
 * | what the embedded platform has made    | table          | PLATFORM#o, PART#id / OPERATION#key             |
 * | what platforms have of an organisation, who sees to it | table  | PLATFORM#o, HOLDING#id / UPKEEP                |
 * | how a data centre's platform is reached | table         | SYSTEM, PLATFORM#dataCentre                     |
 * | all partners (operators only)          | table          | PARTNERS, PARTNER#p                             |
 */
export type Key = { readonly PK: string; readonly SK: string };

const partner = (id: PartnerId) => `PARTNER#${id}`;
const organisation = (id: OrganisationId) => `ORG#${id}`;
const trialItems = (partnerId: PartnerId, id: TrialId) => `${partner(partnerId)}#TRIAL#${id}`;
const orderItems = (sellerId: PartnerId, id: OrderId) => `${partner(sellerId)}#ORDER#${id}`;

/** How many partitions an organisation's users are spread over; the order of a list is shard, then id. Never changes. */
export const userShards = 8;

function isPartnerId(id: OrganisationId | PartnerId): id is PartnerId {
  return id.startsWith('ptr_');
}

/** The partition of an organisation or of a partner. */
export const ownerPartition = (id: OrganisationId | PartnerId) => (isPartnerId(id) ? partner(id) : organisation(id));

/** The shard of a user: from the last characters of its id, which are random. */
export function userShard(id: PersonId): number {
  return (id.codePointAt(id.length - 1) ?? 0) % userShards;
}

const domainPartition = (name: string) => `DOMAIN#${name}`;

const usersOf = (id: OrganisationId, shard: number) => `${organisation(id)}#s${shard}`;

const portalUsersOf = (id: OrganisationId, shard: number) => `PORTAL#${id}#s${shard}`;

function emailKey(owner: EmailOwner, id: EmailId): Key {
  switch (owner.kind) {
    case 'trial':
      return { PK: trialItems(owner.partnerId, owner.trialId), SK: `EMAIL#${id}` };
    case 'partner':
      return { PK: partner(owner.partnerId), SK: `EMAIL#${id}` };
    case 'user':
      return { PK: usersOf(owner.organisationId, userShard(owner.personId)), SK: `EMAIL#${owner.personId}#${id}` };
    case 'order':
      return { PK: orderItems(owner.partnerId, owner.orderId), SK: `EMAIL#${id}` };
    case 'organisation':
      return { PK: organisation(owner.organisationId), SK: `EMAIL#${id}` };
  }
}

export const partitions = {
  partner,
  organisation,
  /** One of the partitions of an organisation's users, by its number. */
  usersOf,
  /** One of the partitions of the embedded portal's users of an organisation. */
  portalUsersOf,
  trialItems,
  orderItems,
  events: (id: PartnerId) => `${partner(id)}#EVENTS`,
  feed: (id: PartnerId) => `${partner(id)}#FEED`,
  partners: 'PARTNERS',
  address: (hash: string) => `ADDRESS#${hash}`,
  /** Who has people in a domain, and who claimed it. */
  domain: domainPartition,
};

/** What attempts are counted by: the account's address, a browser, a network address; `decoy`: nothing, see request-link. */
export type AttemptsKind = 'sign-in-account' | 'sign-in-device' | 'sign-in-network' | 'link-address' | 'link-network' | 'decoy';

export const keys = {
  partner: (id: PartnerId): Key => ({ PK: partner(id), SK: 'PARTNER' }),
  listedPartner: (id: PartnerId): Key => ({ PK: partitions.partners, SK: partner(id) }),
  token: (partnerId: PartnerId, id: TokenId): Key => ({ PK: partner(partnerId), SK: `TOKEN#${id}` }),
  tokenName: (partnerId: PartnerId, name: string): Key => ({ PK: partner(partnerId), SK: `TOKENNAME#${name}` }),
  tokenLookup: (hash: string): Key => ({ PK: `TOKEN#${hash}`, SK: 'TOKEN' }),
  trial: (partnerId: PartnerId, id: TrialId): Key => ({ PK: partner(partnerId), SK: `TRIAL#${id}` }),
  customer: (partnerId: PartnerId, id: OrganisationId): Key => ({ PK: partner(partnerId), SK: `CUSTOMER#${id}` }),
  companyName: (partnerId: PartnerId, hash: string): Key => ({ PK: partner(partnerId), SK: `COMPANY#${hash}` }),
  note: (partnerId: PartnerId, trialId: TrialId, id: NoteId): Key => ({ PK: trialItems(partnerId, trialId), SK: `NOTE#${id}` }),
  email: emailKey,
  event: (partnerId: PartnerId, id: EventId): Key => ({ PK: partitions.events(partnerId), SK: `EVENT#${id}` }),
  feedHead: (id: PartnerId): Key => ({ PK: partitions.feed(id), SK: 'HEAD' }),
  feedPage: (id: PartnerId, first: number): Key => ({ PK: partitions.feed(id), SK: `PAGE#${String(first).padStart(12, '0')}` }),
  organisation: (id: OrganisationId): Key => ({ PK: organisation(id), SK: 'ORG' }),
  person: (ref: PersonRef): Key => ({
    PK: ref.kind === 'organisation' ? usersOf(ref.organisationId, userShard(ref.personId)) : partner(ref.partnerId),
    SK: `PERSON#${ref.personId}`,
  }),
  job: (id: OrganisationId, job: JobId): Key => ({ PK: organisation(id), SK: `JOB#${job}` }),
  /** Held by the one job of its kind that may run in the organisation. */
  running: (id: OrganisationId, kind: JobLock): Key => ({ PK: organisation(id), SK: `RUNNING#${kind}` }),
  /** Which import had a file of this content first. */
  importedFile: (id: OrganisationId, hash: string): Key => ({ PK: organisation(id), SK: `FILE#${hash}` }),
  entitlement: (id: OrganisationId, service: string): Key => ({ PK: organisation(id), SK: `ENTITLEMENT#${service}` }),
  registration: (id: OrganisationId, registrationId: RegistrationId): Key => ({
    PK: organisation(id),
    SK: `REGISTRATION#${registrationId}`,
  }),
  addressClaim: (hash: string): Key => ({ PK: `ADDRESS#${hash}`, SK: 'CLAIM' }),
  suppression: (hash: string): Key => ({ PK: `ADDRESS#${hash}`, SK: 'SUPPRESSION' }),
  stoppedReminders: (hash: string): Key => ({ PK: `ADDRESS#${hash}`, SK: 'REMINDERS' }),
  mailsTo: (hash: string, day: string): Key => ({ PK: `ADDRESS#${hash}`, SK: `MAILS#${day}` }),
  mailsOf: (id: PartnerId, day: string): Key => ({ PK: partner(id), SK: `MAILS#${day}` }),
  link: (hash: string): Key => ({ PK: `LINK#${hash}`, SK: 'LINK' }),
  reminderLink: (hash: string): Key => ({ PK: `REMINDERLINK#${hash}`, SK: 'REMINDERLINK' }),
  session: (hash: string): Key => ({ PK: `SESSION#${hash}`, SK: 'SESSION' }),
  attempts: (kind: AttemptsKind, hash: string): Key => ({ PK: `ATTEMPTS#${kind}#${hash}`, SK: 'ATTEMPTS' }),
  receipt: (hash: string): Key => ({ PK: `RECEIPT#${hash}`, SK: 'RECEIPT' }),
  portalUser: (id: OrganisationId, user: PersonId): Key => ({ PK: portalUsersOf(id, userShard(user)), SK: `USER#${user}` }),
  portalConnection: (centre: DataCentre): Key => ({ PK: 'SYSTEM', SK: `PORTAL#${centre}` }),
  order: (sellerId: PartnerId, id: OrderId): Key => ({ PK: partner(sellerId), SK: `ORDER#${id}` }),
  orderNumber: (sellerId: PartnerId, hash: string): Key => ({ PK: partner(sellerId), SK: `ORDERNUMBER#${hash}` }),
  /** Where an order is found by the address of its contact, or of who sold it. */
  orderOfAddress: (hash: string, as: 'contact' | 'sales', id: OrderId): Key => ({ PK: `ADDRESS#${hash}`, SK: `ORDER#${as}#${id}` }),
  /** Where a partner finds an order that was mapped to it, under its own key. */
  orderOfPartner: (id: PartnerId, order: OrderId): Key => ({ PK: partner(id), SK: `MAPPEDORDER#${order}` }),
  orderLink: (hash: string): Key => ({ PK: `ORDERLINK#${hash}`, SK: 'ORDERLINK' }),
  subscription: (id: OrganisationId, subscription: SubscriptionId): Key => ({ PK: organisation(id), SK: `SUBSCRIPTION#${subscription}` }),
  partnerSubscription: (id: PartnerId, subscription: SubscriptionId): Key => ({ PK: partner(id), SK: `SUBSCRIPTION#${subscription}` }),
  /** `source`: the trial or the subscription whose services are set up. */
  setUp: (id: OrganisationId, source: TrialId | SubscriptionId): Key => ({ PK: organisation(id), SK: `SETUP#${source}` }),
  /** Counts what the organisation has submitted, and names the sites that are being made. */
  submissions: (id: OrganisationId): Key => ({ PK: organisation(id), SK: 'SUBMISSIONS' }),
  tenant: (id: OrganisationId): Key => ({ PK: organisation(id), SK: 'TENANT' }),
  site: (id: OrganisationId, name: string): Key => ({ PK: organisation(id), SK: `SITE#${name}` }),
  location: (id: OrganisationId, location: LocationId): Key => ({ PK: organisation(id), SK: `LOCATION#${location}` }),
  /** Held by the one organisation that has the subdomain, or by nobody for a while after it was released. */
  subdomain: (name: string): Key => ({ PK: `SUBDOMAIN#${name}`, SK: 'NAME' }),
  siteName: (name: string): Key => ({ PK: `SITENAME#${name}`, SK: 'NAME' }),
  rightsRequest: (id: OrganisationId, by: PartnerId): Key => ({ PK: organisation(id), SK: `RIGHTSREQUEST#${by}` }),
  domain: (owner: OrganisationId | PartnerId, name: string): Key => ({ PK: ownerPartition(owner), SK: `DOMAIN#${name}` }),
  /** That an organisation or a partner has people in a domain, or has proved it: what matching reads. */
  domainListing: (name: string, owner: OrganisationId | PartnerId): Key => ({
    PK: domainPartition(name),
    SK: isPartnerId(owner) ? `PARTNER#${owner}` : `CUSTOMER#${owner}`,
  }),
  domainClaim: (name: string): Key => ({ PK: domainPartition(name), SK: 'CLAIM' }),
  directory: (owner: OrganisationId | PartnerId): Key => ({ PK: ownerPartition(owner), SK: 'DIRECTORY' }),
  platformPart: (id: OrganisationId, part: string): Key => ({ PK: `PLATFORM#${id}`, SK: `PART#${part}` }),
  platformOperation: (id: OrganisationId, key: string): Key => ({ PK: `PLATFORM#${id}`, SK: `OPERATION#${key}` }),
  /** What we know of a thing that a platform has, or may have, of ours. */
  platformHolding: (id: OrganisationId, part: string): Key => ({ PK: `PLATFORM#${id}`, SK: `HOLDING#${part}` }),
  /** Held by the worker that brings the platform in line with an organisation. */
  upkeep: (id: OrganisationId): Key => ({ PK: `PLATFORM#${id}`, SK: 'UPKEEP' }),
  platformConnection: (centre: DataCentre): Key => ({ PK: 'SYSTEM', SK: `PLATFORM#${centre}` }),
  systemKey: { PK: 'SYSTEM', SK: 'KEY' } satisfies Key,
};

/** The item of an organisation or of a partner itself. */
export function itselfKey(owner: OrganisationId | PartnerId): Key {
  return isPartnerId(owner) ? keys.partner(owner) : keys.organisation(owner);
}

/** Where the sort keys of one kind begin, for a query over them. */
export const sortKeysOf = {
  trials: 'TRIAL#',
  customers: 'CUSTOMER#',
  notes: 'NOTE#',
  emails: 'EMAIL#',
  people: 'PERSON#',
  portalUsers: 'USER#',
  jobs: 'JOB#',
  entitlements: 'ENTITLEMENT#',
  orders: 'ORDER#',
  ordersOfContact: 'ORDER#contact#',
  ordersOfSales: 'ORDER#sales#',
  mappedOrders: 'MAPPEDORDER#',
  subscriptions: 'SUBSCRIPTION#',
  setUps: 'SETUP#',
  rightsRequests: 'RIGHTSREQUEST#',
  domains: 'DOMAIN#',
  customersInDomain: 'CUSTOMER#',
  partnersInDomain: 'PARTNER#',
  sites: 'SITE#',
  locations: 'LOCATION#',
  platformHoldings: 'HOLDING#',
} as const;
