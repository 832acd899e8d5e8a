import type { Event, EventType } from '#shared/domain/event.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';

/** After these an organisation's people, their addresses or their states are not what was counted. */
const ofOrganisation: ReadonlySet<EventType> = new Set<EventType>([
  'users.saved',
  'users.imported',
  'user.changed',
  'user.activated',
  'user.deactivated',
  'user.reactivated',
  'user.deleted',
  'trial.created',
  'trial.started',
  'administrator.activated',
  'administrator.replaced',
  'order.mapped',
  'order.unmapped',
  'subscription.created',
  'organisation.deleted',
  'wholesale_customer.changed',
  'subscriber.created',
  'subscriber.migrated',
]);
/** And after these a partner's. */
const ofPartner: ReadonlySet<EventType> = new Set<EventType>(['partner.created', 'partner.person_added', 'partner.person_activated']);

/** Whose people may have changed: by what they are told of, each once. */
export function ownersChangedBy(events: readonly Event[]): readonly DirectoryOwner[] {
  const owners = events.flatMap(({ type, partnerId, subject: { organisationId } }): DirectoryOwner[] => {
    if (ofPartner.has(type)) return [partnerId];
    return ofOrganisation.has(type) && organisationId !== undefined ? [organisationId] : [];
  });
  return [...new Set(owners)];
}
