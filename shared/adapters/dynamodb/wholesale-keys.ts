import type { Key } from '#shared/adapters/dynamodb/keys.ts';
import { partitions } from '#shared/adapters/dynamodb/keys.ts';
import type {
  AssistanceId,
  BillingReportId,
  DeliveryId,
  LocationId,
  OrganisationId,
  PartnerId,
  PersonId,
  SubscriberId,
  TemplateId,
  WebhookId,
  WholesaleCustomerId,
  WholesaleSubscriptionId,
} from '#shared/domain/ids.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { SubscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import type { CustomerStatus } from '#shared/domain/wholesale/wholesale-customer.ts';

/**
 * The keys of what belongs to wholesale; the rules are those of keys.ts.
 *
 * | asked                                     | table or index  | key                                               |
 * | ----------------------------------------- | --------------- | ------------------------------------------------- |
 * | a partner's templates, in order of age    | table           | PARTNER#p, TEMPLATE#t                             |
 * | whether a template's name is in use       | table           | PARTNER#p, TEMPLATENAME#hash                      |
 * | how a template was, version by version    | table           | TEMPLATE#t, RELEASE#n                             |
 * | which customers depend on a template      | table           | TEMPLATE#t, CUSTOMER#c                            |
 * | a partner's wholesale subscriptions       | table           | PARTNER#p, WHOLESALE#s                            |
 * | who works under a partner                 | table           | PARTNER#p, SUBPARTNER#q                           |
 * | under whom a partner works, and how       | table           | PARTNER#q, WORKSUNDER (a copy of the relation)    |
 * | a partner's customers, newest first       | table           | PARTNER#p#W, wcu_…                                |
 * | the same, only counted                    | index `rolls`   | p#W, wcu_… (`mark`: the status, as a letter)      |
 * | its customers of one status               | index `lists`   | p#W#status, wcu_…                                 |
 * | its customer of an external id            | index `found`   | p#EXTERNAL#id, wcu_…                              |
 * | whether an external id is in use          | table           | PARTNER#p, EXTERNALID#id                          |
 * | whose wholesale customer an organisation is | table         | ORG#o, WHOLESALECUSTOMER                          |
 * | how many of a package are in use          | table           | WHOLESALECUSTOMER#c, PACKAGE#name                 |
 * | a partner's subscribers, newest first     | table           | PARTNER#p#S, wsb_…                                |
 * | the same, only counted                    | index `rolls`   | p#S, wsb_… (`mark`: status and since when)        |
 * | a customer's subscribers of one status    | index `lists`   | c#S#status, wsb_…                                 |
 * | a subscriber by its person                | index `found`   | p#PERSON#usr_…, wsb_…                             |
 * | whose a person or a location is           | index `rolls`   | ID#usr_… / ID#loc_…, its sort key in the table    |
 * | numbers and extensions of an organisation | table           | ORG#o, NUMBER#+49… / EXTENSION#1234               |
 * | who has a number                          | table           | NUMBER#+49…, CLAIM                                |
 * | whether an address is a free account's    | table           | ADDRESS#hash, FREEACCOUNT                         |
 * | a link to agree to something              | table           | CONSENTLINK#hash / APPROVALLINK#hash              |
 * | a partner's webhooks                      | table           | PARTNER#p, WEBHOOK#w                              |
 * | how many webhooks a partner has           | table           | PARTNER#p, WEBHOOKS                               |
 * | deliveries of a webhook, newest first     | table           | WEBHOOK#w, DELIVERY#d                             |
 * | a partner's billing reports               | table           | PARTNER#p, BILLINGREPORT#r                        |
 * | requests for assistance                   | table           | PARTNER#p, ASSISTANCE#a                           |
 */
const partner = partitions.partner;
const organisation = partitions.organisation;

export const wholesalePartitions = {
  customers: (id: PartnerId) => `${partner(id)}#W`,
  subscribers: (id: PartnerId) => `${partner(id)}#S`,
  template: (id: TemplateId) => `TEMPLATE#${id}`,
  packages: (id: WholesaleCustomerId) => `WHOLESALECUSTOMER#${id}`,
  webhook: (id: WebhookId) => `WEBHOOK#${id}`,
};

/** What stands in the index attributes of items that are listed. */
export const listKeys = {
  customers: (id: PartnerId) => `${id}#W`,
  customersOfStatus: (id: PartnerId, status: CustomerStatus) => `${id}#W#${status}`,
  customerOfExternalId: (id: PartnerId, externalId: string) => `${id}#EXTERNAL#${externalId}`,
  subscribers: (id: PartnerId) => `${id}#S`,
  subscribersOfCustomer: (id: WholesaleCustomerId, status: SubscriberStatus) => `${id}#S#${status}`,
  /** Clients of the wire format name people and locations without their organisation. */
  byId: (id: PersonId | LocationId) => `ID#${id}`,
  subscriberOfPerson: (id: PartnerId, person: string) => `${id}#PERSON#${person}`,
};

