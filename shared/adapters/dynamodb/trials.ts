import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { everyServiceNamed } from '#shared/adapters/dynamodb/entitlement-writes.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswer } from '#shared/adapters/dynamodb/receipts.ts';
import { purgedPartWrites } from '#shared/adapters/dynamodb/released-parts.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { trialEmails } from '#shared/adapters/dynamodb/trial-emails.ts';
import { changeWrites, startWrites } from '#shared/adapters/dynamodb/trial-writes.ts';
import { partner as partnerSchema } from '#shared/domain/people.ts';
import type { Replay } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { leavingAdministrator, type TrialChange } from '#shared/domain/trial-change.ts';
import type { TrialStore } from '#shared/domain/trial-store.ts';

/** Trials in DynamoDB. `hashes` is awaited with the first use, so that it can be loaded while the function starts. */
export function dynamoTrialStore(table: Table, hashes: Promise<SystemKeys>): TrialStore {
  return {
    async start(started, receipt) {
      return commit(table, startWrites(table, await hashes, started), receipt);
    },
    async read(partnerId, id, { asked, emails = false } = {}) {
      const [trial, partner, sent, earlier] = await Promise.all([
        readItem(table, keys.trial(partnerId, id)),
        readItem(table, keys.partner(partnerId)),
        emails ? trialEmails(table, partnerId, id) : [],
        asked === undefined ? undefined : earlierAnswer(table, asked),
      ]);
      if (earlier !== undefined) return refused(earlier);
      if (trial === undefined) return refused({ code: 'NOT_FOUND' });
      return ok({ trial: trialSchema.parse(trial), partner: partnerSchema.parse(partner), emails: sent });
    },
    earlier: (asked) => earlierAnswer(table, asked),
    async change(change, receipt) {
      // The organisation may have a tenant and sites of the trial's, which go with its data.
      const { after, before } = change;
      const purged = after.state === 'purged' && before.state !== 'purged';
      const parts = purged ? await purgedPartWrites(table, after, new Date(after.purgedAt ?? after.createdAt)) : [];
      const write = async (wanted: TrialChange) =>
        commit(table, [...changeWrites(table, await hashes, wanted), ...parts], receipt, everyServiceNamed<Replay>);
      const written = await write(change);
      const left = written.ok || written.error.code !== 'ADMINISTRATOR_CHANGED' ? undefined : leavingAdministrator(change);
      return left === undefined ? written : write(left);
    },
  };
}
