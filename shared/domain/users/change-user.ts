import { iso } from '#shared/domain/calendar.ts';
import type { EventType } from '#shared/domain/event.ts';
import type { NewId, Now, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { askedInvitation } from '#shared/domain/users/invite.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { SeatChange } from '#shared/domain/users/seats.ts';
import type { UserRead, UserStore } from '#shared/domain/users/user-store.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';

export type ChangeUserDeps = { readonly users: Omit<UserStore, 'readForSaving'>; readonly newId: NewId; readonly now: Now };

/** One request to change a user. Without `ifMatch` a change by somebody else in between makes it look again, not fail. */
export type UserChangeRequest = {
  readonly by: OrganisationCaller;
  readonly id: PersonId;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Person>;
};

/** What a rule makes of a user, its version one higher. */
export type UserMove = {
  readonly user: Person;
  readonly event: EventType;
  /** Names of the fields that changed. */
  readonly changed: readonly string[];
  readonly seats?: SeatChange;
  /** Full administrators who come, or go (negative). */
  readonly administrators?: number;
  /** What the rule has gone by beside the user: collides where it has changed. */
  readonly unchanged?: Subscriber | undefined;
  /** The user's invitation, which waits now, is asked for with it; refused with ADDRESS_SUPPRESSED where the address is not written to. */
  readonly invites?: boolean;
};

/** `undefined`: nothing would change, and nothing is written. */
export type DecideOnUser = (
  read: UserRead,
  now: Date,
) => Result<UserMove | undefined, Refusal> | Promise<Result<UserMove | undefined, Refusal>>;

/** How often a change looks again because somebody else was first. */
const looks = 5;

/**
 * Carries a change of one user out: reads it, lets the rule decide, and writes user, seats, event and receipt in one transaction. Two
 * round trips. A repeat is answered from its receipt, whatever the rule says by now. Beside what the rule refuses: NOT_FOUND,
 * NOT_ALLOWED, CHANGED_SINCE_READ, NO_LICENCE_LEFT, SERVICE_NOT_OWNED, TRIAL_NOT_RUNNING, LAST_FULL_ADMINISTRATOR, TRY_AGAIN.
 */
export async function changeUser(
  { users, newId, now }: ChangeUserDeps,
  { by, id, requestId, ifMatch, asked, keep }: UserChangeRequest,
  decide: DecideOnUser,
): Promise<Outcome<Person>> {
  for (let look = 1; look <= looks; look++) {
    const read = await users.readOne(by, id, asked);
    if (!read.ok) return read;
    const at = now();
    const { user, trial } = read.value;
    const stale = ifMatch !== undefined && ifMatch !== user.version;
    const decided = stale ? refused<Refusal>({ code: 'CHANGED_SINCE_READ' }) : await decide(read.value, at);
    if (!decided.ok || decided.value === undefined) {
      // The first look at the receipt may have come just too early.
      const earlier = asked === undefined ? undefined : await users.earlier(asked);
      if (earlier !== undefined) return refused(earlier);
      return decided.ok ? ok(user) : decided;
    }
    const { user: after, event: type, changed, seats = {}, administrators = 0, invites = false, unchanged } = decided.value;
    const written = await users.change(
      {
        by,
        create: [],
        replace: [{ person: after, readVersion: user.version }],
        seats,
        takesSeats: Object.values(seats).some((seat) => seat > 0),
        administrators,
        trial,
        at,
        ...(unchanged === undefined ? {} : { unchanged }),
        event: {
          id: newId('event'),
          type,
          at: iso(at),
          partnerId: by.partnerId,
          actor: by.actor,
          requestId,
          subject: { organisationId: by.organisationId, personId: id, ...(invites ? { emailId: after.invitation?.emailId } : {}) },
          changed: [...changed],
        },
        invitations: invites ? askedInvitation(after, false) : [],
        ...(invites ? { writtenTo: after.email } : {}),
      },
      keep(after),
    );
    if (written.ok) return ok(after);
    const { error } = written;
    if (error.code !== 'CHANGED_MEANWHILE') return refused<Refusal | Replay>(error);
    if (ifMatch !== undefined) return refused({ code: 'CHANGED_SINCE_READ' });
  }
  return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
}
