import type { Command } from 'commander';
import * as z from 'zod';
import type { Run } from '#infra/cli/commands/run.ts';
import { checked } from '#infra/cli/commands/session.ts';
import { partnerCommand } from '#infra/cli/partner/partner-command.ts';
import { openPartnerSession } from '#infra/cli/partner/partner-session.ts';
import { listTasks } from '#infra/cli/partner/task-operations.ts';

const options = z.object({ limit: z.string() });
const count = z.coerce.number().int().min(1);

/** `tasks` */
export function addTasksCommand(program: Command, run: Run): void {
  partnerCommand(program, 'tasks')
    .description('for partners: imports, exports, syncs and other tasks of a customer')
    .option('--limit <count>', 'at most this many, the newest first', '50')
    .action((given, command) => listTasks(openPartnerSession(command, run), checked('--limit', count, options.parse(given).limit)));
}
