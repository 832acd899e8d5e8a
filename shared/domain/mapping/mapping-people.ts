import { iso } from '#shared/domain/calendar.ts';
import type { Email, EmailContent, EmailOwner, PersonRef } from '#shared/domain/email.ts';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { welcomeLinkDays } from '#shared/domain/links.ts';
import type { AddressHolder, MappedAdministrator } from '#shared/domain/mapping/mapping-store.ts';
import type { OrderContext } from '#shared/domain/orders/order-change.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

type Invited = {
  readonly ref: PersonRef;
  readonly partnerId: PartnerId;
  readonly email: string;
  readonly language: Language;
  readonly role: Person['role'];
};

/** Somebody who has an address and no password yet. */
export function invitedPerson({ ref, ...invited }: Invited, now: Date): Person {
  return { id: ref.personId, ref, ...invited, state: 'invited', linkGeneration: 1, createdAt: iso(now), version: 1 };
}

type Addressed = {
  readonly organisationId: OrganisationId;
  readonly partnerId: PartnerId;
  readonly email: string;
  readonly language: Language;
  readonly exists: boolean;
};

/**
 * Who administers the organisation (OM-9): whoever of it has the address, as that person is; otherwise somebody new. In an organisation
 * that exists the new one administers its services: who has full rights there is decided by those who have them, and not by whoever
 * maps an order (OM-5). Refuses with ADDRESS_NOT_AVAILABLE (TR-3), also where the person was deactivated.
 */
export function administratorFor(
  holder: AddressHolder,
  { organisationId, partnerId, email, language, exists }: Addressed,
  { now, newId }: OrderContext,
): Result<MappedAdministrator, Refusal> {
  if (holder.kind === 'member' && holder.person.state !== 'inactive' && holder.person.state !== 'replaced') {
    return ok({ kind: 'existing', person: holder.person });
  }
  if (holder.kind !== 'nobody') return refused({ code: 'ADDRESS_NOT_AVAILABLE' });
  const ref: PersonRef = { kind: 'organisation', organisationId, personId: newId('person') };
  const role = exists ? 'customer_service_administrator' : 'customer_full_administrator';
  return ok({ kind: 'new', person: invitedPerson({ ref, partnerId, email, language, role }, now) });
}

/** An e-mail to a person about a mapping; with a link for who has no password yet, since nobody else needs one to come in. */
export function emailTo(
  person: Person,
  owner: EmailOwner,
  content: EmailContent,
  { now, newId, requestId }: OrderContext,
  letsIn = false,
): Email {
  const at = iso(now);
  const { ref, linkGeneration, language } = person;
  return {
    id: newId('email'),
    owner,
    to: person.email,
    language,
    content,
    ...(letsIn && person.state !== 'active' ? { link: { person: ref, generation: linkGeneration, lifetimeDays: welcomeLinkDays } } : {}),
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}
