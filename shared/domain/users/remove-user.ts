import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { UserRemovals } from '#shared/domain/users/removal-store.ts';
import type { UserStore } from '#shared/domain/users/user-store.ts';

export type RemoveUserDeps = {
  readonly users: Pick<UserStore, 'readOne' | 'earlier'>;
  readonly removals: Pick<UserRemovals, 'remove'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type RemoveUserRequest = {
  readonly by: OrganisationCaller;
  readonly id: PersonId;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<undefined>;
};

const looks = 5;

/** The event of a user who goes. */
export function removalEvent(user: Person, actor: Actor, requestId: string, { newId, now }: Pick<RemoveUserDeps, 'newId' | 'now'>): Event {
  const { id, ref, partnerId } = user;
  return {
    id: newId('event'),
    type: 'user.deleted',
    at: iso(now()),
    partnerId,
    actor,
    requestId,
    subject: { personId: id, ...(ref.kind === 'organisation' ? { organisationId: ref.organisationId } : {}) },
    changed: ['state'],
  };
}

/**
 * Deletes a user for good: address and licences are free at once, links and sessions dead. Two round trips. Refuses with NOT_FOUND,
 * NOT_ALLOWED, LAST_FULL_ADMINISTRATOR, TRY_AGAIN.
 */
export function removeUser(deps: RemoveUserDeps) {
  const { users, removals } = deps;
  return async ({ by, id, requestId, asked, keep }: RemoveUserRequest): Promise<Outcome<undefined>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await users.readOne(by, id, asked);
      if (!read.ok) {
        const earlier = asked === undefined ? undefined : await users.earlier(asked);
        return earlier === undefined ? read : refused(earlier);
      }
      const { user } = read.value;
      const done = await removals.remove({ by, user, event: removalEvent(user, by.actor, requestId, deps) }, keep(undefined));
      if (done.ok) return ok(undefined);
      const { error } = done;
      if (error.code !== 'CHANGED_MEANWHILE') return refused<Refusal | Replay>(error);
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
