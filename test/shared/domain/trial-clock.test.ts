import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, iso } from '#shared/domain/calendar.ts';
import { trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import { type Trial, type TrialState, trialState } from '#shared/domain/trial.ts';
import { begin, daysLeft, dueReminder, nextDue, trialAsOf } from '#shared/domain/trial-clock.ts';
import { dueMoves } from '#shared/domain/trial-steps.ts';
import { aTrial } from '#test/support/builders.ts';

const created = new Date('2026-03-01T10:00:00.000Z');
const startBy = addDays(created, 30);
const at = (text: string) => new Date(text);

const signedIn = (trial: Trial, now: Date) => trialAfterSignIn(trial, trial.administrator.personId, now)?.trial ?? trial;

/** A trial as the partner's and the customer's doings leave it: waiting, or begun at some time before 30 days. */
const anyTrial = fc
  .record({
    durationDays: fc.constantFrom(30, 60, 90),
    signInAfter: fc.option(fc.integer({ min: 0, max: 30 * day }), { nil: undefined }),
  })
  .map(({ durationDays, signInAfter }): Trial => {
    const trial = aTrial({ createdAt: iso(created), startBy: iso(startBy), durationDays: durationDays as 30 | 60 | 90 });
    return signInAfter === undefined ? trial : signedIn(trial, new Date(created.getTime() + signInAfter));
  });
const anyTime = fc.integer({ min: 0, max: 250 * day }).map((ms) => new Date(created.getTime() + ms));

/** What a sweep makes of a trial, as far as the trial itself goes, and the reminders that it gives. */
function sweep(trial: Trial, now: Date): { trial: Trial; reminded: number[] } {
  const moves = dueMoves(trial, now);
  const reminded = moves.flatMap(({ event, trial: after }) => (event === 'trial.reminded' ? (after.remindedDaysBefore ?? []) : []));
  return { trial: moves.at(-1)?.trial ?? trial, reminded };
}

function withoutReminders({ remindedDaysBefore: _, ...trial }: Trial) {
  return trial;
}

const order: Record<TrialState, number> = Object.fromEntries(trialState.options.map((state, index) => [state, index])) as Record<
  TrialState,
  number
>;

describe('a trial as time goes by', () => {
  it('is suspended after its end for 30 days, soft-deleted for 30, then purged, to the millisecond [TR-6] [TR-10]', () => {
    const trial = begin(aTrial({ createdAt: iso(created), durationDays: 30 }), created);
    expect(trial.endsAt).toBe('2026-03-31T23:59:59.999Z');
    const stateAt = (text: string) => trialAsOf(trial, at(text)).state;
    expect([stateAt('2026-03-31T23:59:59.999Z'), stateAt('2026-04-01T00:00:00.000Z')]).toEqual(['active', 'suspended']);
    expect([stateAt('2026-04-30T23:59:59.998Z'), stateAt('2026-04-30T23:59:59.999Z')]).toEqual(['suspended', 'soft_deleted']);
    expect([stateAt('2026-05-30T23:59:59.998Z'), stateAt('2026-05-30T23:59:59.999Z')]).toEqual(['soft_deleted', 'purged']);
  });

  it('counts from 30 days after creation if nobody has signed in by then [TR-9]', () => {
    const trial = aTrial({ createdAt: iso(created), startBy: iso(startBy), durationDays: 60 });
    expect(trialAsOf(trial, new Date(startBy.getTime() - 1)).state).toBe('awaiting_customer');
    expect(trialAsOf(trial, addDays(startBy, 3))).toMatchObject({
      state: 'active',
      startedAt: '2026-03-31T10:00:00.000Z',
      endsAt: '2026-05-30T23:59:59.999Z',
    });
  });

  it('counts from the first sign-in, and from no later one [TR-9]', () => {
    const trial = aTrial({ createdAt: iso(created), startBy: iso(startBy), durationDays: 30 });
    const first = signedIn(trial, at('2026-03-05T20:00:00.000Z'));
    expect(first).toMatchObject({ state: 'active', endsAt: '2026-04-04T23:59:59.999Z' });
    expect(signedIn(first, at('2026-03-06T20:00:00.000Z'))).toEqual(first);
  });

  it('a first sign-in after the trial began by itself only notes it [TR-9]', () => {
    const trial = aTrial({ createdAt: iso(created), startBy: iso(startBy), durationDays: 30 });
    const late = addDays(startBy, 5);
    expect(trialAsOf(signedIn(trial, late), late)).toMatchObject({ startedAt: iso(startBy), administrator: { signedInAt: iso(late) } });
  });

  it('shows the calendar days left: 0 on the last day, none before it runs and after it has ended [TR-8]', () => {
    const trial = begin(aTrial({ createdAt: iso(created), durationDays: 30 }), created);
    expect(daysLeft(trial, created)).toBe(30);
    expect(daysLeft(trial, at('2026-03-31T23:00:00.000Z'))).toBe(0);
    const ended = at('2026-04-01T00:00:00.000Z');
    expect(daysLeft(trialAsOf(trial, ended), ended)).toBeUndefined();
    expect(daysLeft(aTrial({ createdAt: iso(created) }), created)).toBeUndefined();
  });

  it('gets each reminder at 8:00 UTC 14, 7 and 1 day before and on the day [TR-6]', () => {
    const trial = begin(aTrial({ createdAt: iso(created), durationDays: 30 }), created);
    expect(nextDue(trial)?.toISOString()).toBe('2026-03-17T08:00:00.000Z');
    expect(dueReminder(trial, at('2026-03-17T07:59:59.999Z'))).toBeUndefined();
    expect(dueReminder(trial, at('2026-03-17T08:00:00.000Z'))).toBe(14);
    expect(dueReminder({ ...trial, remindedDaysBefore: 14 }, at('2026-03-24T08:00:00.000Z'))).toBe(7);
    expect(dueReminder({ ...trial, remindedDaysBefore: 7 }, at('2026-03-30T08:00:00.000Z'))).toBe(1);
    expect(dueReminder({ ...trial, remindedDaysBefore: 1 }, at('2026-03-31T08:00:00.000Z'))).toBe(0);
    expect(dueReminder({ ...trial, remindedDaysBefore: 0 }, at('2026-03-31T23:00:00.000Z'))).toBeUndefined();
  });

  it('a reminder that was missed is not made up for beside a later one [TR-6]', () => {
    const trial = begin(aTrial({ createdAt: iso(created), durationDays: 30 }), created);
    expect(dueReminder(trial, at('2026-03-30T09:00:00.000Z'))).toBe(1);
  });

  it('reading it twice is reading it once [TR-6]', () => {
    fc.assert(
      fc.property(anyTrial, anyTime, (trial, now) => {
        expect(trialAsOf(trialAsOf(trial, now), now)).toEqual(trialAsOf(trial, now));
      }),
    );
  });

  it('never goes back [TR-6]', () => {
    fc.assert(
      fc.property(anyTrial, anyTime, anyTime, (trial, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(order[trialAsOf(trial, later).state]).toBeGreaterThanOrEqual(order[trialAsOf(trial, earlier).state]);
      }),
    );
  });

  it('is the same whenever and however often sweeps record it [TR-6] [TR-9]', () => {
    fc.assert(
      fc.property(anyTrial, fc.array(anyTime, { maxLength: 12 }), anyTime, (trial, times, now) => {
        const swept = times
          .filter((time) => time <= now)
          .sort((a, b) => a.getTime() - b.getTime())
          .reduce((before, time) => sweep(before, time).trial, trial);
        expect(withoutReminders(trialAsOf(swept, now))).toEqual(withoutReminders(trialAsOf(trial, now)));
      }),
    );
  });

  it('never gives one reminder twice, and only ever nearer ones [TR-6]', () => {
    fc.assert(
      fc.property(anyTrial, fc.array(anyTime, { maxLength: 60 }), (trial, times) => {
        let held = trial;
        const reminded: number[] = [];
        for (const time of times.sort((a, b) => a.getTime() - b.getTime())) {
          const swept = sweep(held, time);
          held = swept.trial;
          reminded.push(...swept.reminded);
        }
        expect(reminded).toEqual([...new Set(reminded)].sort((a, b) => b - a));
      }),
    );
  });

  it('swept every hour gives all four reminders [TR-6]', () => {
    fc.assert(
      fc.property(anyTrial, (trial) => {
        let held = trial;
        const reminded: number[] = [];
        for (let hour = 0; hour < 125 * 24; hour++) {
          const swept = sweep(held, new Date(created.getTime() + hour * 3_600_000));
          held = swept.trial;
          reminded.push(...swept.reminded);
        }
        expect(reminded).toEqual([14, 7, 1, 0]);
      }),
      { numRuns: 20 },
    );
  });

  it('is looked at exactly when there is something to do [TR-6]', () => {
    fc.assert(
      fc.property(anyTrial, anyTime, (trial, now) => {
        const due = nextDue(trial);
        expect(dueMoves(trial, now).length > 0).toBe(due !== undefined && due <= now);
        const next = nextDue(sweep(trial, now).trial);
        expect(next === undefined || next > now).toBe(true);
      }),
    );
  });
});
