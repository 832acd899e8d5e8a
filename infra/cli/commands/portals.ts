import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { say } from '#infra/cli/output.ts';
import { connectPortal, disconnectPortal } from '#infra/cli/portal-operations.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { dataCentre } from '#shared/domain/countries.ts';

type Write = (text: string) => void;

const connectOptions = z.object({ url: z.string(), tokenVariable: z.string(), local: z.boolean().default(false) });

async function connect(session: Session, centre: string, { url, tokenVariable, local }: z.infer<typeof connectOptions>): Promise<void> {
  // From the environment: what stands on a command line is seen by whoever lists processes, and stays in the shell's memory.
  const bearerToken = process.env[tokenVariable];
  if (bearerToken === undefined || bearerToken === '')
    throw new RefusedError('INVALID_VALUE', `The variable ${tokenVariable} holds no token.`);
  const of = checked('DATA-CENTRE', dataCentre, centre);
  const done = await connectPortal(session.table, { centre: of, baseUrl: url, bearerToken, local });
  say(session, done, [`Users of ${of} are synchronised with ${done.baseUrl}. Every worker knows within a minute.`]);
}

async function disconnect(session: Session, centre: string): Promise<void> {
  const of = checked('DATA-CENTRE', dataCentre, centre);
  await disconnectPortal(session.table, of);
  say(session, { dataCentre: of }, [`Users of ${of} are synchronised with the embedded portal. Every worker knows within a minute.`]);
}

/** `portals connect` and `portals disconnect` */
export function addPortalsCommands(program: Command, write: Write): void {
  const portals = program.command('portals').description('which management portal serves a data centre');
  portals
    .command('connect <data-centre>')
    .description('connects a SCIM 2.0 service provider; again with another token or address, to change them')
    .requiredOption('--url <address>', 'its base address; {organisationId} in it is replaced')
    .option('--token-variable <name>', 'the environment variable that holds its bearer token', 'PORTAL_TOKEN')
    .action(async (centre, _, command) =>
      connect(await openSession(command, write), z.string().parse(centre), connectOptions.parse(command.optsWithGlobals())),
    );
  portals
    .command('disconnect <data-centre>')
    .description('goes back to the embedded portal')
    .action(async (centre, _, command) => disconnect(await openSession(command, write), z.string().parse(centre)));
}
