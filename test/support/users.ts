import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { OrganisationId, PartnerId, PersonId, TrialId } from '#shared/domain/ids.ts';
import { type Person, person as personSchema } from '#shared/domain/people.ts';
import { queuedInvitation } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';

type Home = { readonly partnerId: PartnerId; readonly organisationId: OrganisationId; readonly trialId?: TrialId };

/** A user of an organisation as adding one leaves it: invited, with an invitation that waits. Nothing is written. */
export function aUser({ partnerId, organisationId, trialId }: Home, now: Date, over: Partial<Person> = {}): Person {
  const id = over.id ?? newId('person');
  return {
    id,
    ref: { kind: 'organisation', organisationId, personId: id },
    email: `user-${id.slice(-8).toLowerCase()}@piekarnia.example`,
    language: 'pl',
    role: 'user',
    state: 'invited',
    linkGeneration: 1,
    ...(trialId === undefined ? {} : { trialId }),
    partnerId,
    licences: ['message'],
    invitation: queuedInvitation(newId('email'), now),
    createdAt: now.toISOString(),
    version: 1,
    ...over,
  };
}

/** The same, with its claim on the address, in the table. Its seats are not taken. */
export async function putUser(table: TestTable, home: Home, now: Date, over: Partial<Person> = {}): Promise<Person> {
  const user = aUser(home, now, over);
  const hashes = await loadSystemKeys(table);
  await put(table, personItem(user));
  await put(table, itemOf('claim', keys.addressClaim(hashes.addressHash(user.email)), { person: user.ref }));
  return user;
}

/** The user as it lies in the table now. */
export async function userNow(table: TestTable, organisationId: OrganisationId, personId: PersonId): Promise<Person> {
  return personSchema.parse(await itemAt(table, keys.person({ kind: 'organisation', organisationId, personId })));
}
