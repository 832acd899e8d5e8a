import { iso } from '#shared/domain/calendar.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { changedUser, newUser } from '#shared/domain/users/compose-user.ts';
import { askedInvitation } from '#shared/domain/users/invite.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { faultWithField, planByHand, type SeatsLeft, seatsLeft, takeSeats, userOf } from '#shared/domain/users/plan-record.ts';
import type { UserPlan, WantedUser } from '#shared/domain/users/plan-user.ts';
import { sumOfSeats } from '#shared/domain/users/seats.ts';
import { userFaultMessages } from '#shared/domain/users/user-fault-messages.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';
import { type UserRecord, usersAtOnce } from '#shared/domain/users/user-requests.ts';
import type { SavingRead, UserStore, UsersChange } from '#shared/domain/users/user-store.ts';
import type { RecordSummary, UsersSummary } from '#shared/domain/users/users-summary.ts';
import { wantedOfRecord } from '#shared/domain/users/wanted-user.ts';

export type SaveUsersDeps = { readonly users: UserStore; readonly newId: NewId; readonly now: Now };

export type SaveUsers = {
  readonly by: OrganisationCaller;
  readonly records: readonly UserRecord[];
  readonly requestId: string;
  /** A receipt of this very request, whatever its answer: a repeat is recognised by it. */
  readonly asked: Receipt | undefined;
  readonly keep: Keep<UsersSummary>;
};

/** What is to become of one record. */
type Planned = { readonly row: number; readonly email: string } & (
  | { readonly fault: UserFault }
  | { readonly plan: UserPlan; readonly wanted: WantedUser; readonly existing: Person | undefined }
);

type Wish = { readonly row: number; readonly email: string; readonly wanted: Result<WantedUser, UserFault> };

/** Every record by itself; of records with one address the first counts, whether or not it succeeds. */
function wishesOf(records: readonly UserRecord[]): Wish[] {
  const seen = new Set<string>();
  return records.map((record, index): Wish => {
    const wanted = wantedOfRecord(record);
    const address = normaliseEmailAddress(record.email);
    const repeated = seen.has(address);
    seen.add(address);
    const fault: UserFault = { code: 'EMAIL_REPEATED', field: '/email' };
    return { row: index + 1, email: record.email, wanted: repeated && address !== '' ? refused(fault) : wanted };
  });
}

type Planning = { readonly read: SavingRead; readonly left: SeatsLeft; readonly trialRuns: boolean };

function planOne({ row, email, wanted }: Wish, { read, left, trialRuns }: Planning): Planned {
  const failed = (fault: UserFault): Planned => ({ row, email, fault: faultWithField(fault) });
  if (!wanted.ok) return failed(wanted.error);
  const existing = userOf(read.holders.get(wanted.value.email), read.organisation.id);
  if (!existing.ok) return failed(existing.error);
  const plan = planByHand(existing.value, wanted.value, read.organisation.settings ?? {});
  if (!plan.ok) return failed(plan.error);
  const short = plan.value.kind === 'unchanged' ? undefined : takeSeats(left, plan.value.seats, trialRuns);
  return short === undefined ? { row, email, plan: plan.value, wanted: wanted.value, existing: existing.value } : failed(short);
}

type Work = Pick<UsersChange, 'create' | 'replace' | 'seats' | 'takesSeats' | 'invitations'> & {
  readonly summary: UsersSummary;
  readonly changed: readonly string[];
};

function summaryOf(planned: Planned, user: Person | undefined): RecordSummary {
  const { row, email } = planned;
  if ('fault' in planned) {
    const { code, field } = planned.fault;
    const pointer = field === undefined ? {} : { field: `/users/${row - 1}${field}` };
    return { row, email, result: 'failed', code, ...pointer, message: userFaultMessages[code] };
  }
  const results = { create: 'created', change: 'updated', unchanged: 'unchanged' } as const;
  return { row, email, result: results[planned.plan.kind], ...(user === undefined ? {} : { userId: user.id }) };
}

