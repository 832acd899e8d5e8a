import { iso } from '#shared/domain/calendar.ts';
import { domainOf } from '#shared/domain/domains/domain-name.ts';
import type { NewId, PersonId } from '#shared/domain/ids.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import { queuedInvitation, withheldInvitation } from '#shared/domain/users/invite.ts';
import type { UserFields } from '#shared/domain/users/plan-user.ts';
import { portalNeeds, syncAfterChange } from '#shared/domain/users/portal-need.ts';

type New = {
  readonly organisation: Organisation;
  readonly id: PersonId;
  readonly email: string;
  readonly fields: UserFields;
  readonly newId: NewId;
  readonly now: Date;
};

/**
 * A new user: invited at once, unless the organisation has suppressed automatic invitations (US-3), and to be synced if the portal
 * has to know it. An address in a domain that is proved to be the organisation's own is verified from the start. No `trialId`: only who came with the trial has one.
 */
export function newUser({ organisation, id, email, fields, newId, now }: New): Person {
  const { id: organisationId, partnerId, language, settings = {}, verifiedDomains } = organisation;
  const at = iso(now);
  return {
    id,
    ref: { kind: 'organisation', organisationId, personId: id },
    email,
    language,
    role: 'user',
    state: verifiedDomains?.has(domainOf(email)) === true ? 'verified' : 'invited',
    linkGeneration: 1,
    partnerId,
    createdAt: at,
    ...fields,
    invitation: settings.automaticInvitations === false ? withheldInvitation(now) : queuedInvitation(newId('email'), now),
    sync: { status: portalNeeds({ licences: fields.licences, role: 'user' }) ? 'pending' : 'not_synced', at },
    version: 1,
  };
}

/** A user after a change of these fields; what the fields do not have, the user has no longer. */
export function changedUser(existing: Person, fields: UserFields, changed: readonly string[], now: Date): Person {
  const { firstName: _f, lastName: _l, displayName: _d, details: _t, licences: _s, agentRole: _a, sync: _y, ...rest } = existing;
  const sync = syncAfterChange(existing, { licences: fields.licences, role: existing.role }, changed, now);
  return { ...rest, ...fields, ...(sync === undefined ? {} : { sync }), version: existing.version + 1 };
}
