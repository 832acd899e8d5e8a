import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now, PartnerId } from '#shared/domain/ids.ts';

/** Whoever works at the command line. */
export type Operator = {
  /** For the audit. */
  readonly name: string;
  /** Under which everything of this run can be found, as under a request's id. */
  readonly requestId: string;
  readonly newId: NewId;
  readonly now: Now;
};

type Told = { readonly type: EventType; readonly partnerId: PartnerId; readonly subject: Event['subject']; readonly changed?: string[] };

/** The record of something that an operator did. */
export function operatorEvent({ name, requestId, newId, now }: Operator, { changed = [], ...told }: Told): Event {
  const actor: Actor = { kind: 'operator', name };
  return { id: newId('event'), at: iso(now()), actor, requestId, changed, ...told };
}
