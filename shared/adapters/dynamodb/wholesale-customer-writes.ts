import * as z from 'zod';
import { mayActFor } from '#shared/adapters/dynamodb/acting-for.ts';
import { takeClaim } from '#shared/adapters/dynamodb/customer-claims.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { type WholesaleCustomerId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { CustomerChange, NewCustomer } from '#shared/domain/wholesale/customer-store.ts';
import { limitablePackages, type PackageName, packages } from '#shared/domain/wholesale/packages.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** Where a customer is found from outside: a refusal leads to the one that stands in the way. */
export type AddressOfCustomer = (id: WholesaleCustomerId) => string;

const holder = z.object({ customerId: wholesaleCustomerId });
const keep = 'ALL_OLD' as const;

type Check = { readonly holds: string; readonly names?: Record<string, string>; readonly values?: Record<string, unknown> };

function check(table: Table, Key: Key, { holds, names, values }: Check, refused: Write<Refusal>['refused']): Write<Refusal> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key,
        ConditionExpression: holds,
        ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        ReturnValuesOnConditionCheckFailure: keep,
      },
    },
    refused,
  };
}

function takeExternalId(table: Table, { partnerId, externalId, id }: WholesaleCustomer, addressOf: AddressOfCustomer): Write<Refusal> {
  return takeClaim(table, itemOf('external-id', wholesaleKeys.externalId(partnerId, externalId), { customerId: id }), (found) => {
    const holds = holder.safeParse(found).data?.customerId;
    return { code: 'EXTERNAL_ID_TAKEN', field: '/externalId', ...(holds === undefined ? {} : { location: addressOf(holds) }) };
  });
}

/** The template is the partner's own and submitted, and its subscription goes on; to attach with it, its administrators have to be written to. */
function templateStands(table: Table, { partnerId, templateId, attached }: WholesaleCustomer): Write<Refusal> {
  const unknown: Refusal = { code: 'PROVISIONING_ID_UNKNOWN', field: '/provisioningId' };
  return check(
    table,
    wholesaleKeys.template(partnerId, templateId),
    {
      holds: `#state = :submitted AND kind = :wholesale AND attribute_not_exists(subscriptionSuspended)${attached ? ' AND settings.#email.invitationsOnAttaching = :yes' : ''}`,
      names: { '#state': 'state', ...(attached ? { '#email': 'email' } : {}) },
      values: { ':submitted': 'submitted', ':wholesale': 'wholesale', ...(attached ? { ':yes': true } : {}) },
    },
    (found) => {
      if (found?.['state'] === 'submitted' && found['subscriptionSuspended'] === true) return { code: 'WHOLESALE_NOT_GRANTED' };
      return attached && found?.['state'] === 'submitted' ? { code: 'ORGANISATION_UNKNOWN', field: '/orgId' } : unknown;
    },
  );
}

/** A new organisation's administrator has an address of its own; one that is attached is there, and nobody's wholesale customer. */
function organisationWrites(table: Table, hashes: SystemKeys, customer: WholesaleCustomer): Write<Refusal>[] {
  const { id, partnerId, organisationId, customerInfo } = customer;
  const mapped = itemOf('mapped-organisation', wholesaleKeys.mappedOrganisation(organisationId), {
    organisationId,
    customerId: id,
    partnerId,
  });
  if (customerInfo === undefined)
    return [
      takeClaim(table, mapped, () => ({ code: 'ORGANISATION_MAPPED', field: '/orgId' })),
      check(table, keys.organisation(organisationId), { holds: 'attribute_exists(PK)' }, () => ({
        code: 'ORGANISATION_UNKNOWN',
        field: '/orgId',
      })),
    ];
  const person = { kind: 'organisation', organisationId, personId: customerInfo.administratorId };
  const address = itemOf('claim', keys.addressClaim(hashes.addressHash(customerInfo.primaryEmail)), { person });
  return [create(table, address, () => ({ code: 'EMAIL_IN_USE', field: '/customerInfo/primaryEmail' })), createNew(table, mapped)];
}

