import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { EmailId, NewId, Now } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';

type What = {
  readonly type: EventType;
  /** Names of the fields that changed. */
  readonly changed: readonly string[];
  readonly requestId: string;
  readonly emailId?: EmailId;
};

/** The event of something that a person did, at the person's own account. */
export function personEvent(
  { newId, now }: { readonly newId: NewId; readonly now: Now },
  person: Person,
  { type, changed, requestId, emailId }: What,
): Event {
  const { id, partnerId, ref, trialId } = person;
  return {
    id: newId('event'),
    type,
    at: iso(now()),
    partnerId,
    actor: { kind: 'person', id },
    requestId,
    subject: {
      personId: id,
      ...(ref.kind === 'organisation' ? { organisationId: ref.organisationId } : {}),
      ...(trialId === undefined ? {} : { trialId }),
      ...(emailId === undefined ? {} : { emailId }),
    },
    changed: [...changed],
  };
}
