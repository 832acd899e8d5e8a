import type { Command } from 'commander';

/** A command that partners call: of one organisation, by the API, with a token. */
export function partnerCommand(parent: Command, nameAndArguments: string): Command {
  return parent
    .command(nameAndArguments)
    .option('--org <organisation>', 'whose users (HANDOVER_ORG)')
    .option('--api <address>', 'where the API is (HANDOVER_API)')
    .option('--token-file <file>', 'a file with your token in it (HANDOVER_TOKEN)');
}
