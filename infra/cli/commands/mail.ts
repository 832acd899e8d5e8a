import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { say } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { releaseFor } from '#infra/cli/release-address.ts';
import { holderOf } from '#shared/adapters/dynamodb/address-holders.ts';
import { dynamoAddressReleases } from '#shared/adapters/dynamodb/suppression-releases.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { emailAddress } from '#shared/domain/email-address.ts';

const reasons: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Nobody has this address.',
  NOT_SUPPRESSED: 'This address is not suppressed.',
};

async function release({ table, operator, ...session }: Session, text: string): Promise<void> {
  const address = checked('ADDRESS', emailAddress, text);
  const hashes = loadSystemKeys(table);
  const person = await holderOf(table, await hashes, address);
  const done = await releaseFor(
    { ...operator, trials: dynamoTrialStore(table, hashes), releases: dynamoAddressReleases(table, hashes) },
    person,
  );
  if (!done.ok)
    throw new RefusedError(
      done.error.code,
      reasons[done.error.code] ?? done.error.detail ?? 'Somebody else has changed it in the same moment.',
    );
  const { personId, welcomed } = done.value;
  say(session, done.value, [
    `The address of ${personId} may be written to again${welcomed ? '; a new welcome e-mail is on its way' : ''}.`,
  ]);
}

/** `mail release` */
export function addMailCommands(program: Command, write: (text: string) => void): void {
  program
    .command('mail')
    .description('e-mail addresses')
    .command('release <address>')
    .description('writes again to an address that had bounced or complained')
    .action(async (address, _, command) => release(await openSession(command, write), z.string().parse(address)));
}
