import { describe, expect, it } from 'vitest';
import type { EmailContent } from '#shared/domain/email.ts';
import { stillHolds } from '#shared/domain/email-relevance.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { newId } from '#shared/runtime/ids.ts';

const endsAt = '2026-06-01T23:59:59.999Z';
const personId = newId('person');

function aTrial(over: Partial<Trial> = {}): Trial {
  return {
    id: newId('trial'),
    partnerId: newId('partner'),
    organisationId: newId('organisation'),
    companyName: 'Piekarnia',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    administrator: { personId, email: 'anna@piekarnia.example' },
    formerAdministrators: [],
    services: { message: 5 },
    durationDays: 90,
    state: 'active',
    createdAt: '2026-03-01T10:00:00.000Z',
    startBy: '2026-03-31T10:00:00.000Z',
    startedAt: '2026-03-03T10:00:00.000Z',
    endsAt,
    extensions: 0,
    setUpQuestion: 'open',
    version: 2,
    ...over,
  };
}

const reminder: EmailContent = { kind: 'trial-reminder', audience: 'partner', daysLeft: 7, endsAt };
const ended: EmailContent = { kind: 'trial-ended', audience: 'partner', endedAt: endsAt, softDeletedAt: '2026-07-01T23:59:59.999Z' };
const extended: EmailContent = { kind: 'trial-extended', audience: 'partner', endsAt };
const softDeleted: EmailContent = {
  kind: 'trial-soft-deleted',
  audience: 'partner',
  because: 'cancelled',
  purgedAt: '2026-07-01T10:00:00.000Z',
};
const holds = (content: EmailContent, trial: Trial | undefined, now: Date) => stillHolds({ content }, { trial }, now);
const on = (day: string) => new Date(`${day}T10:00:00.000Z`);

describe('whether an e-mail still holds when its turn comes', () => {
  it('holds a reminder back whose end was moved, or has passed [TR-6]', () => {
    expect(holds(reminder, aTrial(), on('2026-05-25'))).toBe(true);
    expect(holds(reminder, aTrial({ endsAt: '2026-07-01T23:59:59.999Z' }), on('2026-05-25'))).toBe(false);
    expect(holds(reminder, aTrial(), on('2026-06-02'))).toBe(false);
  });

  it('holds back the news of an end after which the trial was extended [TR-10]', () => {
    expect(holds(ended, aTrial(), on('2026-06-02'))).toBe(true);
    expect(holds(ended, aTrial({ endsAt: '2026-07-02T23:59:59.999Z' }), on('2026-06-02'))).toBe(false);
    expect(holds(extended, aTrial({ endsAt: '2026-07-02T23:59:59.999Z' }), on('2026-06-02'))).toBe(false);
  });

  it('holds back a welcome to what was cancelled, and the news of a cancellation that was undone [TR-12]', () => {
    const cancelled = aTrial({ state: 'soft_deleted', softDeletedAt: '2026-06-01T10:00:00.000Z', softDeletedBecause: 'cancelled' });
    expect(holds({ kind: 'trial-welcome' }, cancelled, on('2026-06-01'))).toBe(false);
    expect(holds(softDeleted, cancelled, on('2026-06-01'))).toBe(true);
    expect(holds(softDeleted, aTrial(), on('2026-06-01'))).toBe(false);
  });

  it('always sends the link that somebody asked for [CX-6] [GS-1]', () => {
    expect(holds({ kind: 'link-renewed' }, aTrial({ state: 'purged' }), on('2026-06-01'))).toBe(true);
    expect(holds({ kind: 'partner-welcome' }, undefined, on('2026-06-01'))).toBe(true);
  });
});
