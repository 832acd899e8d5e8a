import * as z from 'zod';
import { actingKey, actingRefusal } from '#shared/adapters/dynamodb/acting-for.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { type Found, readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { personRef } from '#shared/domain/email.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { organisation, person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { ActingFor, Doing } from '#shared/domain/wholesale/acting-for.ts';
import { freeAccount } from '#shared/domain/wholesale/free-account.ts';
import { locationNumber } from '#shared/domain/wholesale/numbers.ts';
import { subscriber as subscriberSchema } from '#shared/domain/wholesale/subscriber.ts';
import type { WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';
import type {
  AddressLook,
  CallingLook,
  Look,
  Looked,
  SubscriberRead,
  SubscriberStore,
} from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import { packageCount, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

const claim = z.object({ person: personRef });

/** What every request of a partner's reads first: its right to act for another, and whether it was carried out before. */
function guard(acting: ActingFor, doing: Doing, asked: Receipt | undefined) {
  const [rightKey, receiptKey] = [actingKey(acting, doing), asked && keys.receipt(asked.id)];
  return {
    keys: [rightKey, receiptKey].filter((key) => key !== undefined),
    refusal(found: Found): Refusal | Replay | undefined {
      const earlier = asked && receiptKey && earlierAnswerIn(asked, found(receiptKey));
      return earlier ?? (rightKey && actingRefusal(acting, found(rightKey), doing));
    },
  };
}

function callingKeys(id: OrganisationId, { primaryPhoneNumber, extension, locationId }: WantedCalling) {
  return {
    number: primaryPhoneNumber === undefined ? undefined : wholesaleKeys.number(id, primaryPhoneNumber),
    extension: extension === undefined ? undefined : wholesaleKeys.extension(id, extension),
    location: locationId === undefined ? undefined : keys.location(id, locationId),
  };
}

function callingIn(at: ReturnType<typeof callingKeys>, found: Found, { locationId }: WantedCalling): CallingLook {
  const number = at.number && found(at.number);
  return {
    number: number === undefined ? undefined : locationNumber.parse(number),
    extensionTaken: at.extension !== undefined && found(at.extension) !== undefined,
    location: at.location !== undefined && found(at.location) !== undefined ? locationId : undefined,
  };
}

const present = (wanted: readonly (Key | undefined)[]) => wanted.filter((key) => key !== undefined);
const parsed = <T>(schema: z.ZodType<T>, item: Item | undefined): T | undefined => (item === undefined ? undefined : schema.parse(item));

async function holderOf(
  table: Table,
  claimed: Item | undefined,
  personItem: Item | undefined,
): Promise<Pick<AddressLook, 'holder' | 'holds'>> {
  if (claimed === undefined) return { holder: undefined, holds: undefined };
  if (personItem === undefined) return { holder: 'unknown', holds: undefined };
  const holder = person.parse(personItem);
  const { subscriber } = holder;
  const item = subscriber && (await readItem(table, wholesaleKeys.subscriber(subscriber.partnerId, subscriber.subscriberId)));
  return { holder, holds: parsed(subscriberSchema, item) };
}

/** Looks who has an address, and what a customer has: in two round trips, and a third where the address is a subscriber's. */
export async function lookFor(
  table: Table,
  { addressHash }: SystemKeys,
  acting: ActingFor,
  { email, customerId, calling, packages }: Look,
  doing: Doing,
  asked: Receipt | undefined,
): Promise<Result<Looked, Refusal | Replay>> {
  const guarded = guard(acting, doing, asked);
  const hash = addressHash(email);
  const [claimKey, freeKey] = [keys.addressClaim(hash), wholesaleKeys.freeAccount(hash)];
  const customerKey = customerId && wholesaleKeys.customer(acting.partnerId, customerId);
  const countKeys = customerId === undefined ? [] : packages.map((name) => wholesaleKeys.packageCount(customerId, name));
  const first = await readItems(table, [...guarded.keys, claimKey, freeKey, ...present([customerKey]), ...countKeys]);
  const refusal = guarded.refusal(first);
  if (refusal !== undefined) return refused(refusal);
  const customer = parsed(wholesaleCustomer, customerKey && first(customerKey));
  if (customerKey !== undefined && customer === undefined) return refused({ code: 'NOT_FOUND' });
  const claimed = first(claimKey);
  const ref = claim.safeParse(claimed).data?.person;
  const personKey = ref && keys.person(ref);
  const organisationKey = customer && keys.organisation(customer.organisationId);
  const at = customer && callingKeys(customer.organisationId, calling);
  const wanted = present([personKey, organisationKey, at?.number, at?.extension, at?.location]);
  const second: Found = wanted.length === 0 ? () => undefined : await readItems(table, wanted);
  return ok({
    address: {
      ...(await holderOf(table, claimed, personKey && second(personKey))),
      freeAccount: parsed(freeAccount, first(freeKey)),
    },
    of:
      customer === undefined || organisationKey === undefined || at === undefined
        ? undefined
        : {
            customer,
            organisation: parsed(organisation, second(organisationKey)),
            counts: countKeys.map((key) => first(key)).flatMap((item) => (item === undefined ? [] : [packageCount.parse(item)])),
            calling: callingIn(at, second, calling),
          },
  });
}

/** Reads a subscriber with its customer and its person, in two round trips. */
export async function readSubscriber(
  table: Table,
  { addressHash }: SystemKeys,
  ...[acting, id, doing, { calling = {}, asked } = {}]: Parameters<SubscriberStore['read']>
): Promise<Result<SubscriberRead, Refusal | Replay>> {
  const guarded = guard(acting, doing, asked);
  const key = wholesaleKeys.subscriber(acting.partnerId, id);
  const first = await readItems(table, [...guarded.keys, key]);
  const refusal = guarded.refusal(first);
  if (refusal !== undefined) return refused(refusal);
  const subscriber = parsed(subscriberSchema, first(key));
  if (subscriber === undefined) return refused({ code: 'NOT_FOUND' });
  const { customerId, organisationId, personId } = subscriber;
  const customerKey = wholesaleKeys.customer(acting.partnerId, customerId);
  const personKey = keys.person({ kind: 'organisation', organisationId, personId });
  const at = callingKeys(organisationId, calling);
  const freeKey = subscriber.status === 'provisioned' ? undefined : wholesaleKeys.freeAccount(addressHash(subscriber.email));
  const second = await readItems(table, present([customerKey, personKey, freeKey, at.number, at.extension, at.location]));
  const customer = parsed(wholesaleCustomer, second(customerKey));
  // A customer that is gone has no subscribers: this one is about to go.
  if (customer === undefined) return refused({ code: 'NOT_FOUND' });
  return ok({
    subscriber,
    customer,
    person: parsed(person, second(personKey)),
    freeAccount: parsed(freeAccount, freeKey && second(freeKey)),
    calling: callingIn(at, second, calling),
  });
}
