import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Person } from '#shared/domain/people.ts';
import { deletionDue } from '#shared/domain/users/lifecycle.ts';

/** Somebody else has changed the person in between, or the person is no more: read again. */
export type PersonChanged = { readonly code: 'PERSON_CHANGED' };
const personChanged = (): PersonChanged => ({ code: 'PERSON_CHANGED' });

/**
 * A person, with what it is found by where only its id is known. Somebody inactive carries the date on which the account is deleted; nobody
 * else is in that index.
 */
export function personItem(person: Person): Item {
  const deletion = deletionDue(person);
  return itemOf('person', keys.person(person.ref), {
    ...person,
    ...(person.ref.kind === 'organisation' ? { roll: listKeys.byId(person.id) } : {}),
    ...(deletion === undefined ? {} : due('USERS', deletion, person.id)),
  });
}

/** Puts a changed person in the place of the version that was read. */
export function replacePerson(table: Table, person: Person, readVersion: number): Write<PersonChanged> {
  return replace(table, personItem(person), readVersion, personChanged);
}

/** Holds only if nobody has changed the person's password, or taken the account away, since it was read. */
export function passwordUnchanged(table: Table, person: Person): Write<PersonChanged> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.person(person.ref),
        ConditionExpression: 'passwordHash = :read AND #state = :active',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':read': person.passwordHash, ':active': 'active' },
      },
    },
    refused: personChanged,
  };
}

/** Holds only if the person's e-mail address is still promised to this person (TR-13 frees it in some cases). */
export function addressStillHeld<R>(table: Table, hashes: SystemKeys, person: Person, gone: () => R): Write<R> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.addressClaim(hashes.addressHash(person.email)),
        ConditionExpression: 'person.personId = :id',
        ExpressionAttributeValues: { ':id': person.id },
      },
    },
    refused: gone,
  };
}
