import { keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { newestItems } from '#shared/adapters/dynamodb/newest-items.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { readSeatsUsed } from '#shared/adapters/dynamodb/seats-used.ts';
import { dynamoSuppressions } from '#shared/adapters/dynamodb/suppressions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { trialEmails } from '#shared/adapters/dynamodb/trial-emails.ts';
import type { Email } from '#shared/domain/email.ts';
import type { PartnerId, TrialId } from '#shared/domain/ids.ts';
import { customerRelation } from '#shared/domain/people.ts';
import { type Trial, trial as trialSchema } from '#shared/domain/trial.ts';
import { customerPosition } from '#shared/domain/trial-filter.ts';
import type { Customer, TrialReader } from '#shared/domain/trial-store.ts';

async function trialsOf(table: Table, partnerId: PartnerId, ids: readonly TrialId[]): Promise<Trial[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / 100) }, (_, n) =>
    ids.slice(n * 100, n * 100 + 100).map((id) => keys.trial(partnerId, id)),
  );
  const found = await Promise.all(
    batches.map(async (batch) => {
      const items = await readItems(table, batch);
      return batch.flatMap((key) => items(key) ?? []);
    }),
  );
  return found.flat().map((item) => trialSchema.parse(item));
}

const cameBack: ReadonlySet<Email['state']> = new Set(['bounced', 'complained', 'failed', 'suppressed']);

/** Only mail that came back, or was held back, can mean a suppressed address; whether it still is one stands with the address. */
async function suppressed(table: Table, hashes: Promise<SystemKeys>, trial: Trial, emails: readonly Email[]): Promise<boolean> {
  const address = trial.administrator.email;
  if (!emails.some((email) => email.to === address && cameBack.has(email.state))) return false;
  const found = await dynamoSuppressions(table, hashes).among([address]);
  return found.has(address);
}

/** Reads trials in DynamoDB: each by a key or a query that begins with the partner. */
export function dynamoTrialReader(table: Table, hashes: Promise<SystemKeys>): TrialReader {
  return {
    async details(partnerId, id) {
      const [item, emails] = await Promise.all([readItem(table, keys.trial(partnerId, id)), trialEmails(table, partnerId, id)]);
      if (item === undefined) return undefined;
      const trial = trialSchema.parse(item);
      const [addressSuppressed, used] = await Promise.all([suppressed(table, hashes, trial, emails), readSeatsUsed(table, [trial])]);
      return { trial, emails, addressSuppressed, used: used(trial.organisationId) };
    },
    async trials(partnerId, limit, after) {
      const { items, more } = await newestItems(
        table,
        partitions.partner(partnerId),
        sortKeysOf.trials,
        limit,
        after && keys.trial(partnerId, after),
      );
      const found = items.map((item) => trialSchema.parse(item));
      return { found, next: more ? found.at(-1)?.id : undefined };
    },
    seatsUsed: (of) => readSeatsUsed(table, of),
    async customers(partnerId, limit, after) {
      const trialKey = after?.trialId === undefined ? undefined : keys.trial(partnerId, after.trialId);
      const [{ items, more }, besides] = await Promise.all([
        newestItems(
          table,
          partitions.partner(partnerId),
          sortKeysOf.customers,
          limit,
          after && keys.customer(partnerId, after.organisationId),
        ),
        // Customers and trials are created together, so the same stretch of each mostly belongs together.
        newestItems(table, partitions.partner(partnerId), sortKeysOf.trials, limit, trialKey),
      ]);
      const relations = items.map((item) => customerRelation.parse(item));
      const trials = new Map(besides.items.map((item) => trialSchema.parse(item)).map((trial) => [trial.id, trial]));
      const missing = relations.flatMap(({ trialId }) => (trialId === undefined || trials.has(trialId) ? [] : [trialId]));
      for (const trial of await trialsOf(table, partnerId, missing)) trials.set(trial.id, trial);
      const found = relations.map((relation): Customer => ({ relation, trial: relation.trialId && trials.get(relation.trialId) }));
      return { found, next: more ? customerPosition(found, after) : undefined };
    },
  };
}
