import { updateIf } from '#shared/adapters/dynamodb/conditional-update.ts';
import { removeCustomer, removeSubscribers } from '#shared/adapters/dynamodb/customer-removal.ts';
import {
  asHeld,
  countWrites,
  customerWrite,
  organisationWrites,
  stillHeld,
  thingWrite,
} from '#shared/adapters/dynamodb/customer-work-writes.ts';
import { holdingWrite } from '#shared/adapters/dynamodb/holdings.ts';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { takeName } from '#shared/adapters/dynamodb/name-writes.ts';
import { lookAtOrganisation } from '#shared/adapters/dynamodb/organisation-look.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Item, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { customerDue } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Now } from '#shared/domain/ids.ts';
import { type Holding, holding } from '#shared/domain/platform/holding.ts';
import type { NotTaken } from '#shared/domain/platform/provisioning-store.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { CustomerWorkStore, HeldCustomer, NotWritten } from '#shared/domain/wholesale/customer-work-store.ts';
import { runs, wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

function notTaken(found: Item | undefined, now: string): NotTaken {
  const customer = found === undefined ? undefined : wholesaleCustomer.pick({ status: true }).parse(found);
  if (customer === undefined || !runs(customer.status)) return { because: 'over' };
  const [leasedUntil, lookAt] = [found?.['leasedUntil'], found?.['lookAt']];
  if (typeof leasedUntil === 'string' && leasedUntil > now) return { because: 'held', until: leasedUntil };
  return { because: 'waits', until: typeof lookAt === 'string' ? lookAt : now };
}

const keyOf = ({ customer }: HeldCustomer) => wholesaleKeys.customer(customer.partnerId, customer.id);
const named = { '#status': 'status' };
const running = { ':provisioning': 'provisioning', ':updating': 'updating', ':deleting': 'deleting' };

/** Wholesale customers in DynamoDB, for their worker. */
export function dynamoCustomerWork(table: Table, hashes: Promise<SystemKeys>, now: Now): CustomerWorkStore {
  return {
    async take(partnerId, id, hold) {
      const { duePK, dueSK } = customerDue(hold.until, { id });
      const taken = await updateIf(table, {
        Key: wholesaleKeys.customer(partnerId, id),
        UpdateExpression: 'SET leasedBy = :hand, leasedUntil = :until, duePK = :duePK, dueSK = :dueSK REMOVE lookAt',
        ConditionExpression:
          '#status IN (:provisioning, :updating, :deleting) AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now) AND (attribute_not_exists(lookAt) OR lookAt <= :now)',
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: {
          ...running,
          ':hand': hold.hand,
          ':until': iso(hold.until),
          ':now': iso(hold.now),
          ':duePK': duePK,
          ':dueSK': dueSK,
        },
      });
      return taken.done ? ok(wholesaleCustomer.parse(taken.item)) : refused(notTaken(taken.found, iso(hold.now)));
    },
    async note(held, work) {
      const { after, siteName, things = [], holding: known, counted, events } = work;
      const site: Write<NotWritten | Refusal>[] =
        siteName === undefined
          ? []
          : [
              takeName(table, { kind: 'site', name: siteName, organisationId: after.organisationId, now: now() }, () => ({
                code: 'SITE_NAME_TAKEN',
              })),
            ];
      const written = await transact<NotWritten | Refusal>(table, [
        customerWrite(table, held, after),
        ...site,
        ...organisationWrites(table, work),
        ...things.map((thing) => thingWrite(table, thing)),
        ...(known === undefined ? [] : [holdingWrite(table, known.before, known.after, (): NotWritten => 'lost')]),
        ...(counted ? countWrites(table, held.customer, after) : []),
        ...events.flatMap(({ event, emails, invitations }) => changeRecord(table, event, emails, invitations)),
      ]);
      if (written.ok) return written;
      return refused(written.error === 'lost' ? 'lost' : 'name-taken');
    },
    async release(held, until) {
      const { duePK, dueSK } = customerDue(until, held.customer);
      await updateIf(table, {
        Key: keyOf(held),
        UpdateExpression: 'SET lookAt = :until, duePK = :duePK, dueSK = :dueSK REMOVE leasedBy, leasedUntil',
        ConditionExpression: 'leasedBy = :hand AND #status IN (:provisioning, :updating, :deleting)',
        ExpressionAttributeNames: named,
        ExpressionAttributeValues: { ...running, ':hand': held.hand, ':until': iso(until), ':duePK': duePK, ':dueSK': dueSK },
      });
    },
    look: (customer) => lookAtOrganisation(table, customer),
    async holdings({ organisationId, parts }) {
      if (parts.length === 0) return new Map();
      const found = await readItems(
        table,
        parts.map(({ id }) => keys.platformHolding(organisationId, id)),
      );
      const known = parts.flatMap(({ id }): [string, Holding][] => {
        const item = found(keys.platformHolding(organisationId, id));
        return item === undefined ? [] : [[id, holding.parse(item)]];
      });
      return new Map(known);
    },
    removeSome: async (held, context) => removeSubscribers(table, await hashes, held, context),
    remove: async (held, event) =>
      removeCustomer(table, await hashes, held, { condition: stillHeld, values: asHeld(held) }, changeRecord(table, event), now()),
  };
}
