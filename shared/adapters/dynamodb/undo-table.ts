import { recorded, replaceImportJob } from '#shared/adapters/dynamodb/import-jobs.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { replacePerson } from '#shared/adapters/dynamodb/people.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { seatWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { UndoRefused, UndoTable } from '#shared/domain/imports/undo-slice.ts';
import { type Person, person } from '#shared/domain/people.ts';

type Moved = { readonly code: 'USER_MOVED' };
const userMoved = (): Moved => ({ code: 'USER_MOVED' });

/** A user and the claim of the address, both as they were read. */
function removeUser(table: Table, hashes: SystemKeys, { ref, id, email, version }: Person): Write<Moved>[] {
  const deleted = (Key: { PK: string; SK: string }, ConditionExpression: string, value: unknown): Write<Moved> => ({
    item: { Delete: { TableName: table.name, Key, ConditionExpression, ExpressionAttributeValues: { ':was': value } } },
    refused: userMoved,
  });
  return [
    deleted(keys.person(ref), 'version = :was', version),
    deleted(keys.addressClaim(hashes.addressHash(email)), 'attribute_not_exists(PK) OR person.personId = :was', id),
  ];
}

/** Users that an import has written, in DynamoDB. */
export function dynamoUndoTable(table: Table, hashes: Promise<SystemKeys>): UndoTable {
  return {
    async people(organisationId, ids) {
      if (ids.length === 0) return new Map();
      const keyOf = (personId: (typeof ids)[number]) => keys.person({ kind: 'organisation', organisationId, personId });
      const found = await readItems(table, ids.map(keyOf));
      return new Map(
        ids.flatMap((id) => {
          const item = found(keyOf(id));
          return item === undefined ? [] : [[id, person.parse(item)] as const];
        }),
      );
    },
    async step(job, readVersion, { organisationId, remove, restore, seats, event }, now) {
      const systemKeys = await hashes;
      return transact<UndoRefused>(table, [
        replaceImportJob(table, job, readVersion, now),
        ...remove.flatMap((user) => removeUser(table, systemKeys, user)),
        ...restore.map(({ person: user, readVersion: version }) => ({ ...replacePerson(table, user, version), refused: userMoved })),
        ...seatWrites(table, organisationId, seats),
        ...recorded(table, event),
      ]);
    },
  };
}
