import type { OrderPlan } from '#shared/domain/subscriptions/subscription.ts';

/** The numbers of an order's life. Data: another number is another line here, and no code. How long it waits stands with its plan. */
export const orderRules = {
  /** Days before closing at which the contact is reminded, the earliest first (OR-3). */
  reminderDays: { standard: [14, 7, 1], flex: [3, 1] } satisfies Record<OrderPlan, readonly number[]>,
  /** Minutes between two provisioning e-mails of one order, and how many may be asked for anew in 24 hours. */
  resendPauseMinutes: 5,
  resendsADay: 10,
  /** How often in 24 hours an order may get another contact: every time writes to an address that nobody has proved. */
  contactsADay: 10,
  /** Days for which the contact's link opens after everything has been set up: to see that it is, and to fetch the summary. */
  openAfterSetUpDays: 30,
  /** Former contacts that an order remembers, the newest. */
  formerContacts: 50,
} as const;
