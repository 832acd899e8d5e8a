import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { say } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoUnmapping } from '#shared/adapters/dynamodb/unmapping.ts';
import { orderId, partnerId } from '#shared/domain/ids.ts';
import { unmapOrder } from '#shared/domain/mapping/unmap-order.ts';
import type { Refusal } from '#shared/domain/refusals.ts';

const reasons: Partial<Readonly<Record<Refusal['code'], string>>> = {
  NOT_FOUND: 'This seller has no such order.',
  LICENCES_BELOW_ASSIGNED: 'Licences of the subscription are in use. Take them from the users first.',
};

async function remap(session: Session, seller: string, order: string): Promise<void> {
  const [sellerId, id] = [checked('SELLER', partnerId, seller), checked('ORDER', orderId, order)];
  const { table, operator } = session;
  const { newId, now, requestId, name } = operator;
  const unmap = unmapOrder({ mappings: dynamoUnmapping(table, loadSystemKeys(table)), newId, now });
  const done = await unmap({ actor: { kind: 'operator', name }, requestId }, sellerId, id);
  if (!done.ok) {
    const { code, detail } = done.error;
    throw new RefusedError(code, reasons[code] ?? detail ?? 'Somebody else has changed it in the same moment.');
  }
  const { number, contact, closesAt, state } = done.value;
  say(session, { order: { id, number, state, closesAt } }, [
    `Order ${number} can be mapped again; ${contact.email} is written to. It closes at ${closesAt} unless it is.`,
  ]);
}

/** `orders remap` */
export function addOrdersCommands(program: Command, write: (text: string) => void): void {
  program
    .command('orders')
    .description('orders of sellers')
    .command('remap <seller> <order>')
    .description('takes a mapping back where nothing was provisioned or is in use; the contact is asked anew')
    .action(async (seller, order, _, command) =>
      remap(await openSession(command, write), z.string().parse(seller), z.string().parse(order)),
    );
}
