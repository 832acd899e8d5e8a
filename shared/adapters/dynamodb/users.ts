import * as z from 'zod';
import { administratorWrites } from '#shared/adapters/dynamodb/administrator-writes.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { mayChange, rightOf } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { type Found, readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswer, earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { seatWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { mayBeWrittenTo } from '#shared/adapters/dynamodb/suppressions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { trialRuns } from '#shared/adapters/dynamodb/trial-condition.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { personRef } from '#shared/domain/email.ts';
import { customerRelation, entitlement, organisation, type Person, person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { ChangeCollided, Holder, OrganisationRead, UserStore, UsersChange } from '#shared/domain/users/user-store.ts';
import { type Subscriber, subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const claim = z.object({ person: personRef });
const changedMeanwhile = (): ChangeCollided => ({ code: 'CHANGED_MEANWHILE' });

/** What every change reads first: the relation, the organisation, and whether the request was carried out before. */
function commonKeys(by: OrganisationCaller, asked: Receipt | undefined): Key[] {
  const common = [keys.customer(by.partnerId, by.organisationId), keys.organisation(by.organisationId)];
  return asked === undefined ? common : [...common, keys.receipt(asked.id)];
}

function common(by: OrganisationCaller, asked: Receipt | undefined, found: Found): Result<OrganisationRead, Refusal | Replay> {
  const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
  if (earlier !== undefined) return refused(earlier);
  const related = found(keys.customer(by.partnerId, by.organisationId));
  const right = rightOf(by, related, 'change');
  if (right !== undefined) return refused(right);
  const item = found(keys.organisation(by.organisationId));
  if (item === undefined) return refused({ code: 'NOT_FOUND' });
  const read = organisation.parse(item);
  const trialId = read.trialId ?? (related === undefined ? undefined : customerRelation.parse(related).trialId);
  return ok({ organisation: read, trial: trialId === undefined ? undefined : { partnerId: read.partnerId, trialId } });
}

/** Whose the addresses are, as far as they are anybody's. */
async function holdersOf(table: Table, claims: ReadonlyMap<string, Key>, found: Found): Promise<Map<string, Holder>> {
  const held = [...claims].flatMap(([email, key]) => {
    const item = found(key);
    return item === undefined ? [] : [{ email, claimed: claim.safeParse(item) }];
  });
  const refs = held.flatMap(({ claimed }) => (claimed.success ? [keys.person(claimed.data.person)] : []));
  const people: Found = refs.length === 0 ? () => undefined : await readItems(table, refs);
  return new Map(
    held.map(({ email, claimed }): [string, Holder] => {
      const item = claimed.success ? people(keys.person(claimed.data.person)) : undefined;
      return [email, item === undefined ? 'unknown' : person.parse(item)];
    }),
  );
}

function newUserWrites(table: Table, hashes: SystemKeys, user: Person): Write<ChangeCollided>[] {
  const key = keys.addressClaim(hashes.addressHash(user.email));
  return [create(table, itemOf('claim', key, { person: user.ref }), changedMeanwhile), createNew(table, personItem(user))];
}

/** The packages on which a role depends are those that were looked at. */
function asItWas(table: Table, { partnerId, id, version }: Subscriber): Write<ChangeCollided> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: wholesaleKeys.subscriber(partnerId, id),
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused: changedMeanwhile,
  };
}

/** Everything that a change of users writes; what explains a refusal best comes first. */
export function userWrites(table: Table, hashes: SystemKeys, change: UsersChange): Write<Refusal | ChangeCollided>[] {
  const { by, trial, at, event, invitations, administrators, takesSeats, writtenTo } = change;
  const notRunning = (): ChangeCollided => ({ code: 'TRIAL_NOT_RUNNING' });
  return [
    ...mayChange(table, by),
    ...change.replace.map(({ person: user, readVersion }) => replace(table, personItem(user), readVersion, changedMeanwhile)),
    ...change.create.flatMap((user) => newUserWrites(table, hashes, user)),
    ...(takesSeats && trial !== undefined ? [trialRuns(table, trial, at, notRunning)] : []),
    ...seatWrites(table, by.organisationId, change.seats),
    ...administratorWrites(table, by.organisationId, administrators),
    ...(change.unchanged === undefined ? [] : [asItWas(table, change.unchanged)]),
    ...(writtenTo === undefined ? [] : [mayBeWrittenTo(table, hashes, writtenTo)]),
    ...changeRecord(table, event, [], invitations),
  ];
}

/** Users of organisations in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoUserStore(table: Table, hashes: Promise<SystemKeys>): UserStore {
  return {
    async readForSaving(by, emails, asked) {
      const { addressHash } = await hashes;
      const claims = new Map(emails.map((email) => [email, keys.addressClaim(addressHash(email))]));
      const seats = serviceId.options.map((service) => keys.entitlement(by.organisationId, service));
      const found = await readItems(table, [...commonKeys(by, asked), ...seats, ...claims.values()]);
      const read = common(by, asked, found);
      if (!read.ok) return read;
      return ok({
        ...read.value,
        entitlements: seats.flatMap((key) => {
          const item = found(key);
          return item === undefined ? [] : [entitlement.parse(item)];
        }),
        holders: await holdersOf(table, claims, found),
      });
    },
    async readOne(by, id, asked) {
      const key = keys.person({ kind: 'organisation', organisationId: by.organisationId, personId: id });
      const found = await readItems(table, [...commonKeys(by, asked), key]);
      const read = common(by, asked, found);
      if (!read.ok) return read;
      const item = found(key);
      const user = item === undefined ? undefined : person.parse(item);
      return user === undefined || user.state === 'replaced' ? refused({ code: 'NOT_FOUND' }) : ok({ ...read.value, user });
    },
    async packagesOf({ subscriber: held }) {
      const item = held === undefined ? undefined : await readItem(table, wholesaleKeys.subscriber(held.partnerId, held.subscriberId));
      if (item === undefined) return undefined;
      const subscriber = subscriberSchema.parse(item);
      const customer = await readItem(table, wholesaleKeys.customer(subscriber.partnerId, subscriber.customerId));
      return { subscriber, level: customer === undefined ? undefined : wholesaleCustomer.parse(customer).level };
    },
    earlier: (asked) => earlierAnswer(table, asked),
    async change(change, receipt) {
      return commit<ChangeCollided>(table, userWrites(table, await hashes, change), receipt);
    },
  };
}
