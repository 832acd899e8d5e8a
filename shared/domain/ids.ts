import * as z from 'zod';

/** Every id is a type prefix and a ULID: it sorts by time of creation and says what it names. */
export const prefixes = {
  partner: 'ptr',
  organisation: 'org',
  trial: 'trl',
  person: 'usr',
  email: 'eml',
  event: 'evt',
  note: 'nte',
  registration: 'reg',
  token: 'tok',
  job: 'job',
  order: 'ord',
  subscription: 'sub',
  setUp: 'stu',
  tenant: 'tnt',
  site: 'sit',
  location: 'loc',
  rightsRequest: 'rrq',
  template: 'tpl',
  wholesaleSubscription: 'wsn',
  wholesaleCustomer: 'wcu',
  subscriber: 'wsb',
  webhook: 'whk',
  delivery: 'dlv',
  billingReport: 'brp',
  assistance: 'ast',
} as const;

type Prefix<K extends keyof typeof prefixes> = `${(typeof prefixes)[K]}_${string}`;
export type PartnerId = Prefix<'partner'>;
export type OrganisationId = Prefix<'organisation'>;
export type TrialId = Prefix<'trial'>;
export type PersonId = Prefix<'person'>;
export type EmailId = Prefix<'email'>;
export type EventId = Prefix<'event'>;
export type NoteId = Prefix<'note'>;
export type RegistrationId = Prefix<'registration'>;
export type TokenId = Prefix<'token'>;
export type JobId = Prefix<'job'>;
export type OrderId = Prefix<'order'>;
export type SubscriptionId = Prefix<'subscription'>;
export type LocationId = Prefix<'location'>;
export type RightsRequestId = Prefix<'rightsRequest'>;
export type TemplateId = Prefix<'template'>;
export type WholesaleSubscriptionId = Prefix<'wholesaleSubscription'>;
export type WholesaleCustomerId = Prefix<'wholesaleCustomer'>;
export type SubscriberId = Prefix<'subscriber'>;
export type WebhookId = Prefix<'webhook'>;
export type DeliveryId = Prefix<'delivery'>;
export type BillingReportId = Prefix<'billingReport'>;
export type AssistanceId = Prefix<'assistance'>;

const ulidPattern = '[0-7][0-9A-HJKMNP-TV-Z]{25}';

function idOf<K extends keyof typeof prefixes>(kind: K) {
  const pattern = new RegExp(`^${prefixes[kind]}_${ulidPattern}$`);
  return z
    .custom<Prefix<K>>((value) => typeof value === 'string' && pattern.test(value), `not an id of a ${kind}`)
    .register(z.globalRegistry, {
      type: 'string',
      pattern: pattern.source,
      example: `${prefixes[kind]}_01JZ8X4J5V6K7M8N9P0QRSTVWX`,
    });
}

export const partnerId = idOf('partner');
export const organisationId = idOf('organisation');
export const trialId = idOf('trial');
export const personId = idOf('person');
export const emailId = idOf('email');
export const eventId = idOf('event');
export const noteId = idOf('note');
export const registrationId = idOf('registration');
export const tokenId = idOf('token');
export const jobId = idOf('job');
export const orderId = idOf('order');
export const subscriptionId = idOf('subscription');
export const setUpId = idOf('setUp');
export const tenantId = idOf('tenant');
export const siteId = idOf('site');
export const locationId = idOf('location');
export const rightsRequestId = idOf('rightsRequest');
export const templateId = idOf('template');
export const wholesaleSubscriptionId = idOf('wholesaleSubscription');
export const wholesaleCustomerId = idOf('wholesaleCustomer');
export const subscriberId = idOf('subscriber');
export const webhookId = idOf('webhook');
export const deliveryId = idOf('delivery');
export const billingReportId = idOf('billingReport');
export const assistanceId = idOf('assistance');

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The last instant that an id can say, in milliseconds. */
const lastInstant = 2 ** 48 - 1;

/**
 * Where the ids that are made from an instant on begin: it sorts before all of them, and after all older ones. Before 1970 no id was made:
 * such an instant is before all of them.
 */
export function firstIdOf<K extends keyof typeof prefixes>(kind: K, at: Date): Prefix<K> {
  let time = '';
  let rest = Math.min(Math.max(at.getTime(), 0), lastInstant);
  for (let place = 0; place < 10; place++) {
    time = letters.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  return `${prefixes[kind]}_${time}${'0'.repeat(16)}`;
}

/** Makes new ids. Handed in, so that a run can be repeated with the same ids. */
export type NewId = <K extends keyof typeof prefixes>(kind: K) => Prefix<K>;

/** The time, handed in. */
export type Now = () => Date;