/** Everything that a customer begins with; what explains a refusal best comes first. */
export function createWrites(table: Table, hashes: SystemKeys, made: NewCustomer, addressOf: AddressOfCustomer): Write<Refusal>[] {
  const { acting, customer, event } = made;
  const { id, partnerId, templateId } = customer;
  return [
    ...mayActFor(table, acting, 'change'),
    takeExternalId(table, customer, addressOf),
    templateStands(table, customer),
    ...organisationWrites(table, hashes, customer),
    createNew(table, wholesaleCustomerItem(customer)),
    createNew(
      table,
      itemOf('template-customer', wholesaleKeys.templateCustomer(templateId, id), { templateId, customerId: id, partnerId }),
    ),
    ...changeRecord(table, event),
  ];
}

type CountUpdate = {
  /** What else is set; undefined: nothing. */
  readonly set?: string;
  readonly remove?: string;
  /** What holds of a count that is there; undefined: anything. */
  readonly condition?: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
};

/** Of a package that failed before anything was counted there may be no count yet: what is written then is a whole one. */
function countUpdate(
  table: Table,
  customerId: WholesaleCustomerId,
  name: PackageName,
  { set, remove, condition, names, values }: CountUpdate,
  refused: (found: Item | undefined) => Refusal,
): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: wholesaleKeys.packageCount(customerId, name),
        UpdateExpression: `SET ${set === undefined ? '' : `${set}, `}used = if_not_exists(used, :none), customerId = :customer, #name = :name, itemType = :type, schemaVersion = :schema${remove === undefined ? '' : ` REMOVE ${remove}`}`,
        ...(condition === undefined ? {} : { ConditionExpression: `attribute_not_exists(PK) OR ${condition}` }),
        ExpressionAttributeNames: { '#name': 'name', ...names },
        ExpressionAttributeValues: {
          ':none': 0,
          ':customer': customerId,
          ':name': name,
          ':type': 'package-count',
          ':schema': 1,
          ...values,
        },
        ReturnValuesOnConditionCheckFailure: keep,
      },
    },
    refused,
  };
}

function countWrites(table: Table, { before, counts }: CustomerChange): Write<Refusal>[] {
  const detail = (name: PackageName, found: Item | undefined) => `${packages[name].label}: ${String(found?.['used'] ?? 0)} in use.`;
  const closing = counts.closing.map((name) =>
    countUpdate(
      table,
      before.id,
      name,
      { set: 'closing = :value', condition: 'used = :none', names: {}, values: { ':value': true } },
      (found): Refusal => ({ code: 'PACKAGE_IN_USE', field: '/packages', detail: detail(name, found) }),
    ),
  );
  const limits = limitablePackages.flatMap((name) => {
    const limit = counts.limits[name];
    return limit === undefined ? [] : [{ name, limit }];
  });
  const unlimited = counts.unlimited.map((name) =>
    countUpdate(
      table,
      before.id,
      name,
      { remove: '#limit', names: { '#limit': 'limit' }, values: {} },
      (): Refusal => ({ code: 'CHANGED_SINCE_READ' }),
    ),
  );
  return [
    ...closing,
    ...unlimited,
    ...limits.map(({ name, limit }) =>
      countUpdate(
        table,
        before.id,
        name,
        { set: '#limit = :value', condition: 'used <= :value', names: { '#limit': 'limit' }, values: { ':value': limit } },
        (found): Refusal => ({
          code: 'LIMIT_BELOW_USED',
          field: `/provisioningParameters/packages/limits/${name}`,
          detail: detail(name, found),
        }),
      ),
    ),
  ];
}

function externalIdWrites(table: Table, { before, after }: CustomerChange, addressOf: AddressOfCustomer): Write<Refusal>[] {
  if (before.externalId === after.externalId) return [];
  return [
    takeExternalId(table, after, addressOf),
    {
      item: {
        Delete: {
          TableName: table.name,
          Key: wholesaleKeys.externalId(before.partnerId, before.externalId),
          ConditionExpression: 'customerId = :own',
          ExpressionAttributeValues: { ':own': before.id },
        },
      },
      refused: () => ({ code: 'CHANGED_SINCE_READ' }),
    },
  ];
}

/** A change of a customer, the customer itself first: if that has changed since it was read, nothing else matters. */
export function changeWrites(table: Table, change: CustomerChange, addressOf: AddressOfCustomer): Write<Refusal>[] {
  const { acting, doing, before, after, event } = change;
  return [
    ...mayActFor(table, acting, doing),
    replace(table, wholesaleCustomerItem(after), before.version, () => ({ code: 'CHANGED_SINCE_READ' })),
    ...externalIdWrites(table, change, addressOf),
    ...countWrites(table, change),
    ...changeRecord(table, event),
  ];
}
