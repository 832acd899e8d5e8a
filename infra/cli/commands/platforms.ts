import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { say } from '#infra/cli/output.ts';
import { connectPlatform, disconnectPlatform, listPlatforms } from '#infra/cli/platform-operations.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { dataCentre } from '#shared/domain/countries.ts';

type Write = (text: string) => void;

const connectOptions = z.object({ url: z.string(), secretVariable: z.string(), local: z.boolean().default(false) });

async function connect(session: Session, centre: string, { url, secretVariable, local }: z.infer<typeof connectOptions>): Promise<void> {
  // From the environment: what stands on a command line is seen by whoever lists processes, and stays in the shell's memory.
  const secret = process.env[secretVariable];
  if (secret === undefined || secret === '') throw new RefusedError('INVALID_VALUE', `The variable ${secretVariable} holds no secret.`);
  const of = checked('DATA-CENTRE', dataCentre, centre);
  const done = await connectPlatform(session.table, { centre: of, url, secret, local });
  say(session, done, [`What is set up in ${of} is made by ${done.url}. Every worker knows within a minute.`]);
}

async function list(session: Session): Promise<void> {
  const found = await listPlatforms(session.table);
  say(
    session,
    found,
    found.map(({ dataCentre: of, url }) => `${of.padEnd(6)}${url ?? 'embedded'}`),
  );
}

async function disconnect(session: Session, centre: string): Promise<void> {
  const of = checked('DATA-CENTRE', dataCentre, centre);
  await disconnectPlatform(session.table, of);
  say(session, { dataCentre: of }, [`What is set up in ${of} is made by the embedded platform. Every worker knows within a minute.`]);
}

/** `platforms connect`, `platforms list` and `platforms disconnect` */
export function addPlatformsCommands(program: Command, write: Write): void {
  const platforms = program.command('platforms').description('which platform makes what is set up in a data centre');
  platforms
    .command('connect <data-centre>')
    .description('connects a platform (docs/platform.md); again with another secret or address, to change them')
    .requiredOption('--url <address>', 'where requests are sent to')
    .option('--secret-variable <name>', 'the environment variable that holds its secret (whsec_…)', 'PLATFORM_SECRET')
    .action(async (centre, _, command) =>
      connect(await openSession(command, write), z.string().parse(centre), connectOptions.parse(command.optsWithGlobals())),
    );
  platforms
    .command('list')
    .description('says which platform serves each data centre')
    .action(async (_, command) => list(await openSession(command, write)));
  platforms
    .command('disconnect <data-centre>')
    .description('goes back to the embedded platform')
    .action(async (centre, _, command) => disconnect(await openSession(command, write), z.string().parse(centre)));
}
