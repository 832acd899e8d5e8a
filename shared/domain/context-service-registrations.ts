import * as z from 'zod';
import type { AlreadyDone, ConnectionData, ContextServiceStore, OrganisationActor } from '#shared/domain/context-service.ts';
import { registrationName } from '#shared/domain/context-service.ts';
import { connectionIdOf, secretHash } from '#shared/domain/context-service-connection.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now, RegistrationId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/people.ts';
import type { Keep, Outcome, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export type RegistrationDeps = {
  readonly contextService: Pick<ContextServiceStore, 'register' | 'rotate' | 'revoke'>;
  readonly newId: NewId;
  readonly newSecret: () => string;
  readonly now: Now;
};

export const registrationRequest = z.strictObject({ name: registrationName }).register(z.globalRegistry, { id: 'RegistrationRequest' });
export type RegistrationRequest = z.infer<typeof registrationRequest>;

/** The longest time for which a rotation may leave the former secret valid. */
const longestOverlapHours = 24;

export const rotationRequest = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(longestOverlapHours)
      .default(0)
      .register(z.globalRegistry, { description: 'Hours for which the former secret opens too; 0: it ends at once, as after a leak.' }),
  })
  .register(z.globalRegistry, { id: 'RotationRequest' });
export type RotationRequest = z.infer<typeof rotationRequest>;

/** What was done before is done: a repeat is no refusal. */
export function unlessDone(outcome: Result<undefined, Refusal | Replay | AlreadyDone>): Outcome<undefined> {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  return error.code === 'ALREADY_DONE' ? ok(undefined) : refused(error);
}

/** The event of a change at an organisation. */
export function organisationEvent(
  { newId, now }: { readonly newId: NewId; readonly now: Now },
  by: OrganisationActor,
  what: { readonly type: EventType; readonly requestId: string; readonly changed: string[]; readonly registrationId?: RegistrationId },
): Event {
  const { type, requestId, changed, registrationId } = what;
  return {
    id: newId('event'),
    type,
    at: now().toISOString(),
    partnerId: by.partnerId,
    actor: by.actor,
    requestId,
    subject: { organisationId: by.organisationId, ...(registrationId === undefined ? {} : { registrationId }) },
    changed,
  };
}

/**
 * Registers a contact centre application: connection data is issued, its secret this once (CX-3). For a partner as for a customer
 * administrator. Refusals: NOT_FOUND (another partner's organisation), NOT_ENTITLED.
 */
export function registerApplication(deps: RegistrationDeps) {
  const { contextService, newId, newSecret, now } = deps;
  return async (
    by: OrganisationActor,
    request: RegistrationRequest,
    requestId: string,
    keep: Keep<ConnectionData>,
  ): Promise<Outcome<ConnectionData>> => {
    const { organisationId, partnerId } = by;
    const [registrationId, secret, createdAt] = [newId('registration'), newSecret(), now().toISOString()];
    const registration: Registration = {
      id: registrationId,
      organisationId,
      partnerId,
      name: request.name,
      secretHash: secretHash(secret),
      state: 'registered',
      createdAt,
      version: 1,
    };
    const issued = { registrationId, connectionId: connectionIdOf({ organisationId, registrationId }), secret, issuedAt: createdAt };
    const event = organisationEvent(deps, by, { type: 'registration.created', requestId, changed: [], registrationId });
    const outcome = await contextService.register({ by, event }, registration, keep(issued));
    return outcome.ok ? ok(issued) : outcome;
  };
}

/**
 * Gives a registration a new secret, shown this once. The former one ends at once, or after the overlap that was asked for.
 * Refusals: NOT_FOUND, NOT_ENTITLED, REGISTRATION_REVOKED.
 */
export function rotateSecret(deps: RegistrationDeps) {
  const { contextService, newSecret, now } = deps;
  return async (
    by: OrganisationActor,
    registrationId: RegistrationId,
    { overlapHours }: RotationRequest,
    requestId: string,
    keep: Keep<ConnectionData>,
  ): Promise<Outcome<ConnectionData>> => {
    const { organisationId } = by;
    const [secret, at] = [newSecret(), now()];
    const issuedAt = at.toISOString();
    const formerEndsAt = overlapHours === 0 ? undefined : new Date(at.getTime() + overlapHours * 3_600_000).toISOString();
    const issued = {
      registrationId,
      connectionId: connectionIdOf({ organisationId, registrationId }),
      secret,
      issuedAt,
      ...(formerEndsAt === undefined ? {} : { formerSecretEndsAt: formerEndsAt }),
    };
    const event = organisationEvent(deps, by, { type: 'registration.rotated', requestId, changed: ['secret'], registrationId });
    const rotation = { registrationId, secretHash: secretHash(secret), at: issuedAt, formerEndsAt };
    const outcome = await contextService.rotate({ by, event }, rotation, keep(issued));
    return outcome.ok ? ok(issued) : outcome;
  };
}

/** Revokes a registration for good; again is nothing new. Needs no entitlement. Refusals: NOT_FOUND. */
export function revokeRegistration(deps: RegistrationDeps) {
  return async (
    by: OrganisationActor,
    registrationId: RegistrationId,
    requestId: string,
    keep: Keep<undefined>,
  ): Promise<Outcome<undefined>> => {
    const event = organisationEvent(deps, by, { type: 'registration.revoked', requestId, changed: ['state'], registrationId });
    return unlessDone(await deps.contextService.revoke({ by, event }, registrationId, event.at, keep(undefined)));
  };
}
