import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import type { SeatChange } from '#shared/domain/users/seats.ts';

/** No seat of a service is left, or the organisation does not have the service. */
export type SeatsRefused = { readonly code: 'NO_LICENCE_LEFT' | 'SERVICE_NOT_OWNED'; readonly service: ServiceId };

function seatWrite(table: Table, organisationId: OrganisationId, service: ServiceId, by: number): Write<SeatsRefused> {
  // Where nothing was ever counted, all licences are free. Seats come back to a service that is gone, too: there they are nothing.
  const enough = '(attribute_not_exists(#free) AND licences >= :by) OR #free >= :by';
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.entitlement(organisationId, service),
        UpdateExpression: 'SET #free = if_not_exists(#free, licences) - :by',
        ConditionExpression: by > 0 ? enough : 'attribute_exists(PK)',
        ExpressionAttributeNames: { '#free': 'free' },
        ExpressionAttributeValues: { ':by': by },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found: Item | undefined) => ({ code: found === undefined ? 'SERVICE_NOT_OWNED' : 'NO_LICENCE_LEFT', service }),
  };
}

/**
 * Takes seats out of what the organisation has left, or gives them back: the one way to do either, in the transaction of what they
 * are for. Never more are taken than are there (US-5).
 */
export function seatWrites(table: Table, organisationId: OrganisationId, change: SeatChange): Write<SeatsRefused>[] {
  return serviceId.options.flatMap((service) => {
    const by = change[service];
    return by === undefined ? [] : [seatWrite(table, organisationId, service, by)];
  });
}
