import { type Command, Option } from 'commander';
import * as z from 'zod';
import type { Run } from '#infra/cli/commands/run.ts';
import { checked } from '#infra/cli/commands/session.ts';
import { cancelImport, fetchErrors, importFile, submitImport, undoImport } from '#infra/cli/partner/import-operations.ts';
import { partnerCommand } from '#infra/cli/partner/partner-command.ts';
import { openPartnerSession } from '#infra/cli/partner/partner-session.ts';
import { watchTask } from '#infra/cli/partner/task-operations.ts';
import { explainUser, exportUsers, listUsers, syncUsers } from '#infra/cli/partner/user-operations.ts';
import { jobId, personId } from '#shared/domain/ids.ts';
import { importModes } from '#shared/domain/users/plan-user.ts';

const importOptions = z.object({
  mode: z.enum(importModes).optional(),
  dryRun: z.boolean().default(false),
  watch: z.boolean().default(false),
});
const fileOptions = z.object({ output: z.string(), force: z.boolean().default(false), job: z.string().optional() });
const watchOptions = z.object({ watch: z.boolean().default(false) });
const listOptions = z.object({
  state: z.string().optional(),
  licence: z.string().optional(),
  invitation: z.string().optional(),
  sync: z.string().optional(),
  search: z.string().optional(),
  differs: z.boolean().optional(),
});

const job = (text: unknown) => checked('JOB', jobId, text);
const user = (text: unknown) => checked('USER', z.union([personId, z.email()]), text);
const mode = () => new Option('--mode <mode>', 'whether FALSE takes licences away').choices([...importModes]);

function addImportCommands(users: Command, run: Run): void {
  partnerCommand(users, 'import <file>')
    .description('imports a CSV file of users')
    .addOption(mode())
    .option('--dry-run', 'changes nothing, and says what the import would do')
    .option('--watch', 'shows how it gets on, to its end')
    .action((file, options, command) => importFile(openPartnerSession(command, run), z.string().parse(file), importOptions.parse(options)));
  partnerCommand(users, 'submit <job>')
    .description('submits a file that is uploaded, such as after a dry run')
    .addOption(mode())
    .option('--dry-run', 'changes nothing, and says what the import would do')
    .option('--watch', 'shows how it gets on, to its end')
    .action((id, options, command) => submitImport(openPartnerSession(command, run), job(id), importOptions.parse(options)));
  partnerCommand(users, 'errors <job>')
    .description('fetches the rows that were not done, ready to be corrected and imported')
    .requiredOption('-o, --output <file>', 'where to; - is standard output')
    .option('--force', 'in place of a file that is there')
    .action((id, options, command) => {
      const { output, force } = fileOptions.parse(options);
      return fetchErrors(openPartnerSession(command, run), job(id), output, force);
    });
  partnerCommand(users, 'undo <job>')
    .description('unmakes what an import has made; what was changed since is kept')
    .option('--watch', 'shows how it gets on, to its end')
    .action((id, options, command) => undoImport(openPartnerSession(command, run), job(id), watchOptions.parse(options).watch));
  partnerCommand(users, 'cancel <job>')
    .description('stops an import')
    .action((id, _, command) => cancelImport(openPartnerSession(command, run), job(id)));
}

/** `users import | submit | errors | undo | cancel | watch | export | sync | list | why` */
export function addUsersCommands(program: Command, run: Run): void {
  const users = program.command('users').description('for partners: users of a customer, by the API');
  addImportCommands(users, run);
  partnerCommand(users, 'watch <job>')
    .description('shows how an import, an export or a sync gets on, to its end')
    .action((id, _, command) => watchTask(openPartnerSession(command, run), job(id)));
  partnerCommand(users, 'export')
    .description('fetches all users as a CSV file')
    .requiredOption('-o, --output <file>', 'where to; - is standard output')
    .option('--force', 'in place of a file that is there')
    .option('--job <job>', 'fetches what an earlier export has written')
    .action((options, command) => {
      const { output, force, job: earlier } = fileOptions.parse(options);
      return exportUsers(openPartnerSession(command, run), output, { force, job: earlier === undefined ? undefined : job(earlier) });
    });
  partnerCommand(users, 'sync')
    .description('brings the management portal in line')
    .option('--watch', 'shows how it gets on, to its end')
    .action((options, command) => syncUsers(openPartnerSession(command, run), watchOptions.parse(options).watch));
  partnerCommand(users, 'list')
    .description('lists users; each filter takes several values with commas')
    .option('--state <states>', 'pending, not_verified, verified, active, inactive')
    .option('--licence <services>', 'with one of these licences')
    .option('--invitation <states>', 'by what became of the invitation')
    .option('--sync <statuses>', 'not_synced, pending, syncing, valid, invalid')
    .option('--search <text>', 'by the beginning of address or name')
    .option('--differs', 'whom the management portal may not have as the organisation does')
    .action((options, command) => {
      const { differs, ...filters } = listOptions.parse(options);
      const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
      return listUsers(openPartnerSession(command, run), { ...given, ...(differs ? { differs: 'true' } : {}) });
    });
  partnerCommand(users, 'why <user>')
    .description('says why a user, named by id or address, is not working')
    .action((who, _, command) => explainUser(openPartnerSession(command, run), user(who)));
}
