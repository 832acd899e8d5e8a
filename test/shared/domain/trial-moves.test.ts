import { describe, expect, it } from 'vitest';
import { addDays, endOfDayAfter, iso } from '#shared/domain/calendar.ts';
import { type Trial, type TrialState, trialState } from '#shared/domain/trial.ts';
import { replaceAdministrator, sendWelcomeAgain } from '#shared/domain/trial-administrator.ts';
import { cancelTrial, restoreTrial } from '#shared/domain/trial-cancellation.ts';
import { begin, stepsDue } from '#shared/domain/trial-clock.ts';
import { convertTrial } from '#shared/domain/trial-conversion.ts';
import { extendTrial } from '#shared/domain/trial-extension.ts';
import { type TrialMove, trialMoves } from '#shared/domain/trial-moves.ts';
import { answerSetUpQuestion } from '#shared/domain/trial-set-up.ts';
import { changeTerms } from '#shared/domain/trial-terms.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aTrial } from '#test/support/builders.ts';

const now = new Date('2026-05-10T12:00:00.000Z');
const ago = (days: number) => iso(addDays(now, -days));

/** A trial in each state, of which the clock takes none further at `now`. */
const inState: Record<TrialState, Trial> = {
  awaiting_customer: aTrial({ createdAt: ago(10), startBy: ago(-20) }),
  active: begin(aTrial({ createdAt: ago(20) }), addDays(now, -15)),
  suspended: { ...begin(aTrial({ createdAt: ago(50) }), addDays(now, -45)), state: 'suspended', suspendedAt: iso(endOfDayAfter(now, -15)) },
  soft_deleted: {
    ...begin(aTrial({ createdAt: ago(90) }), addDays(now, -80)),
    state: 'soft_deleted',
    softDeletedAt: ago(20),
    softDeletedBecause: 'expired',
  },
  purged: { ...begin(aTrial({ createdAt: ago(200) }), addDays(now, -190)), state: 'purged', purgedAt: ago(70) },
  converted: { ...begin(aTrial({ createdAt: ago(100) }), addDays(now, -90)), state: 'converted', convertedAt: ago(70) },
};

type Tried = { ok: true; value: { trial: Trial } | undefined } | { ok: false; error: { code: string; detail?: string } };

/** Every move that somebody makes, each with what it needs to succeed where it is allowed. */
const tries: Partial<Record<TrialMove, (trial: Trial) => Tried>> = {
  changeTerms: (trial) => changeTerms(trial, { language: 'sv' }, now),
  changeDuration: (trial) => changeTerms(trial, { durationDays: 90 }, now),
  extend: (trial) => extendTrial(trial, now),
  cancel: (trial) => cancelTrial(trial, now),
  restore: (trial) => restoreTrial(trial, now, 1),
  convert: (trial) => convertTrial(trial, { administratorEmail: trial.administrator.email, services: trial.services }, now, 1),
  answerSetUpQuestion: (trial) => answerSetUpQuestion(trial, 'later'),
  replaceAdministrator: (trial) => replaceAdministrator(trial, 'new@piekarnia.example', newId('person'), now),
  sendWelcomeAgain: (trial) => sendWelcomeAgain(trial, [], now),
};

const byPeople = Object.entries(trialMoves).filter(([, move]) => !(move.by as readonly string[]).includes('clock'));