/**
 * Statuses in the entries of a roll, a hundred thousand of which are passed over for the last page: by a letter each, thirteen megabytes are
 * eleven.
 */
export const customerMarks: Readonly<Record<CustomerStatus, string>> = {
  provisioning: 'n',
  pending_rpl_review: 'r',
  provisioned: 'p',
  provisioned_with_errors: 'w',
  updating: 'u',
  deleting: 'd',
  error: 'e',
};

export const wholesaleKeys = {
  template: (owner: PartnerId, id: TemplateId): Key => ({ PK: partner(owner), SK: `TEMPLATE#${id}` }),
  templateName: (owner: PartnerId, hash: string): Key => ({ PK: partner(owner), SK: `TEMPLATENAME#${hash}` }),
  templateRelease: (id: TemplateId, version: number): Key => ({
    PK: wholesalePartitions.template(id),
    SK: `RELEASE#${String(version).padStart(6, '0')}`,
  }),
  templateCustomer: (id: TemplateId, customer: WholesaleCustomerId): Key => ({
    PK: wholesalePartitions.template(id),
    SK: `CUSTOMER#${customer}`,
  }),
  subscription: (owner: PartnerId, id: WholesaleSubscriptionId): Key => ({ PK: partner(owner), SK: `WHOLESALE#${id}` }),
  subPartner: (parent: PartnerId, id: PartnerId): Key => ({ PK: partner(parent), SK: `SUBPARTNER#${id}` }),
  worksUnder: (id: PartnerId): Key => ({ PK: partner(id), SK: 'WORKSUNDER' }),
  customer: (owner: PartnerId, id: WholesaleCustomerId): Key => ({ PK: wholesalePartitions.customers(owner), SK: id }),
  externalId: (owner: PartnerId, externalId: string): Key => ({ PK: partner(owner), SK: `EXTERNALID#${externalId}` }),
  mappedOrganisation: (id: OrganisationId): Key => ({ PK: organisation(id), SK: 'WHOLESALECUSTOMER' }),
  packageCount: (id: WholesaleCustomerId, name: PackageName): Key => ({ PK: wholesalePartitions.packages(id), SK: `PACKAGE#${name}` }),
  subscriber: (owner: PartnerId, id: SubscriberId): Key => ({ PK: wholesalePartitions.subscribers(owner), SK: id }),
  number: (id: OrganisationId, number: string): Key => ({ PK: organisation(id), SK: `NUMBER#${number}` }),
  numberClaim: (number: string): Key => ({ PK: `NUMBER#${number}`, SK: 'CLAIM' }),
  extension: (id: OrganisationId, extension: string): Key => ({ PK: organisation(id), SK: `EXTENSION#${extension}` }),
  freeAccount: (hash: string): Key => ({ PK: partitions.address(hash), SK: 'FREEACCOUNT' }),
  consentLink: (hash: string): Key => ({ PK: `CONSENTLINK#${hash}`, SK: 'CONSENTLINK' }),
  approvalLink: (hash: string): Key => ({ PK: `APPROVALLINK#${hash}`, SK: 'APPROVALLINK' }),
  webhook: (owner: PartnerId, id: WebhookId): Key => ({ PK: partner(owner), SK: `WEBHOOK#${id}` }),
  webhookCount: (owner: PartnerId): Key => ({ PK: partner(owner), SK: 'WEBHOOKS' }),
  delivery: (id: WebhookId, delivery: DeliveryId): Key => ({ PK: wholesalePartitions.webhook(id), SK: `DELIVERY#${delivery}` }),
  billingReport: (owner: PartnerId, id: BillingReportId): Key => ({ PK: partner(owner), SK: `BILLINGREPORT#${id}` }),
  assistance: (owner: PartnerId, id: AssistanceId): Key => ({ PK: partner(owner), SK: `ASSISTANCE#${id}` }),
};

/** Where the sort keys of one kind begin. */
export const wholesaleSortKeys = {
  templates: 'TEMPLATE#',
  releases: 'RELEASE#',
  templateCustomers: 'CUSTOMER#',
  subscriptions: 'WHOLESALE#',
  subPartners: 'SUBPARTNER#',
  packages: 'PACKAGE#',
  numbers: 'NUMBER#',
  extensions: 'EXTENSION#',
  webhooks: 'WEBHOOK#',
  deliveries: 'DELIVERY#',
  billingReports: 'BILLINGREPORT#',
  assistance: 'ASSISTANCE#',
} as const;
