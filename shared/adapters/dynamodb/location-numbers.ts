import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { claimNumber, freeNumber } from '#shared/adapters/dynamodb/number-claims.ts';
import { numberItem } from '#shared/adapters/dynamodb/number-writes.ts';
import { mayProvision, provisionRightOf, rightRefused } from '#shared/adapters/dynamodb/organisation-rights.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { itemsBeginning } from '#shared/adapters/dynamodb/set-up-reader.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { LocationId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { location as locationSchema } from '#shared/domain/set-up/set-up.ts';
import type { NumberHolder, NumberStore, NumbersChange } from '#shared/domain/wholesale/number-store.ts';
import { assignedExtension, type LocationNumber, locationNumber } from '#shared/domain/wholesale/numbers.ts';

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
    async plan(by) {
      const [refusal, numbers, extensions] = await Promise.all([
        rightRefused(table, by, 'read'),
        itemsBeginning(table, by.organisationId, wholesaleSortKeys.numbers),
        itemsBeginning(table, by.organisationId, wholesaleSortKeys.extensions),
      ]);
      if (refusal !== undefined) return refused(refusal);
      return ok({
        numbers: numbers.map((item) => locationNumber.parse(item)),
        extensions: extensions.map((item) => assignedExtension.parse(item)),
      });
    },
    async people({ organisationId }, ids) {
      const keyOf = (personId: PersonId) => keys.person({ kind: 'organisation', organisationId, personId });
      const found = await readMany(table, ids.map(keyOf));
      return new Map(
        ids.flatMap((id) => {
          const item = found(keyOf(id));
          return item === undefined ? [] : [[id, person.parse(item)] as const];
        }),
      );
    },
  };
}
