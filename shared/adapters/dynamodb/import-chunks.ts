import {
  BatchExecuteStatementCommand,
  type BatchStatementError,
  type BatchStatementRequest,
  ConditionalCheckFailedException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Item, type Table, TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import { personRef } from '#shared/domain/email.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { ChangedUserWrite, ChunkTable, Holder, NewUserWrite, RowWritten } from '#shared/domain/imports/chunk-table.ts';
import { type Person, person } from '#shared/domain/people.ts';

const claim = z.object({ person: personRef });

/** Items that DynamoDB reads, and statements that it carries out, in one call. */
const readsACall = 100;
const statementsACall = 25;
/** Users changed at a time. */
const changesAtOnce = 16;
const rounds = 8;

type Statement = { readonly row: number; readonly request: BatchStatementRequest };

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** Waits for every call before it fails: none may have its effect after somebody else has taken over. */
async function together<T>(calls: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(calls);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

const stands = new Set(['DuplicateItem', 'ConditionalCheckFailed', 'TransactionConflict']);
const passing = new Set(['ProvisionedThroughputExceeded', 'ThrottlingError', 'RequestLimitExceeded', 'InternalServerError']);

function writtenOf(error: BatchStatementError | undefined): RowWritten | 'again' {
  if (error?.Code === undefined) return 'written';
  if (stands.has(error.Code)) return 'conflict';
  return passing.has(error.Code) ? 'again' : 'refused';
}

/** What of a user's item may be changed by a row; what the user has no longer is removed. */
const changeable = ['firstName', 'lastName', 'displayName', 'details', 'licences', 'agentRole', 'sync', 'writtenBy', 'version'] as const;

export function dynamoChunkTable(table: Table, hashes: Promise<SystemKeys>): ChunkTable {
  const named = `"${table.name}"`;

  async function execute(statements: readonly Statement[]): Promise<(readonly [number, RowWritten])[]> {
    let rest = statements;
    const written: (readonly [number, RowWritten])[] = [];
    for (let round = 1; rest.length > 0; round++) {
      if (round > rounds) throw new TableBusyError('The table did not take all statements.');
      const { Responses = [] } = await table.client.send(
        new BatchExecuteStatementCommand({ Statements: rest.map(({ request }) => request) }),
      );
      const came = rest.map((statement, index) => ({ statement, written: writtenOf(Responses[index]?.Error) }));
      for (const { statement, written: one } of came) if (one !== 'again') written.push([statement.row, one]);
      rest = came.filter((one) => one.written === 'again').map(({ statement }) => statement);
    }
    return written;
  }

  async function executeAll(statements: readonly Statement[]): Promise<Map<number, RowWritten>> {
    return new Map((await together(inParts(statements, statementsACall).map(execute))).flat());
  }

  function insert(row: number, item: Item): Statement {
    const fields = Object.entries(marshall(item, { removeUndefinedValues: true }));
    const Statement = `INSERT INTO ${named} VALUE {${fields.map(([name]) => `'${name}': ?`).join(', ')}}`;
    return { row, request: { Statement, Parameters: fields.map(([, value]) => value) } };
  }

  /**
   * What is the same stays as it is: a sync may be writing its part of the user at this moment, and leaves the version alone. Hence no
   * item as a whole; and no PartiQL, of whose UPDATE with several attributes the documents and the emulators say different things.
   */
  async function change({ row, before, after }: ChangedUserWrite): Promise<readonly [number, RowWritten]> {
    const [fields, was]: [Item, Item] = [after, before];
    const set = changeable.filter((name) => fields[name] !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(was[name]));
    const gone = changeable.filter((name) => fields[name] === undefined && was[name] !== undefined);
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.person(before.ref),
          UpdateExpression: `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}${gone.length === 0 ? '' : ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}`}`,
          ConditionExpression: '#version = :read',
          ExpressionAttributeNames: Object.fromEntries([...set, ...gone].map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: { ':read': before.version, ...Object.fromEntries(set.map((name) => [`:${name}`, fields[name]])) },
        }),
      );
      return [row, 'written'];
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException) return [row, 'conflict'];
      if (error instanceof Error && error.name === 'ValidationException') return [row, 'refused'];
      throw error;
    }
  }

  async function changeAll(writes: readonly ChangedUserWrite[]): Promise<(readonly [number, RowWritten])[]> {
    const written: (readonly [number, RowWritten])[] = [];
    for (const part of inParts(writes, changesAtOnce)) written.push(...(await together(part.map(change))));
    return written;
  }

  /** Claims first, then those users whose addresses are theirs: of some at a time, so that the table never waits for the rest. */
  async function createSome(
    writes: readonly NewUserWrite[],
    addressHash: SystemKeys['addressHash'],
  ): Promise<(readonly [number, RowWritten])[]> {
    const unclaimed = writes.filter(({ claimed }) => !claimed);
    const claims = unclaimed.map(({ row, person: { email, ref } }) =>
      insert(row, itemOf('claim', keys.addressClaim(addressHash(email)), { person: ref })),
    );
    const hindered = new Map((await execute(claims)).filter(([, written]) => written !== 'written'));
    const mine = writes.filter(({ row }) => !hindered.has(row));
    return [...hindered, ...(await execute(mine.map((write) => insert(write.row, personItem(write.person)))))];
  }

  async function create(writes: readonly NewUserWrite[]): Promise<ReadonlyMap<number, RowWritten>> {
    const { addressHash } = await hashes;
    return new Map((await together(inParts(writes, statementsACall).map((part) => createSome(part, addressHash)))).flat());
  }

  async function readAll(wanted: readonly Key[]): Promise<(key: Key) => Item | undefined> {
    const unique = [...new Map(wanted.map((key) => [`${key.PK}\n${key.SK}`, key])).values()];
    const parts = inParts(unique, readsACall);
    const found = await together(parts.map((part) => readItems(table, part)));
    const places = new Map(parts.flatMap((part, index) => part.map((key) => [`${key.PK}\n${key.SK}`, found[index]] as const)));
    return (key) => places.get(`${key.PK}\n${key.SK}`)?.(key);
  }

  function holderOf(organisationId: OrganisationId, claimed: Item, personOf: (key: Key) => Item | undefined): Holder {
    const held = claim.safeParse(claimed);
    if (!held.success) return { kind: 'other' };
    const { person: ref } = held.data;
    const item = personOf(keys.person(ref));
    if (ref.kind !== 'organisation') return { kind: 'other' };
    if (ref.organisationId !== organisationId) {
      return item !== undefined && ownsTrial(person.parse(item)) ? { kind: 'trial' } : { kind: 'other' };
    }
    if (item === undefined) return { kind: 'unfinished', personId: ref.personId };
    return { kind: 'user', person: person.parse(item) };
  }

  return {
    async holders(organisationId, emails) {
      const { addressHash } = await hashes;
      const claimKeys = new Map(emails.map((email) => [email, keys.addressClaim(addressHash(email))]));
      const claimOf = await readAll([...claimKeys.values()]);
      const held = [...claimKeys].flatMap(([email, key]) => {
        const item = claimOf(key);
        return item === undefined ? [] : [{ email, item }];
      });
      const refs = held.flatMap(({ item }) => {
        const parsed = claim.safeParse(item);
        return parsed.success ? [keys.person(parsed.data.person)] : [];
      });
      const personOf = refs.length === 0 ? () => undefined : await readAll(refs);
      return new Map(held.map(({ email, item }) => [email, holderOf(organisationId, item, personOf)]));
    },
    async write(writes) {
      const creating = create(writes.filter((write) => write.kind === 'create'));
      const changing = changeAll(writes.filter((write) => write.kind === 'change'));
      await Promise.allSettled([creating, changing]);
      const [created, changed] = [await creating, await changing];
      return new Map([...created, ...changed]);
    },
    async freeClaims(addresses) {
      const { addressHash } = await hashes;
      await executeAll(
        addresses.map(({ email, personId }, row) => {
          const { PK, SK } = keys.addressClaim(addressHash(email));
          const Statement = `DELETE FROM ${named} WHERE PK = ? AND SK = ? AND person.personId = ?`;
          return { row, request: { Statement, Parameters: [{ S: PK }, { S: SK }, { S: personId }] } };
        }),
      );
    },
  };
}

/** Whoever started a trial of its own administers the organisation that came with it (US-6). */
function ownsTrial({ role, trialId }: Person): boolean {
  return role === 'customer_full_administrator' && trialId !== undefined;
}
