import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { linkItem } from '#shared/adapters/dynamodb/links.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import type { PersonRef } from '#shared/domain/email.ts';
import { linkOfEmail, newLinkToken } from '#shared/domain/links.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import type { TestTable } from '#test/support/dynoxide.ts';

export const aGoodPassword = 'blue kettle over the mountain';

export async function put(table: TestTable, item: object): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: item as Record<string, unknown> }));
}

/** A link as the e-mail worker would make it, for somebody who is in the table. */
export async function giveLink(
  table: TestTable,
  person: Pick<Person, 'ref' | 'partnerId' | 'trialId'>,
  { generation = 1, lifetimeDays = 30, at = new Date() }: { generation?: number; lifetimeDays?: number; at?: Date } = {},
): Promise<string> {
  const token = newLinkToken();
  const { partnerId, trialId } = person;
  const owner = trialId === undefined ? { kind: 'partner' as const, partnerId } : { kind: 'trial' as const, partnerId, trialId };
  await put(table, linkItem(linkOfEmail({ id: newId('email'), owner }, { person: person.ref, generation, lifetimeDays }, token, at)));
  return token;
}

export async function aPartner(table: TestTable, over: Partial<Partner> = {}): Promise<Partner> {
  const partner: Partner = {
    id: newId('partner'),
    name: 'Nordic Voice',
    contactEmail: 'partner@nordic.example',
    language: 'en',
    createdAt: '2026-01-05T08:00:00.000Z',
    version: 1,
    ...over,
  };
  await put(table, itemOf('partner', keys.partner(partner.id), partner));
  return partner;
}

let counter = 0;

/** One of a partner's people, invited. */
export async function aPartnerPerson(table: TestTable, partner: Partner, role: PartnerRole = 'full_administrator'): Promise<Person> {
  counter += 1;
  const id = newId('person');
  const ref: PersonRef = { kind: 'partner', partnerId: partner.id, personId: id };
  const person: Person = {
    id,
    ref,
    email: `person${counter}-${id.slice(-6).toLowerCase()}@nordic.example`,
    language: 'en',
    role,
    state: 'invited',
    linkGeneration: 1,
    partnerId: partner.id,
    createdAt: partner.createdAt,
    version: 1,
  };
  const hashes = await loadSystemKeys(table);
  await put(table, personItem(person));
  await put(table, itemOf('claim', keys.addressClaim(hashes.addressHash(person.email)), { person: ref }));
  return person;
}

/** A trial that waits for its customer, and the token of the welcome e-mail's link. */
export async function aWaitingTrial(table: TestTable, { at, request = {} }: { at: Date; request?: Partial<TrialRequest> }) {
  const partner = await aPartner(table);
  const trials = dynamoTrialStore(table, loadSystemKeys(table));
  const asked = aTrialRequest(request);
  const outcome = await startTrial({ trials, newId, now: () => at })(
    aPartnerCaller({ partnerId: partner.id }),
    asked,
    'req-start',
    () => undefined,
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  const trial = outcome.value;
  const ref: PersonRef = { kind: 'organisation', organisationId: trial.organisationId, personId: trial.administrator.personId };
  const person = { ref, partnerId: partner.id, trialId: trial.id };
  return { partner, trial, person, trials, address: asked.administratorEmail, token: await giveLink(table, person, { at }) };
}
