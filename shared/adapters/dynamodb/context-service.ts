import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { AlreadyDone, ContextServiceState, ContextServiceStore, OrganisationActor, Rotation } from '#shared/domain/context-service.ts';
import type { RegistrationId } from '#shared/domain/ids.ts';
import { entitlement as entitlementSchema, registration as registrationSchema } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

const service = 'context-service';
/** Since when it has been so: out of the item that stood in the way, where there is one. */
const alreadyDone = (found: Item | undefined): AlreadyDone => ({
  code: 'ALREADY_DONE',
  since: String(found?.['grantedAt'] ?? found?.['revokedAt'] ?? ''),
});
const notFound = (): Refusal => ({ code: 'NOT_FOUND' });

function exists(table: Table, key: Key, refusal: () => Refusal): Write<Refusal> {
  return { item: { ConditionCheck: { TableName: table.name, Key: key, ConditionExpression: 'attribute_exists(PK)' } }, refused: refusal };
}

/** The check of the actor's right, in the same transaction as what it does with it. */
function mayActHere(table: Table, by: OrganisationActor): Write<Refusal>[] {
  return by.kind === 'administrator' ? [] : [exists(table, keys.customer(by.partnerId, by.organisationId), notFound)];
}

function isEntitled(table: Table, by: OrganisationActor): Write<Refusal> {
  return exists(table, keys.entitlement(by.organisationId, service), () => ({ code: 'NOT_ENTITLED' }));
}

type Target = { readonly table: Table; readonly by: OrganisationActor; readonly id: RegistrationId };

/** Changes a registration that is not revoked, without a read before: the item that stood in the way says why not. */
function changeRegistration<R>(
  { table, by, id }: Target,
  expression: string,
  values: Item,
  revoked: (found: Item) => R,
): Write<Refusal | R> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.registration(by.organisationId, id),
        UpdateExpression: expression,
        ConditionExpression: 'attribute_exists(PK) AND #state <> :revoked',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ...values, ':one': 1, ':revoked': 'revoked' },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => (found === undefined ? notFound() : revoked(found)),
  };
}

/** What stands on the right of `=` is of the item as it was: the former secret is the one that is there now. */
function rotationWrite(target: Target, { secretHash, at, formerEndsAt }: Rotation): Write<Refusal> {
  const set = 'SET secretHash = :hash, rotatedAt = :at, version = version + :one';
  const former =
    formerEndsAt === undefined
      ? ' REMOVE formerSecretHash, formerSecretEndsAt'
      : ', formerSecretHash = secretHash, formerSecretEndsAt = :ends';
  const values = { ':hash': secretHash, ':at': at, ...(formerEndsAt === undefined ? {} : { ':ends': formerEndsAt }) };
  return changeRegistration(target, set + former, values, () => ({ code: 'REGISTRATION_REVOKED' }));
}

function revocationWrite(target: Target, at: string): Write<Refusal | AlreadyDone> {
  const expression = 'SET #state = :revoked, revokedAt = :at, version = version + :one REMOVE formerSecretHash, formerSecretEndsAt';
  return changeRegistration(target, expression, { ':at': at }, alreadyDone);
}

function removalWrite(table: Table, by: OrganisationActor): Write<AlreadyDone> {
  const Key = keys.entitlement(by.organisationId, service);
  return { item: { Delete: { TableName: table.name, Key, ConditionExpression: 'attribute_exists(PK)' } }, refused: alreadyDone };
}

type Reads = Pick<ContextServiceStore, 'read' | 'registration'>;

function reads(table: Table): Reads {
  const get = async (Key: Key) => (await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
  const mayRead = async (by: OrganisationActor) =>
    by.kind === 'administrator' || (await get(keys.customer(by.partnerId, by.organisationId))) !== undefined;

  async function page(
    by: OrganisationActor,
    limit: number,
    after: RegistrationId | undefined,
  ): Promise<Omit<ContextServiceState, 'entitlement'>> {
    const found = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'PK = :organisation AND begins_with(SK, :registration)',
        ExpressionAttributeValues: { ':organisation': partitions.organisation(by.organisationId), ':registration': 'REGISTRATION#' },
        ConsistentRead: true,
        Limit: limit + 1,
        ...(after === undefined ? {} : { ExclusiveStartKey: keys.registration(by.organisationId, after) }),
      }),
    );
    const all = (found.Items ?? []).map((item) => registrationSchema.parse(item));
    const registrations = all.slice(0, limit);
    const last = registrations.at(-1);
    if (all.length <= limit || last === undefined) return { registrations };
    return { registrations, next: last.id };
  }

  return {
    async read(by, { limit, after }) {
      const [may, entitlement, found] = await Promise.all([
        mayRead(by),
        get(keys.entitlement(by.organisationId, service)),
        page(by, limit, after),
      ]);
      if (!may) return refused(notFound());
      return ok({ ...found, ...(entitlement === undefined ? {} : { entitlement: entitlementSchema.parse(entitlement) }) });
    },
    async registration(by, id) {
      const [may, item] = await Promise.all([mayRead(by), get(keys.registration(by.organisationId, id))]);
      return may && item !== undefined ? ok(registrationSchema.parse(item)) : refused(notFound());
    },
  };
}

/** Context Service in DynamoDB. Whatever is asked for takes one round trip. */
export function dynamoContextServiceStore(table: Table): ContextServiceStore {
  return {
    ...reads(table),
    grant({ by, event }, entitlement, receipt) {
      const item = itemOf('entitlement', keys.entitlement(entitlement.organisationId, service), entitlement);
      return commit(table, [...mayActHere(table, by), create(table, item, alreadyDone), ...changeRecord(table, event)], receipt);
    },
    remove({ by, event }, receipt) {
      return commit(table, [...mayActHere(table, by), removalWrite(table, by), ...changeRecord(table, event)], receipt);
    },
    register({ by, event }, registration, receipt) {
      const item = itemOf('registration', keys.registration(by.organisationId, registration.id), registration);
      return commit(
        table,
        [...mayActHere(table, by), isEntitled(table, by), createNew(table, item), ...changeRecord(table, event)],
        receipt,
      );
    },
    rotate({ by, event }, rotation, receipt) {
      const write = rotationWrite({ table, by, id: rotation.registrationId }, rotation);
      return commit(table, [...mayActHere(table, by), isEntitled(table, by), write, ...changeRecord(table, event)], receipt);
    },
    revoke({ by, event }, id, at, receipt) {
      return commit(table, [...mayActHere(table, by), revocationWrite({ table, by, id }, at), ...changeRecord(table, event)], receipt);
    },
  };
}
