import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';

const site = (name: string, timeZone: string, licences: number): OrderSummary['sites'][number] => ({
  name,
  timeZone,
  earlyRelease: licences % 2 === 0,
  licences,
  state: 'active',
});

/** Names of every script that we set, long ones, and ten sites. */
export const fullSummary: OrderSummary = {
  source: {
    kind: 'subscription',
    subscriptionId: 'sub_01JZ8X4J5V6K7M8N9P0QRSTVWX',
    orderId: 'ord_01JZ8X4J5V6K7M8N9P0QRSTVWX',
    orderNumber: 'ORD-2026-001187',
    plan: 'flex',
    termMonths: 36,
    startsAt: '2026-11-01T00:00:00.000Z',
    mappedAt: '2026-11-03T08:15:00.000Z',
  },
  organisationId: 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX',
  customer: 'אופק תקשורת (1998) בע"מ',
  language: 'he',
  partner: 'Żegluga Śródlądowa Sp. z o.o.',
  state: 'active',
  submittedAt: '2026-11-04T12:30:00.000Z',
  submittedBy: { kind: 'partner', name: 'grzegorz.brzeczyszczykiewicz@zegluga-srodladowa.example' },
  completedAt: '2026-11-04T12:34:00.000Z',
  items: [
    { service: 'message', licences: 1500 },
    { service: 'meetings', licences: 1234 },
    { service: 'calling', licences: 40 },
    { service: 'contact-center-premium', licences: 12 },
  ],
  addOns: ['contact-center-pstn'],
  contactCenter: {
    country: 'IL',
    dataCentre: 'EU1',
    platform: 'standard',
    telephony: 'voice_pop_bridge',
    subdomain: 'ofekcontact2026',
    timeZone: 'Asia/Jerusalem',
    state: 'active',
  },
  sites: [
    site('ofek', 'Asia/Jerusalem', 1000),
    site('ofek-a-very-long-name-of-a-site-with-fifty-letters', 'America/Argentina/ComodRivadavia', 101),
    ...['haifa', 'eilat', 'lod', 'akko', 'tiberias', 'ashdod', 'netanya', 'holon'].map((name, index) =>
      site(`ofek-${name}`, 'Europe/Warsaw', index + 13),
    ),
  ],
  headquarters: {
    name: 'Ofek – מטה ראשי',
    addressLines: ['Derech Menachem Begin 121', 'Floor 17', '6701203 תל אביב'],
    country: 'IL',
    timeZone: 'Asia/Jerusalem',
    state: 'active',
  },
  later: [],
  nextSteps: ['configure_contact_center', 'set_up_chat', 'add_users'],
};

export const trialSummary: OrderSummary = {
  source: { kind: 'trial', trialId: 'trl_01JZ8X4J5V6K7M8N9P0QRSTVWX', durationDays: 90, createdAt: '2026-11-01T00:00:00.000Z' },
  organisationId: 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX',
  customer: 'Fjord & Söner AB',
  language: 'sv',
  partner: 'Orange România S.A.',
  state: 'failed',
  submittedAt: '2026-11-04T12:30:00.000Z',
  submittedBy: { kind: 'customer', name: 'maria@fjord.example' },
  items: [
    { service: 'calling', licences: 5 },
    { service: 'contact-center-standard', licences: 1 },
  ],
  addOns: [],
  contactCenter: {
    country: 'SE',
    dataCentre: 'EU1',
    platform: 'standard',
    telephony: 'webex_calling',
    subdomain: 'fjord',
    timeZone: 'Europe/Stockholm',
    state: 'failed',
  },
  sites: [],
  later: ['calling'],
  nextSteps: ['look_at_failure', 'set_up_later'],
};
