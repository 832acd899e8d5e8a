import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Session } from '#shared/domain/session.ts';

type Access = Pick<Organisation, 'administrationAccess' | 'administrationEndedAt'>;

/** Whether somebody with this role administers an organisation; a partner's own people are none of its users. */
export const administers = ({ role, ref }: Pick<Person, 'role' | 'ref'>) => ref.kind === 'organisation' && role !== 'user';

/**
 * Whether an organisation looks after itself (WS-2): its partner may keep that to itself. Without it nobody is given an administrator's
 * role, is invited to administer or signs in as one. The one rule for all of these.
 */
export function withoutAdministration({ administrationAccess }: Access): Refusal | undefined {
  return administrationAccess === false ? { code: 'NO_ADMINISTRATION_ACCESS' } : undefined;
}

/** Whether the organisation has shut this person out, who would otherwise come in as its administrator. */
export function shutOut(organisation: Access, person: Pick<Person, 'role' | 'ref'>): boolean {
  return administers(person) && withoutAdministration(organisation) !== undefined;
}

/** Whether an administrator's session outlived the organisation's access: switching it off ends sessions, and switching it on brings none back. */
export function endedWithAccess(
  organisation: Access,
  person: Pick<Person, 'role' | 'ref'>,
  { createdAt }: Pick<Session, 'createdAt'>,
): boolean {
  if (!administers(person)) return false;
  const { administrationEndedAt: endedAt } = organisation;
  return shutOut(organisation, person) || (endedAt !== undefined && Date.parse(createdAt) < Date.parse(endedAt));
}
