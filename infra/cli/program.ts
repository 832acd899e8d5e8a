import { Command, CommanderError } from 'commander';
import { addAssistanceCommands } from '#infra/cli/commands/assistance.ts';
import { addIndexesCommands } from '#infra/cli/commands/indexes.ts';
import { addMailCommands } from '#infra/cli/commands/mail.ts';
import { addOperationsCommands } from '#infra/cli/commands/operations.ts';
import { addOrdersCommands } from '#infra/cli/commands/orders.ts';
import { addPartnersCommands, addSellersCommands } from '#infra/cli/commands/partners.ts';
import { addPlatformsCommands } from '#infra/cli/commands/platforms.ts';
import { addPortalsCommands } from '#infra/cli/commands/portals.ts';
import { InterruptedError, interruptedCode, type Run, type Streams } from '#infra/cli/commands/run.ts';
import { addTasksCommand } from '#infra/cli/commands/tasks.ts';
import { addTokensCommands } from '#infra/cli/commands/tokens.ts';
import { addUsersCommands } from '#infra/cli/commands/users.ts';
import { addWholesaleCommands } from '#infra/cli/commands/wholesale.ts';
import { problemLines } from '#infra/cli/partner/problem-lines.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { HandoverProblem, HandoverUnreachable } from '#shared/client/problem.ts';

/** How a run ends: all was done; something was refused or failed; it was called wrongly. Commands for partners have codes of their own. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** The commands that partners call; a wrong call is a refusal there, because 2 says that some rows were not done. */
const forPartners = ['users', 'tasks'];

function build(run: Run): Command {
  const { out, err } = run;
  const program = new Command('handover')
    .description('The command line: for operators, and for partners what stands under users and tasks.')
    .option('--local', 'works on the local cloud that npm start runs')
    .option('--state <folder>', 'where the local cloud keeps its state (.local)')
    .option('--stage <name>', 'works on this stage, with AWS credentials and region from the environment')
    .option('--table <name>', 'the stage’s table, where there are several')
    .option('--operator <name>', 'who is at work, for the audit (the name you are logged in with)')
    .option('--json', 'answers with one JSON document')
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) })
    .exitOverride();
  addPartnersCommands(program, out);
  addSellersCommands(program, out);
  addTokensCommands(program, out);
  addMailCommands(program, out);
  addOperationsCommands(program, out);
  addUsersCommands(program, run);
  addTasksCommand(program, run);
  addPlatformsCommands(program, out);
  addPortalsCommands(program, out);
  addOrdersCommands(program, out);
  addWholesaleCommands(program, out);
  addAssistanceCommands(program, out);
  addIndexesCommands(program, run);
  for (const command of nested(program)) command.copyInheritedSettings(program);
  for (const top of program.commands.filter((command) => forPartners.includes(command.name()))) {
    for (const command of [top, ...nested(top)]) command.exitOverride(asRefusal);
  }
  return program;
}

function nested(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...nested(child)]);
}

/** A partner's command that was called wrongly; why has been said. */
class WronglyCalledError extends Error {
  override readonly name = 'WronglyCalledError';
}

function asRefusal(error: CommanderError): never {
  throw error.exitCode === 0 ? error : new WronglyCalledError(error.message, { cause: error });
}

function told(error: unknown): { readonly code: string; readonly lines: readonly string[] } {
  if (error instanceof RefusedError) return { code: error.code, lines: [`${error.code}: ${error.message}`] };
  if (error instanceof HandoverProblem) return { code: error.code, lines: problemLines(error) };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof HandoverUnreachable) return { code: 'UNREACHABLE', lines: [`UNREACHABLE: ${message}`] };
  return { code: 'FAILED', lines: [message] };
}

function tell(error: unknown, json: boolean, err: Streams['err']): void {
  const { code, lines } = told(error);
  const message = error instanceof Error ? error.message : String(error);
  const more = error instanceof HandoverProblem ? { status: error.status, fields: error.fields, requestId: error.requestId } : {};
  err(json ? JSON.stringify({ error: { code, message, ...more } }) : lines.join('\n'));
}

/** Runs one command line; the answer goes to `out`, why it was not done to `err`. Gives the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let code: number = exitCodes.done;
  const end = (given: number) => {
    code = given;
  };
  try {
    await build({ ...streams, end }).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof WronglyCalledError) return exitCodes.failed;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof InterruptedError) {
      streams.err(error.message);
      return interruptedCode;
    }
    tell(error, args.includes('--json'), streams.err);
    return exitCodes.failed;
  }
}
