import { Command, CommanderError } from 'commander';
import { addMailCommands } from '#infra/cli/commands/mail.ts';
import { addOperationsCommands } from '#infra/cli/commands/operations.ts';
import { addPartnersCommands } from '#infra/cli/commands/partners.ts';
import { addPortalsCommands } from '#infra/cli/commands/portals.ts';
import { addTokensCommands } from '#infra/cli/commands/tokens.ts';
import { RefusedError } from '#infra/cli/refusal.ts';

/** Where words go. */
export type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** How a run ends: all was done; something was refused or failed; it was called wrongly. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

function build({ out, err }: Streams): Command {
  const program = new Command('handover')
    .description('The operator’s command line.')
    .option('--local', 'works on the local cloud that npm start runs')
    .option('--state <folder>', 'where the local cloud keeps its state (.local)')
    .option('--stage <name>', 'works on this stage, with AWS credentials and region from the environment')
    .option('--table <name>', 'the stage’s table, where there are several')
    .option('--operator <name>', 'who is at work, for the audit (the name you are logged in with)')
    .option('--json', 'answers with one JSON document')
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) })
    .exitOverride();
  addPartnersCommands(program, out);
  addTokensCommands(program, out);
  addMailCommands(program, out);
  addOperationsCommands(program, out);
  addPortalsCommands(program, out);
  for (const command of nested(program)) command.copyInheritedSettings(program);
  return program;
}

function nested(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...nested(child)]);
}

function tell(error: unknown, json: boolean, err: Streams['err']): void {
  const [code, message] =
    error instanceof RefusedError ? [error.code, error.message] : ['FAILED', error instanceof Error ? error.message : String(error)];
  err(json ? JSON.stringify({ error: { code, message } }) : `${code === 'FAILED' ? '' : `${code}: `}${message}`);
}

/** Runs one command line; the answer goes to `out`, why it was not done to `err`. Gives the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    await build(streams).parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    tell(error, args.includes('--json'), streams.err);
    return exitCodes.failed;
  }
}