function workOf(planned: readonly Planned[], read: SavingRead, newId: NewId, now: Date): Work {
  const create: Person[] = [];
  const replace: { person: Person; readVersion: number }[] = [];
  const records = planned.map((one): RecordSummary => {
    if ('fault' in one) return summaryOf(one, undefined);
    const { plan, existing, wanted } = one;
    if (plan.kind === 'create') {
      const user = newUser({ organisation: read.organisation, id: newId('person'), email: wanted.email, fields: plan.fields, newId, now });
      create.push(user);
      return summaryOf(one, user);
    }
    if (plan.kind === 'change' && existing !== undefined) {
      replace.push({ person: changedUser(existing, plan.fields, plan.changed, now), readVersion: existing.version });
    }
    return summaryOf(one, existing);
  });
  const plans = planned.flatMap((one) => ('plan' in one && one.plan.kind !== 'unchanged' ? [one.plan] : []));
  const count = (result: RecordSummary['result']) => records.filter((one) => one.result === result).length;
  return {
    create,
    replace,
    seats: sumOfSeats(plans.map(({ seats }) => seats)),
    takesSeats: plans.some(({ seats }) => Object.values(seats).some((by) => by > 0)),
    invitations: create.flatMap((user) => askedInvitation(user, create.length > 1)),
    summary: {
      counts: { created: count('created'), updated: count('updated'), unchanged: count('unchanged'), failed: count('failed') },
      records,
    },
    changed: [...new Set(plans.flatMap((plan) => (plan.kind === 'change' ? plan.changed : [])))],
  };
}

function tooMany(records: readonly UserRecord[], atOnce: number): Refusal | undefined {
  if (records.length <= atOnce) return undefined;
  return { code: 'TOO_MANY_USERS', field: '/users', detail: `${records.length} users were named; at most ${atOnce} can be.` };
}

/** How often a request looks again because others were first. */
const looks = 6;

/**
 * Adds and changes users, each by its address (US-1). What can be done is done in one transaction; a record that cannot does not stop
 * the others, and the summary says of each what became of it (US-4). Seats go to the records in their order, never one too many, also
 * when others take them at the same moment: then it looks again and plans with what is left (US-5). When there is nothing to write,
 * nothing is written. Refuses as a whole with TOO_MANY_USERS, NOT_FOUND, NOT_ALLOWED or TRY_AGAIN.
 */
export function saveUsers({ users, newId, now }: SaveUsersDeps) {
  return async ({ by, records, requestId, asked, keep }: SaveUsers): Promise<Outcome<UsersSummary>> => {
    const crowd = tooMany(records, usersAtOnce);
    if (crowd !== undefined) return refused(crowd);
    const wishes = wishesOf(records);
    const emails = wishes.flatMap(({ wanted }) => (wanted.ok ? [wanted.value.email] : []));
    let trialRuns = true;
    for (let look = 1; look <= looks; look++) {
      const read = await users.readForSaving(by, emails, asked);
      if (!read.ok) return read;
      const { organisation, entitlements, trial } = read.value;
      const alone = (organisation.settings?.requiredDetails ?? []).length > 0 ? tooMany(records, 1) : undefined;
      if (alone !== undefined) return refused(alone);
      const at = now();
      const left = seatsLeft(entitlements);
      const work = workOf(
        wishes.map((wish) => planOne(wish, { read: read.value, left, trialRuns })),
        read.value,
        newId,
        at,
      );
      const { create, replace, summary } = work;
      if (create.length + replace.length === 0) {
        // The first look at the receipt may have come just too early: then the users are as asked because of this very request.
        const earlier = asked === undefined ? undefined : await users.earlier(asked);
        return earlier === undefined ? ok(summary) : refused(earlier);
      }
      const only = create.length + replace.length === 1 ? (create[0] ?? replace[0]?.person) : undefined;
      const written = await users.change(
        {
          ...work,
          by,
          trial,
          administrators: 0,
          at,
          event: {
            id: newId('event'),
            type: 'users.saved',
            at: iso(at),
            partnerId: by.partnerId,
            actor: by.actor,
            requestId,
            subject: { organisationId: organisation.id, ...(only === undefined ? {} : { personId: only.id }) },
            changed: [...work.changed],
            counts: summary.counts,
          },
        },
        keep(summary),
      );
      if (written.ok) return ok(summary);
      switch (written.error.code) {
        case 'TRIAL_NOT_RUNNING':
          trialRuns = false;
          break;
        case 'CHANGED_MEANWHILE':
        case 'NO_LICENCE_LEFT':
        case 'SERVICE_NOT_OWNED':
          break;
        case 'LAST_FULL_ADMINISTRATOR':
          throw new Error('Saving users touches no administrator.');
        default:
          return refused(written.error);
      }
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
