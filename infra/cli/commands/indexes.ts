import type { Command } from 'commander';
import { interruptible, type Run } from '#infra/cli/commands/run.ts';
import { openSession, type Session } from '#infra/cli/commands/session.ts';
import { say } from '#infra/cli/output.ts';
import { lineProgress, number } from '#infra/cli/partner/progress.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { fillIndexes } from '#shared/adapters/dynamodb/fill-indexes.ts';

/** More keys than somebody reads are only counted. */
const mostNamed = 20;

async function fill(session: Session, { err }: Run): Promise<void> {
  const { show } = lineProgress(err);
  const unreadable: string[] = [];
  let [looked, filled] = [0, 0];
  await interruptible(
    () => `Stopped after ${number(looked)} items, ${number(filled)} of them filled. Run it again to do the rest.`,
    async (signal) => {
      for await (const page of fillIndexes(session.table)) {
        looked += page.looked;
        filled += page.filled;
        unreadable.push(...page.unreadable);
        if (!session.json) show({ label: 'indexes', unit: `items looked at, ${number(filled)} filled`, done: looked });
        signal.throwIfAborted();
      }
    },
  );
  if (unreadable.length > 0) {
    const named = unreadable.slice(0, mostNamed).join('; ');
    throw new RefusedError(
      'UNREADABLE_ITEMS',
      `${number(filled)} items were filled, ${number(unreadable.length)} cannot be read by this release: ${named}`,
    );
  }
  say(session, { looked, filled }, [`${number(filled)} of ${number(looked)} items were filled.`]);
}

/** `indexes fill` */
export function addIndexesCommands(program: Command, run: Run): void {
  program
    .command('indexes')
    .description('indexes of the table')
    .command('fill')
    .description('gives items of an earlier release what indexes find them by; can be stopped and run again')
    .action(async (_, command) => fill(await openSession(command, run.out), run));
}
