import type { Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { changeSetUp, newSetUp, type SetUpDeps, type SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import { legalSetUpMove, stateOf } from '#shared/domain/set-up/set-up-moves.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';

/**
 * "Set up later" (OM-8): nothing is provisioned, the draft is kept, and the wizard is offered at every visit. Refusals: NOT_FOUND,
 * NOT_ALLOWED, TRIAL_NOT_RUNNING, NOTHING_TO_SET_UP, SET_UP_STATE.
 */
export function postponeSetUp(deps: SetUpDeps) {
  return (request: SetUpRequest): Promise<Outcome<SetUpRead>> =>
    changeSetUp(deps, request, (read, now) => {
      const legal = legalSetUpMove('postpone', stateOf(read.setUp));
      if (!legal.ok) return legal;
      const held = read.setUp ?? newSetUp(read, deps.newId, now);
      return ok({ setUp: held, event: 'set_up.postponed', changed: [] });
    });
}