describe('the table of moves', () => {
  it('is tried in full by these tests', () => {
    expect(Object.keys(tries).sort()).toEqual(byPeople.map(([name]) => name).sort());
    for (const [state, trial] of Object.entries(inState)) expect([trial.state, stepsDue(trial, now)]).toEqual([state, []]);
  });

  describe.each(byPeople)('%s', (name, move) => {
    const from: readonly TrialState[] = move.from;
    const to: readonly TrialState[] | 'unchanged' = move.to;
    const attempt = tries[name as TrialMove];

    it.each(from)('is allowed while the trial is %s and leads where the table says [TR-6] [TR-10] [TR-12]', (state) => {
      const moved = attempt?.(inState[state]);
      expect(moved).toMatchObject({ ok: true });
      if (moved?.ok) expect(to === 'unchanged' ? [state] : to).toContain(moved.value?.trial.state);
    });

    it.each(trialState.options.filter((state) => !from.includes(state)))(
      'is refused while the trial is %s [TR-6] [TR-10] [TR-12]',
      (state) => {
        const moved = attempt?.(inState[state]);
        expect(moved).toMatchObject({ ok: false, error: { code: 'TRIAL_STATE' } });
        if (moved?.ok === false) expect(moved.error.detail).toContain(`The trial is ${state}`);
      },
    );
  });

  it('every step in time is one of its moves [TR-6]', () => {
    const steps = stepsDue(aTrial({ createdAt: ago(400), startBy: ago(370) }), now);
    expect(steps.map((step) => step.move)).toEqual(['begin', 'suspend', 'expire', 'purge']);
    let state: TrialState = 'awaiting_customer';
    for (const { move, trial } of steps) {
      const allowed: { from: readonly TrialState[]; to: readonly TrialState[]; by: readonly string[] } = trialMoves[move];
      expect(allowed.from).toContain(state);
      expect(allowed.to).toContain(trial.state);
      expect(allowed.by).toContain('clock');
      state = trial.state;
    }
  });

  it('can reach every state', () => {
    const reached = Object.values(trialMoves).flatMap((move): readonly string[] => (move.to === 'unchanged' ? [] : move.to));
    expect([...new Set(reached)].sort()).toEqual([...trialState.options].sort());
  });
});

describe('converting', () => {
  const subscription = { administratorEmail: 'Anna@Piekarnia.example ', services: { message: 50, calling: 5 } };

  it('keeps people and settings, and moves the services to the subscription; Context Service is not touched [TR-12] [CX-2]', () => {
    const trial: Trial = { ...inState.suspended, services: { message: 10, meetings: 10 } };
    const moved = convertTrial(trial, subscription, now, 1);
    if (!moved.ok) throw new Error(moved.error.code);
    const { trial: after, entitlements, people, claims } = moved.value;
    expect(after).toMatchObject({ state: 'converted', convertedAt: iso(now), administrator: trial.administrator, setUpQuestion: 'open' });
    expect(entitlements?.put).toMatchObject([{ service: 'calling', licences: 5, free: 5, source: 'subscription' }]);
    expect(entitlements?.transfer).toMatchObject([
      { entitlement: { service: 'message', licences: 50, source: 'subscription' }, before: 10 },
    ]);
    expect(entitlements?.end).toEqual([{ service: 'meetings', at: iso(now) }]);
    const subscribed = [...(entitlements?.put ?? []), ...(entitlements?.transfer ?? []).map(({ entitlement }) => entitlement)];
    expect(subscribed.map(({ trialId }) => trialId)).toEqual([undefined, undefined]);
    expect([people, claims]).toEqual([undefined, undefined]);
    expect(stepsDue(after, addDays(now, 1000))).toEqual([]);
  });

  it('needs the administrator e-mail of the trial [TR-12]', () => {
    expect(convertTrial(inState.active, { ...subscription, administratorEmail: 'jan@piekarnia.example' }, now, 1)).toMatchObject({
      ok: false,
      error: { code: 'ADMINISTRATOR_DIFFERS' },
    });
  });
});

describe('extending', () => {
  it('takes its limit as a setting [TR-10]', () => {
    const once: Trial = { ...inState.suspended, extensions: 1 };
    expect(extendTrial(once, now)).toMatchObject({ ok: false, error: { code: 'EXTENSIONS_USED_UP' } });
    expect(extendTrial(once, now, 2)).toMatchObject({ ok: true, value: { trial: { extensions: 2, state: 'active' } } });
  });
});
