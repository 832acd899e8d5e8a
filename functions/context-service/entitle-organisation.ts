import type { ContextServiceStore, PartnerAtOrganisation } from '#shared/domain/context-service.ts';
import { organisationEvent, unlessDone } from '#shared/domain/context-service-registrations.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';

export type EntitleDeps = {
  readonly contextService: Pick<ContextServiceStore, 'grant' | 'remove'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type Granted = { readonly grantedAt: string; readonly isNew: boolean };

/** Grants Context Service; a second time it is the entitlement that is there (CX-7). Refusals: NOT_FOUND. */
export function grantContextService(deps: EntitleDeps) {
  return async (by: PartnerAtOrganisation, requestId: string, keep: Keep<Granted>): Promise<Outcome<Granted>> => {
    const event = organisationEvent(deps, by, { type: 'context_service.granted', requestId, changed: [] });
    const granted = { grantedAt: event.at, isNew: true };
    const { organisationId } = by;
    // No trial and no licences: nothing that happens to either can end it (CX-2).
    const entitlement: Entitlement = { organisationId, service: 'context-service', source: 'grant', grantedAt: event.at };
    const outcome = await deps.contextService.grant({ by, event }, entitlement, keep(granted));
    if (outcome.ok) return ok(granted);
    const { error } = outcome;
    return error.code === 'ALREADY_DONE' ? ok({ grantedAt: error.since, isNew: false }) : { ok: false, error };
  };
}

/** Ends the entitlement, the only way there is (CX-2); again is nothing new. Registrations stay. Refusals: NOT_FOUND. */
export function removeContextService(deps: EntitleDeps) {
  return async (by: PartnerAtOrganisation, requestId: string, keep: Keep<undefined>): Promise<Outcome<undefined>> => {
    const event = organisationEvent(deps, by, { type: 'context_service.removed', requestId, changed: [] });
    return unlessDone(await deps.contextService.remove({ by, event }, keep(undefined)));
  };
}
