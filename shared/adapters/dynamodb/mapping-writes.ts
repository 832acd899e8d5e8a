import * as z from 'zod';
import { entitlementWrites } from '#shared/adapters/dynamodb/entitlement-writes.ts';
import { changeRecord, createNew, itemOf, replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { orderChangeWrites } from '#shared/adapters/dynamodb/order-writes.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { changeWrites } from '#shared/adapters/dynamodb/trial-writes.ts';
import { personRef } from '#shared/domain/email.ts';
import { subscriptionId } from '#shared/domain/ids.ts';
import type { MappedAdministrator, Mapping } from '#shared/domain/mapping/mapping-store.ts';
import type { CustomerRelation, Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Subscription } from '#shared/domain/subscriptions/subscription.ts';

const holder = z.object({ person: personRef });
const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

type Condition = { readonly holds: string; readonly names?: Record<string, string>; readonly values?: Record<string, unknown> };

function stands(table: Table, Key: Key, { holds, names, values }: Condition): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key,
        ConditionExpression: holds,
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
      },
    },
    refused: changed,
  };
}

/** Of somebody who came into the same organisation at this very moment, the next look makes that person the administrator. */
function taken(person: Person, field: string) {
  return (found: Item | undefined): Refusal => {
    const ref = holder.safeParse(found).data?.person;
    const same = ref?.kind === 'organisation' && person.ref.kind === 'organisation' && ref.organisationId === person.ref.organisationId;
    return same ? changed() : { code: 'ADDRESS_NOT_AVAILABLE', field };
  };
}

function newPerson(table: Table, hashes: SystemKeys, person: Person, field: string): Write<Refusal>[] {
  const key = keys.addressClaim(hashes.addressHash(person.email));
  return [create(table, itemOf('claim', key, { person: person.ref }), taken(person, field)), createNew(table, personItem(person))];
}

function administratorWrites(table: Table, hashes: SystemKeys, { kind, person }: MappedAdministrator): Write<Refusal>[] {
  if (kind === 'new') return newPerson(table, hashes, person, '/administratorEmail');
  if (kind === 'invited_again') return [];
  const condition: Condition = {
    holds: 'email = :email AND #state = :state AND linkGeneration = :generation',
    names: { '#state': 'state' },
    values: { ':email': person.email, ':state': person.state, ':generation': person.linkGeneration },
  };
  return [stands(table, keys.person(person.ref), condition)];
}

/** A partner that comes with an order is one like every other: it is listed, and its own name cannot be a customer's (TR-1). */
function partnerWrites(table: Table, hashes: SystemKeys, made: Mapping['newPartner']): Write<Refusal>[] {
  if (made === undefined) return [];
  const { id, name, createdAt } = made.partner;
  return [
    ...newPerson(table, hashes, made.person, '/partner'),
    createNew(table, itemOf('partner', keys.partner(id), made.partner)),
    createNew(table, itemOf('partner-list', keys.listedPartner(id), { id, name, createdAt })),
    createNew(table, itemOf('claim', keys.companyName(id, hashes.companyNameHash(name)), { ownName: true })),
  ];
}

/** Sets the trial aside that an organisation has left behind, so that seats can be taken again. */
function forgetTrial(table: Table, Key: Key, unless?: string): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key,
        UpdateExpression: 'REMOVE trialId',
        ConditionExpression: unless === undefined ? 'attribute_exists(PK)' : 'attribute_exists(PK) AND rights <> :deleting',
        ...(unless === undefined ? {} : { ExpressionAttributeValues: { ':deleting': unless } }),
      },
    },
    refused: changed,
  };
}

function customerWrites(table: Table, hashes: SystemKeys, { customer }: Mapping): Write<Refusal>[] {
  const { organisation } = customer;
  const { id, companyName, partnerId } = organisation;
  if (customer.kind === 'new') {
    const name = itemOf('claim', keys.companyName(partnerId, hashes.companyNameHash(companyName)), { organisationId: id });
    return [
      create(table, name, (): Refusal => ({ code: 'COMPANY_NAME_TAKEN', field: '/customer/companyName' })),
      createNew(table, itemOf('organisation', keys.organisation(id), organisation)),
    ];
  }
  const { leavesTrial, related } = customer;
  const going = { holds: 'attribute_exists(PK) AND rights <> :deleting', values: { ':deleting': 'deleting' } };
  return [
    ...(leavesTrial === undefined
      ? [stands(table, keys.organisation(id), { holds: 'attribute_exists(PK)' })]
      : [
          forgetTrial(table, keys.organisation(id)),
          // Whoever deletes it as a trial organisation at this moment has read the trial in this version.
          replaceTrial(table, { ...leavesTrial, version: leavesTrial.version + 1 }, leavesTrial.version),
        ]),
    ...related.map((partner) =>
      leavesTrial !== undefined && partner === partnerId
        ? forgetTrial(table, keys.customer(partner, id), 'deleting')
        : stands(table, keys.customer(partner, id), going),
    ),
  ];
}

/** Of two orders mapped to one organisation at once, both find the relation: whoever comes second looks again. */
function relationWrites(table: Table, relation: CustomerRelation | undefined): Write<Refusal>[] {
  if (relation === undefined) return [];
  return [create(table, itemOf('customer-relation', keys.customer(relation.partnerId, relation.organisationId), relation), changed)];
}

/** The subscription, under its organisation, and where its partner finds it. */
export function subscriptionWrites(table: Table, subscription: Subscription): Write<never>[] {
  const { id, organisationId, partnerId, sellerId, orderId } = subscription;
  const pointer = { subscriptionId: id, organisationId, partnerId, sellerId, ...(orderId === undefined ? {} : { orderId }) };
  return [
    createNew(table, itemOf('subscription', keys.subscription(organisationId, id), subscription)),
    createNew(table, itemOf('partner-subscription', keys.partnerSubscription(partnerId, id), pointer)),
  ];
}

/** The number of an order that a partner entered itself (OR-5); that of a placed one was claimed when it was placed. */
function numberWrites(table: Table, hashes: SystemKeys, { order, subscription }: Mapping): Write<Refusal>[] {
  if (order !== undefined) return [];
  const { id, partnerId, orderNumber } = subscription;
  const claim = itemOf('claim', keys.orderNumber(partnerId, hashes.orderNumberHash(orderNumber)), { subscriptionId: id });
  return [
    create(table, claim, (found): Refusal => {
      const holds = subscriptionId.safeParse(found?.['subscriptionId']).data;
      return { code: 'ORDER_NUMBER_TAKEN', field: '/number', ...(holds === undefined ? {} : { location: `/v1/subscriptions/${holds}` }) };
    }),
  ];
}

/** Everything that a mapping writes; what explains a refusal best comes first. */
export function mappingWrites(table: Table, hashes: SystemKeys, mapping: Mapping): Write<Refusal>[] {
  const { order, conversion, newPartner, administrator, relation, subscription, entitlements, events } = mapping;
  return [
    ...(order === undefined ? [] : orderChangeWrites(table, hashes, order)),
    ...numberWrites(table, hashes, mapping),
    ...partnerWrites(table, hashes, newPartner),
    ...customerWrites(table, hashes, mapping),
    ...(conversion === undefined ? [] : changeWrites(table, hashes, conversion)),
    ...administratorWrites(table, hashes, administrator),
    ...relationWrites(table, relation),
    ...entitlementWrites(table, subscription.organisationId, entitlements),
    ...subscriptionWrites(table, subscription),
    ...events.flatMap(({ event, emails }) => changeRecord(table, event, emails)),
  ];
}
