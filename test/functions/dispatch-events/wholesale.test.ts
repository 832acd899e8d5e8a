import { describe, expect, it } from 'vitest';
import type { Event, EventType } from '#shared/domain/event.ts';
import { jobsAskedBy } from '#shared/queue/event-jobs.ts';
import { newId } from '#shared/runtime/ids.ts';

const customerId = newId('wholesaleCustomer');
const partnerId = newId('partner');
const eventOf = (type: EventType, actor: Event['actor'] = { kind: 'token', id: newId('token') }): Event => ({
  id: newId('event'),
  type,
  at: '2026-03-01T10:00:00.000Z',
  partnerId,
  actor,
  requestId: 'req',
  subject: { wholesaleCustomerId: customerId, organisationId: newId('organisation') },
  changed: [],
});
const asked = { queue: 'wholesale', message: { partnerId, customerId, hop: 0 } };

describe('events of wholesale customers', () => {
  it('send the customer to its worker when somebody asks for something of it [WC-4] [WC-6]', () => {
    for (const type of ['wholesale_customer.created', 'wholesale_customer.changed', 'wholesale_customer.status_changed'] as const)
      expect(jobsAskedBy([eventOf(type)])).toEqual([asked]);
    expect(jobsAskedBy([eventOf('wholesale_customer.approved', { kind: 'reader' })])).toEqual([asked]);
  });

  it('ask for nothing where the worker or the clock tells of what it has done, or nothing is left to be done', () => {
    expect(jobsAskedBy([eventOf('wholesale_customer.status_changed', { kind: 'clock' })])).toEqual([]);
    expect(jobsAskedBy([eventOf('wholesale_customer.declined', { kind: 'reader' })])).toEqual([]);
    expect(jobsAskedBy([eventOf('wholesale_customer.settings_changed')])).toEqual([]);
  });
});
