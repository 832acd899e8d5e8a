import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { LocationId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { AssignedExtension, LocationNumber } from '#shared/domain/wholesale/numbers.ts';
import type { CallingDetails } from '#shared/domain/wholesale/subscriber.ts';

const keepOld = 'ALL_OLD' as const;

export function numberItem(number: LocationNumber): Item {
  return itemOf('number', wholesaleKeys.number(number.organisationId, number.number), number);
}

function extensionItem(assigned: AssignedExtension): Item {
  return itemOf('extension', wholesaleKeys.extension(assigned.organisationId, assigned.extension), assigned);
}

/** Whose the number and the extension are, or are to be. */
export type Assignment = { readonly organisationId: OrganisationId; readonly personId: PersonId; readonly calling: CallingDetails };

const field = (name: string) => `/provisioningParameters/${name}`;

function assignNumber(table: Table, { organisationId, personId, calling }: Assignment, number: string): Write<Refusal> {
  const { extension } = calling;
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: wholesaleKeys.number(organisationId, number),
        UpdateExpression: `SET personId = :person${extension === undefined ? '' : ', extension = :extension'}`,
        ConditionExpression: 'locationId = :location AND attribute_not_exists(personId)',
        ExpressionAttributeValues: {
          ':person': personId,
          ':location': calling.locationId,
          ...(extension === undefined ? {} : { ':extension': extension }),
        },
        ReturnValuesOnConditionCheckFailure: keepOld,
      },
    },
    refused: (found) => ({
      code: found !== undefined && found['locationId'] === calling.locationId ? 'NUMBER_TAKEN' : 'NUMBER_UNKNOWN',
      field: field('primaryPhoneNumber'),
    }),
  };
}

function assignExtension(table: Table, { organisationId, personId, calling }: Assignment, extension: string): Write<Refusal> {
  const { locationId, number } = calling;
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: extensionItem({ organisationId, extension, locationId, personId, ...(number === undefined ? {} : { ownNumber: number }) }),
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    refused: () => ({ code: 'EXTENSION_TAKEN', field: field('extension') }),
  };
}

/**
 * Counts how many people a location has: it is not deleted while there are any. The version moves with it, so that whoever changes the
 * location writes back no older count.
 */
function atLocation(table: Table, organisationId: OrganisationId, locationId: LocationId, by: 1 | -1): Write<Refusal> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.location(organisationId, locationId),
        UpdateExpression: 'SET people = if_not_exists(people, :none) + :by, version = version + :one',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: { ':none': 0, ':by': by, ':one': 1 },
      },
    },
    refused: () => ({ code: 'LOCATION_UNKNOWN', field: field('locationId') }),
  };
}

/**
 * Gives somebody a number of a location, an extension, or both, in the transaction of what they are for. Two who ask for one number at
 * once: one gets it, the other is refused with NUMBER_TAKEN, EXTENSION_TAKEN, NUMBER_UNKNOWN (not of this location) or LOCATION_UNKNOWN.
 */
export function assignWrites(table: Table, assignment: Assignment): Write<Refusal>[] {
  const { locationId, number, extension } = assignment.calling;
  return [
    atLocation(table, assignment.organisationId, locationId, 1),
    ...(number === undefined ? [] : [assignNumber(table, assignment, number)]),
    ...(extension === undefined ? [] : [assignExtension(table, assignment, extension)]),
  ];
}

/** Takes them back; they must be this person's. Refused with CHANGED_SINCE_READ where they are no longer. */
export function releaseWrites(table: Table, { organisationId, personId, calling }: Assignment): Write<Refusal>[] {
  const { locationId, number, extension } = calling;
  const own = {
    TableName: table.name,
    ConditionExpression: 'personId = :person',
    ExpressionAttributeValues: { ':person': personId },
  };
  const refused = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });
  return [
    atLocation(table, organisationId, locationId, -1),
    ...(number === undefined
      ? []
      : [
          {
            item: { Update: { ...own, Key: wholesaleKeys.number(organisationId, number), UpdateExpression: 'REMOVE personId, extension' } },
            refused,
          },
        ]),
    ...(extension === undefined
      ? []
      : [{ item: { Delete: { ...own, Key: wholesaleKeys.extension(organisationId, extension) } }, refused }]),
  ];
}
