import * as z from 'zod';
import type { Actor, PartnerCaller } from '#shared/domain/actor.ts';
import { connectionIdOf } from '#shared/domain/context-service-connection.ts';
import type { Event } from '#shared/domain/event.ts';
import { type OrganisationId, organisationId, type PartnerId, type RegistrationId, registrationId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Entitlement, Registration } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';

/**
 * Someone acting on the Context Service of one organisation (CX-3). A partner names the organisation, and its relation to it is
 * checked with every access; an administrator's organisation comes from its own session and is never named from outside.
 */
export type OrganisationActor = {
  readonly kind: 'partner' | 'administrator';
  readonly organisationId: OrganisationId;
  /** The partner whose customer this is: changes are told to it. */
  readonly partnerId: PartnerId;
  readonly actor: Actor;
};

/** Only a partner grants and removes (CX-7). */
export type PartnerAtOrganisation = OrganisationActor & { readonly kind: 'partner' };

/** A partner, acting on an organisation that it names. */
export function partnerAt({ partnerId, actor }: PartnerCaller, organisationId: OrganisationId): PartnerAtOrganisation {
  return { kind: 'partner', organisationId, partnerId, actor };
}

/** What a registered application is called: told apart by people, not by us. */
export const registrationName = z
  .string()
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => [...name].length >= 1 && [...name].length <= 100, 'Between 1 and 100 characters.')
  .refine((name) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name), 'No control characters.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 100, example: 'Contact centre Poznań' });

export const registrationView = z
  .strictObject({
    id: registrationId,
    connectionId: z.string().register(z.globalRegistry, { description: 'The user name with which the application connects.' }),
    name: z.string(),
    state: z.enum(['registered', 'connected', 'revoked']),
    applicationVersion: z.string().optional(),
    javaVersion: z.string().optional(),
    lastSeenAt: instant.optional().register(z.globalRegistry, { description: 'When it last connected, exact to five minutes.' }),
    createdAt: instant,
    rotatedAt: instant.optional(),
    formerSecretEndsAt: instant
      .optional()
      .register(z.globalRegistry, { description: 'Until then the secret before the last rotation opens too.' }),
    revokedAt: instant.optional(),
  })
  .register(z.globalRegistry, { id: 'Registration' });
export type RegistrationView = z.infer<typeof registrationView>;

export function viewOfRegistration(registration: Registration, now: Date): RegistrationView {
  const { id, organisationId, name, state, applicationVersion, javaVersion, lastSeenAt, createdAt, rotatedAt, revokedAt } = registration;
  const endsAt = registration.formerSecretEndsAt;
  return {
    id,
    connectionId: connectionIdOf({ organisationId, registrationId: id }),
    name,
    state,
    createdAt,
    ...(applicationVersion === undefined ? {} : { applicationVersion }),
    ...(javaVersion === undefined ? {} : { javaVersion }),
    ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
    ...(rotatedAt === undefined ? {} : { rotatedAt }),
    ...(endsAt === undefined || endsAt <= now.toISOString() ? {} : { formerSecretEndsAt: endsAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}

/** Issued once: the secret is kept by nobody but who gets it. */
export const connectionData = z
  .strictObject({
    registrationId,
    connectionId: z.string().register(z.globalRegistry, { description: 'The user name with which the application connects.' }),
    secret: z
      .string()
      .register(z.globalRegistry, { description: 'The password with which the application connects. It is shown this once.' }),
    issuedAt: instant,
    formerSecretEndsAt: instant
      .optional()
      .register(z.globalRegistry, { description: 'Until then the secret that this one replaces opens too.' }),
  })
  .register(z.globalRegistry, { id: 'ConnectionData' });
export type ConnectionData = z.infer<typeof connectionData>;

export const contextServiceView = z
  .strictObject({
    organisationId,
    state: z.enum(['none', 'entitled']),
    grantedAt: instant.optional(),
    registrations: z.array(registrationView).register(z.globalRegistry, { description: 'The first registrations, the oldest first.' }),
    next: z.string().optional().register(z.globalRegistry, { description: 'The cursor of the registrations after these.' }),
  })
  .register(z.globalRegistry, { id: 'ContextService' });

export const grantedView = z
  .strictObject({ organisationId, state: z.literal('entitled'), grantedAt: instant })
  .register(z.globalRegistry, { id: 'ContextServiceEntitlement' });

/** What was to be done had been done before (`since`); nothing was written. */
export type AlreadyDone = { readonly code: 'ALREADY_DONE'; readonly since: string };

/** A page of registrations; `next` is the last of them where more follow. */
export type RegistrationPage = { readonly registrations: readonly Registration[]; readonly next?: RegistrationId };
export type ContextServiceState = RegistrationPage & { readonly entitlement?: Entitlement };

type Change = { readonly by: OrganisationActor; readonly event: Event };
export type Rotation = {
  readonly registrationId: RegistrationId;
  readonly secretHash: string;
  readonly at: string;
  /** Until then the secret before this one opens too; undefined: it ends at once. */
  readonly formerEndsAt: string | undefined;
};

type Changed = Promise<Result<undefined, Refusal | Replay>>;
type ChangedOrSo = Promise<Result<undefined, Refusal | Replay | AlreadyDone>>;

/**
 * Where the Context Service of organisations is kept. Every change is one round trip that also checks the actor's right to the
 * organisation: a partner without a relation to it gets NOT_FOUND, as for nothing.
 */
export type ContextServiceStore = {
  grant(change: Change, entitlement: Entitlement, receipt: Receipt | undefined): ChangedOrSo;
  remove(change: Change, receipt: Receipt | undefined): ChangedOrSo;
  /** Refuses with NOT_ENTITLED where the organisation has no Context Service. */
  register(change: Change, registration: Registration, receipt: Receipt | undefined): Changed;
  /** Refuses with NOT_ENTITLED, NOT_FOUND and REGISTRATION_REVOKED. */
  rotate(change: Change, rotation: Rotation, receipt: Receipt | undefined): Changed;
  revoke(change: Change, registrationId: RegistrationId, at: string, receipt: Receipt | undefined): ChangedOrSo;
  /** Entitlement and a page of registrations, the oldest first. Refuses with NOT_FOUND. */
  read(
    by: OrganisationActor,
    page: { readonly limit: number; readonly after?: RegistrationId | undefined },
  ): Promise<Result<ContextServiceState, Refusal>>;
  registration(by: OrganisationActor, id: RegistrationId): Promise<Result<Registration, Refusal>>;
};
