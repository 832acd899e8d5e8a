import type { MailModel } from '#shared/mail/mail-model.ts';

const product = 'Handover';
const company = 'אופק תקשורת בע"מ';
const partner = 'Żegluga Śródlądowa Sp. z o.o.';
const access = {
  signInAddress: 'grzegorz.brzeczyszczykiewicz@zegluga-srodladowa.example',
  signInUrl: 'https://start.handover.example/sign-in',
  linkUrl: 'https://start.handover.example/get-started/k3J9vQ2xR7tB1nM5cD8wE4yU6iO0pL3aS9dF2gH7xYz',
  linkExpiresAt: '2026-12-21T23:59:59.999Z',
};
const aboutTrial = { product, company, partner, pageUrl: 'https://start.handover.example/organisation' };
const order = {
  product,
  orderNumber: 'ORD-2026-001187',
  items: [
    { name: 'Contact Center Premium', quantity: 12 },
    { name: 'Meetings', quantity: 1500 },
  ],
  setUpUrl: access.linkUrl,
  closesAt: '2026-12-21T23:59:59.999Z',
  salesContact: 'sales@fjord.example',
};

/** Every kind of e-mail, and the variants that read differently. */
export const mailSamples: Readonly<Record<string, MailModel>> = {
  'trial-welcome': {
    ...access,
    kind: 'trial-welcome',
    product,
    company,
    partner,
    services: [
      { id: 'message', licences: 25 },
      { id: 'meetings', licences: 1 },
      { id: 'contact-center-premium', licences: 2 },
    ],
    durationDays: 90,
    contextService: true,
  },
  'partner-welcome': { ...access, kind: 'partner-welcome', product, partner },
  'link-renewed': { ...access, kind: 'link-renewed', product, organisation: company },
  invitation: { ...access, kind: 'invitation', product, company },
  ...Object.fromEntries(
    (['administrator', 'partner'] as const).flatMap((audience): [string, MailModel][] => [
      ...[14, 7, 1, 0].map((daysLeft): [string, MailModel] => [
        `trial-reminder, ${daysLeft} days, ${audience}`,
        {
          ...aboutTrial,
          kind: 'trial-reminder',
          audience,
          daysLeft,
          endsAt: '2027-02-19T23:59:59.999Z',
          restorableUntil: '2027-03-21T23:59:59.999Z',
          unsubscribeUrl: 'https://start.handover.example/reminders/stop/abc?d=1&e=2',
        },
      ]),
      [
        `trial-suspended, ${audience}`,
        {
          ...aboutTrial,
          kind: 'trial-suspended',
          audience,
          endedAt: '2027-02-19T23:59:59.999Z',
          restorableUntil: '2027-03-21T23:59:59.999Z',
          keptUntil: '2027-04-20T23:59:59.999Z',
        },
      ],
      [`trial-extended, ${audience}`, { ...aboutTrial, kind: 'trial-extended', audience, endsAt: '2027-03-21T23:59:59.999Z' }],
      [`trial-cancelled, ${audience}`, { ...aboutTrial, kind: 'trial-cancelled', audience, restorableUntil: '2027-03-21T14:30:07.123Z' }],
      [
        `trial-soft-deleted, ${audience}`,
        {
          ...aboutTrial,
          kind: 'trial-soft-deleted',
          audience,
          endedAt: '2027-02-19T23:59:59.999Z',
          restorableUntil: '2027-03-21T23:59:59.999Z',
        },
      ],
    ]),
  ),
  'order-provisioning-required': { ...order, kind: 'order-provisioning-required' },
  'order-passed-on': { ...order, kind: 'order-passed-on', sender: 'Dana Levi' },
  'continue-setup': { kind: 'continue-setup', product, company, partner, setUpUrl: access.linkUrl },
  'full-administrator-request': {
    kind: 'full-administrator-request',
    product,
    company,
    partner,
    requester: 'anna@zegluga.example',
    requestUrl: access.linkUrl,
    lapsesAt: '2026-12-21T23:59:59.999Z',
  },
  'full-administrator-answer, granted': {
    kind: 'full-administrator-answer',
    product,
    company,
    partner,
    granted: true,
    customerUrl: access.signInUrl,
  },
  'full-administrator-answer, declined': {
    kind: 'full-administrator-answer',
    product,
    company,
    partner,
    granted: false,
    customerUrl: access.signInUrl,
  },
  'import-finished': {
    kind: 'import-finished',
    product,
    company,
    outcome: 'finished',
    fileName: 'users 2026-11.csv',
    created: 1200,
    updated: 22,
    unchanged: 1,
    failed: 3,
    resultUrl: access.signInUrl,
  },
  'import-finished, of a file without a name': {
    kind: 'import-finished',
    product,
    company,
    outcome: 'finished',
    created: 2,
    updated: 0,
    unchanged: 0,
    failed: 0,
    resultUrl: access.signInUrl,
  },
  'import-finished, rejected': {
    kind: 'import-finished',
    product,
    company,
    outcome: 'rejected',
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    resultUrl: access.signInUrl,
  },
  'import-finished, stopped': {
    kind: 'import-finished',
    product,
    company,
    outcome: 'stopped',
    created: 500,
    updated: 0,
    unchanged: 0,
    failed: 1,
    resultUrl: access.signInUrl,
  },
  'assistance-request': {
    kind: 'assistance-request',
    product,
    company,
    requester: 'dana@ofek.example',
    message: 'שלום,\nאיך מגדירים את Contact Center?\n\nתודה, דנה',
    customerUrl: access.signInUrl,
  },
};
