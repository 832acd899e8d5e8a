/**
 * How long each kind of item is kept, in days from its birth; undefined: as long as what it belongs to. Enforced by the table's
 * TTL, which is housekeeping only: whatever must end on time is checked on read.
 */
export const retentionDays = {
  partner: undefined,
  'partner-list': undefined,
  token: undefined,
  'token-lookup': undefined,
  trial: undefined,
  organisation: undefined,
  person: undefined,
  entitlement: undefined,
  registration: undefined,
  'customer-relation': undefined,
  claim: undefined,
  suppression: undefined,
  'stopped-reminders': undefined,
  note: undefined,
  'feed-head': undefined,
  'system-key': undefined,
  'portal-user': undefined,
  'portal-connection': undefined,
  email: 400,
  event: 400,
  'reminder-link': 400,
  'feed-page': 400,
  link: 60,
  session: 30,
  attempts: 2,
  receipt: 2,
  'mail-count': 2,
  job: 90,
  'imported-file': 90,
  'running-job': undefined,
} as const satisfies Record<string, number | undefined>;

export type ItemType = keyof typeof retentionDays;
