import { createHash } from 'node:crypto';
import type { Person } from '#shared/domain/people.ts';
import type { PortalRecord, PortalUser } from '#shared/domain/syncs/portal.ts';
import { contactCenterProfileOf, organisationRole, serviceId } from '#shared/domain/users/licences.ts';

/** What the portal is told of a person: licence, role and profile with who it is. What only we need stays with us. */
export function portalRecordOf(person: Person): PortalRecord {
  const { firstName, lastName, displayName, agentRole } = person;
  const profile = contactCenterProfileOf(person);
  return {
    externalId: person.id,
    email: person.email,
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    active: person.state !== 'inactive',
    licences: serviceId.options.filter((service) => person.licences?.includes(service)),
    role: organisationRole.catch('user').parse(person.role),
    ...(agentRole === undefined ? {} : { agentRole }),
    ...(profile === undefined ? {} : { profile }),
  };
}

const compared = ['email', 'firstName', 'lastName', 'displayName', 'active', 'licences', 'role', 'agentRole', 'profile'] as const;
export type ComparedField = (typeof compared)[number];

/** Addresses are one whatever their case; a list of licences says the same in any order. */
function comparable(record: PortalRecord | PortalUser, field: ComparedField): string {
  const value = record[field];
  if (field === 'email') return record.email.toLowerCase();
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
}

/** In what the portal's user and ours differ; nothing: they are in line (SY-7). */
export function differencesOf(ours: PortalRecord, theirs: PortalUser): ComparedField[] {
  return compared.filter((field) => comparable(ours, field) !== comparable(theirs, field));
}

/** What tells one state of a user from another as far as the portal is concerned: short, and no personal value can be read in it. */
export function fingerprintOf(record: PortalRecord): string {
  const text = JSON.stringify(compared.map((field) => comparable(record, field)));
  return createHash('sha256').update(`${record.externalId}\n${text}`).digest('base64url').slice(0, 22);
}
