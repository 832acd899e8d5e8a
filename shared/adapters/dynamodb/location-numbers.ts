import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { listNumbers } from '#shared/adapters/dynamodb/listed-numbers.ts';
import { claimNumber, freeNumber } from '#shared/adapters/dynamodb/number-claims.ts';
import { numberItem } from '#shared/adapters/dynamodb/number-writes.ts';
import { mayProvision, provisionRightOf, rightKey, rightOf, rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { LocationId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { location as locationSchema } from '#shared/domain/set-up/set-up.ts';
import type { NumberHolder, NumberStore, NumbersChange } from '#shared/domain/wholesale/number-store.ts';
import { type LocationNumber, locationNumber } from '#shared/domain/wholesale/numbers.ts';

const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

/** Counts the numbers of a location, which has to be there. */
function countNumbers(table: Table, id: OrganisationId, locationId: LocationId, by: number): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.location(id, locationId),
        UpdateExpression: 'SET numbers = if_not_exists(numbers, :none) + :by, version = version + :one',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':none': 0, ':by': by, ':one': 1 },
      },
    },
    refused: () => ({ code: 'NOT_FOUND' }),
  };
}

function taken(number: string, own: OrganisationId): (found: Item | undefined) => Refusal {
  return (found) => (found?.['organisationId'] === own ? changed() : { code: 'NUMBER_TAKEN', detail: number });
}

function goes(table: Table, { organisationId, number, locationId }: LocationNumber): Write<Refusal> {
  return {
    item: {
      Delete: {
        TableName: table.name,
        Key: wholesaleKeys.number(organisationId, number),
        ConditionExpression: 'locationId = :location AND attribute_not_exists(personId)',
        ExpressionAttributeValues: { ':location': locationId },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => (found?.['personId'] === undefined ? changed() : { code: 'NUMBER_ASSIGNED', detail: `Assigned: ${number}.` }),
  };
}

function around(table: Table, { by, locationId, numbers, event }: NumbersChange, sign: 1 | -1, own: Write<Refusal>[]): Write<Refusal>[] {
  return [
    ...mayProvision(table, by),
    countNumbers(table, by.organisationId, locationId, sign * numbers.length),
    ...own,
    ...changeRecord(table, event),
  ];
}

const mostRead = 100;

/** The items under these keys, however many, a hundred at a time and all at once. */
async function readMany(table: Table, wanted: readonly Key[]): Promise<Found> {
  const chunks = Array.from({ length: Math.ceil(wanted.length / mostRead) }, (_, at) => wanted.slice(at * mostRead, (at + 1) * mostRead));
  const read = await Promise.all(chunks.map((some) => readItems(table, some)));
  const places = new Map(wanted.map(({ PK, SK }, index) => [`${PK}\n${SK}`, Math.floor(index / mostRead)]));
  return (key) => {
    const place = places.get(`${key.PK}\n${key.SK}`);
    return place === undefined ? undefined : read[place]?.(key);
  };
}

function holdersIn(found: Found, id: OrganisationId, numbers: readonly string[]): Map<string, NumberHolder> {
  return new Map(
    numbers.flatMap((number): [string, NumberHolder][] => {
      const own = found(wholesaleKeys.number(id, number));
      if (own !== undefined) return [[number, locationNumber.parse(own)]];
      return found(wholesaleKeys.numberClaim(number)) === undefined ? [] : [[number, 'elsewhere']];
    }),
  );
}

/** What was found under an id, if it was. */
function entry<K, V>(id: K, item: Item | undefined, parse: (item: Item) => V): (readonly [K, V])[] {
  return item === undefined ? [] : [[id, parse(item)]];
}

/** Numbers of locations in DynamoDB. */
export function dynamoLocationNumbers(table: Table): NumberStore {
  return {
    async look(by, id, numbers, asked) {
      const { partnerId, organisationId } = by;
      const [relation, own] = [keys.customer(partnerId, organisationId), keys.location(organisationId, id)];
      const found = await readMany(table, [
        relation,
        own,
        ...(asked === undefined ? [] : [keys.receipt(asked.id)]),
        ...numbers.flatMap((number) => [wholesaleKeys.number(organisationId, number), wholesaleKeys.numberClaim(number)]),
      ]);
      const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
      if (earlier !== undefined) return refused(earlier);
      const right = provisionRightOf(by, found(relation));
      const item = found(own);
      if (right !== undefined || item === undefined) return refused(right ?? { code: 'NOT_FOUND' });
      return ok({ location: locationSchema.parse(item), holders: holdersIn(found, organisationId, numbers) });
    },
    add(change, receipt) {
      const id = change.by.organisationId;
      const own = change.numbers.flatMap((number) => [
        claimNumber<Refusal>(table, id, number.number, taken(number.number, id)),
        create<Refusal>(table, numberItem(number), changed),
      ]);
      return commit<never>(table, around(table, change, 1, own), receipt);
    },
    remove(change, receipt) {
      const id = change.by.organisationId;
      const own = change.numbers.flatMap((number) => [goes(table, number), freeNumber(table, id, number.number)]);
      return commit<never>(table, around(table, change, -1, own), receipt);
    },
    async list(by, filter, stretch) {
      const [refusal, page] = await Promise.all([rightRefused(table, by, 'read'), listNumbers(table, by.organisationId, filter, stretch)]);
      return refusal === undefined ? ok(page) : refused(refusal);
    },
    async named({ organisationId }, numbers) {
      const people = [...new Set(numbers.flatMap(({ personId }) => personId ?? []))];
      const locations = [...new Set(numbers.map(({ locationId }) => locationId))];
      const personKey = (personId: PersonId) => keys.person({ kind: 'organisation', organisationId, personId });
      const locationKey = (id: LocationId) => keys.location(organisationId, id);
      const found = await readMany(table, [...people.map(personKey), ...locations.map(locationKey)]);
      return {
        people: new Map(people.flatMap((id) => entry(id, found(personKey(id)), (item) => person.parse(item)))),
        locations: new Map(locations.flatMap((id) => entry(id, found(locationKey(id)), (item) => locationSchema.parse(item).name))),
      };
    },
    async taken(by, id, extensions) {
      const { organisationId } = by;
      const right = rightKey(by);
      const [place, wanted] = [keys.location(organisationId, id), [...new Set(extensions)]];
      const keyOf = (extension: string) => wholesaleKeys.extension(organisationId, extension);
      const found = await readMany(table, [...(right === undefined ? [] : [right]), place, ...wanted.map(keyOf)]);
      const refusal = rightOf(by, right && found(right), 'read');
      if (refusal !== undefined || found(place) === undefined) return refused(refusal ?? { code: 'NOT_FOUND' });
      return ok(new Set(wanted.filter((extension) => found(keyOf(extension)) !== undefined)));
    },
  };
}
