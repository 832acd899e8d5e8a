import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { type SeatChange, type SeatMove, type SeatMoves, setsAside, settles, takes } from '#shared/domain/users/seats.ts';

/** No seat of a service is left, or the organisation does not have the service. */
export type SeatsRefused = { readonly code: 'NO_LICENCE_LEFT' | 'SERVICE_NOT_OWNED'; readonly service: ServiceId };

/** What has to be true of an entitlement before seats move. Where nothing was ever counted, all licences are free. */
function conditionOf({ free, setAside }: SeatMove): string {
  // Seats come back to a service that is over, too.
  const owned = free < 0 ? 'attribute_exists(PK) AND attribute_not_exists(endedAt)' : 'attribute_exists(PK)';
  const enough = free < 0 ? ' AND ((attribute_not_exists(#free) AND licences >= :need) OR #free >= :need)' : '';
  return owned + enough + (setAside < 0 ? ' AND setAside >= :held' : '');
}

function moveWrite(table: Table, organisationId: OrganisationId, service: ServiceId, move: SeatMove): Write<SeatsRefused> {
  const { free, setAside } = move;
  const aside = setAside === 0 ? '' : ', setAside = if_not_exists(setAside, :none) + :aside';
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.entitlement(organisationId, service),
        UpdateExpression: `SET #free = if_not_exists(#free, licences) + :free${aside}`,
        ConditionExpression: conditionOf(move),
        ExpressionAttributeNames: { '#free': 'free' },
        ExpressionAttributeValues: {
          ':free': free,
          ...(free < 0 ? { ':need': -free } : {}),
          ...(setAside === 0 ? {} : { ':aside': setAside, ':none': 0 }),
          ...(setAside < 0 ? { ':held': -setAside } : {}),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found: Item | undefined) => {
      if (setAside < 0 && Number(found?.['setAside'] ?? 0) < -setAside)
        throw new Error(`Seats of ${service} were to be settled that nobody holds.`);
      return { code: found === undefined || found['endedAt'] !== undefined ? 'SERVICE_NOT_OWNED' : 'NO_LICENCE_LEFT', service };
    },
  };
}

/**
 * Moves seats of an organisation between free, set aside and its users, in the transaction of what they are for: the one way to do
 * it, by whatever door (US-9). Never more are taken than are there (US-5), and what is set aside is taken by nobody else. One write
 * a service; a transaction may touch an item once.
 *
 * Giving back more than users have is a fault of the caller that no condition catches: the users' own items are written in the same
 * transaction, or belong to rows that the job's position says are done.
 */
export function ledgerWrites(table: Table, organisationId: OrganisationId, moves: SeatMoves): Write<SeatsRefused>[] {
  return serviceId.options.flatMap((service) => {
    const move = moves[service];
    return move === undefined ? [] : [moveWrite(table, organisationId, service, move)];
  });
}

/** Takes seats for users out of what the organisation has left (positive), or gives theirs back (negative). */
export function seatWrites(table: Table, organisationId: OrganisationId, change: SeatChange): Write<SeatsRefused>[] {
  return ledgerWrites(table, organisationId, takes(change));
}

/**
 * Sets seats aside for the rows of a chunk that is about to be written: in the transaction that notes them in the job, which is
 * conditional on the job's position, together with `trialRuns`. Refuses like `seatWrites`; ask for fewer then.
 */
export function setAsideWrites(table: Table, organisationId: OrganisationId, seats: SeatChange): Write<SeatsRefused>[] {
  return ledgerWrites(table, organisationId, setsAside(seats));
}

/**
 * Ends what `setAsideWrites` began: of the seats that were held, `used` (those that users took less those that users gave back) stay
 * with the users, the others are free again. In the transaction of the chunk's checkpoint, which takes them off the job.
 *
 * @throws when more are settled than the organisation has set aside: the same chunk was settled before.
 */
export function settleWrites(table: Table, organisationId: OrganisationId, held: SeatChange, used: SeatChange): Write<SeatsRefused>[] {
  return ledgerWrites(table, organisationId, settles(held, used));
}
