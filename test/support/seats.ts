import { seatWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { SeatChange } from '#shared/domain/users/seats.ts';

/** Takes seats past everything but the ledger, as if somebody had been given them. */
export async function takeSeats(table: Table, id: OrganisationId, seats: SeatChange): Promise<void> {
  const taken = await transact(table, seatWrites(table, id, seats));
  if (!taken.ok) throw new Error(taken.error.code);
}
