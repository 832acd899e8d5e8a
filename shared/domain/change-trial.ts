import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { NewId, Now, TrialId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { composeChange, type Moved } from '#shared/domain/trial-change.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { recordSteps } from '#shared/domain/trial-steps.ts';
import type { TrialRead, TrialStore } from '#shared/domain/trial-store.ts';

export type ChangeTrialDeps = {
  readonly trials: Pick<TrialStore, 'read' | 'change' | 'earlier'>;
  readonly newId: NewId;
  readonly now: Now;
};

/** One request to change a trial. Without `ifMatch` a change by somebody else in between makes it look again, not fail. */
export type ChangeRequest = {
  readonly caller: PartnerCaller;
  readonly id: TrialId;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Trial>;
};

/** What a rule is given: the trial as it holds now, the time, and what was read beside it. `undefined`: nothing would change. */
export type Decide = (trial: Trial, now: Date, read: TrialRead) => Result<Moved | undefined, Refusal>;

/** How often a change looks again because somebody else was first. */
const looks = 5;

/**
 * Carries a move out: reads the trial, lets the rule decide on the state that holds now, and writes the move together with every
 * step in time that nobody has recorded. Two round trips. A repeat is answered from its receipt, whatever the rule says by now:
 * the receipt is read beside the trial, and once more when the rule refuses, since the first look may have come just too early.
 */
export async function changeTrial(
  { trials, newId, now }: ChangeTrialDeps,
  { caller, id, requestId, ifMatch, asked, keep }: ChangeRequest,
  decide: Decide,
  reading: { readonly emails?: boolean } = {},
): Promise<Outcome<Trial>> {
  for (let look = 1; ; look++) {
    const at = now();
    const read = await trials.read(caller.partnerId, id, { ...reading, asked });
    if (!read.ok) return read;
    const stored = read.value.trial;
    const held = trialAsOf(stored, at);
    const decided = ifMatch === undefined || ifMatch === stored.version ? decide(held, at, read.value) : refused(changed);
    if (!decided.ok) return refused((asked === undefined ? undefined : await trials.earlier(asked)) ?? decided.error);
    if (decided.value === undefined) return ok(stored);
    const superseded = decided.value.trial.state !== held.state;
    const moves = [...recordSteps(stored, at, superseded), decided.value];
    const change = composeChange(read.value, moves, { actor: caller.actor, requestId, now: at, newId });
    const written = await trials.change(change, keep(change.after));
    if (written.ok) return ok(change.after);
    if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    if (look === looks) return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }
}

const changed: Refusal = { code: 'CHANGED_SINCE_READ' };
