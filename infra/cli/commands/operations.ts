import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { columns, say } from '#infra/cli/output.ts';
import { deadLettersOf, redrive } from '#infra/cli/redrive.ts';
import { queueNames } from '#infra/queues.ts';
import { dynamoFeedReader } from '#shared/adapters/dynamodb/feed-reader.ts';
import { eventType } from '#shared/domain/event.ts';
import type { FeedEvent } from '#shared/domain/feed.ts';
import { partnerId } from '#shared/domain/ids.ts';

type Write = (text: string) => void;

const eventOptions = z.object({ after: z.string(), limit: z.string(), type: z.string().optional() });

async function redriveQueue(session: Session, name: string): Promise<void> {
  const queue = checked('QUEUE', z.enum(queueNames()), name);
  const url = await session.queueUrl(queue);
  const moved = await redrive(session.sqs, await deadLettersOf(session.sqs, url), url);
  say(session, { queue, moved }, [`${moved} messages are back in ${queue}.`]);
}

function row({ position, at, type, subject, actor, id }: FeedEvent): string[] {
  const who = 'id' in actor ? actor.id : 'name' in actor ? `operator ${actor.name}` : actor.kind;
  return [String(position), at, type, id, who, Object.values(subject).join(' ')];
}

async function events(session: Session, partner: string, options: z.infer<typeof eventOptions>): Promise<void> {
  const type = options.type === undefined ? undefined : checked('--type', eventType, options.type);
  const after = checked('--after', z.coerce.number().int().min(0), options.after);
  const limit = checked('--limit', z.coerce.number().int().min(1).max(1000), options.limit);
  const read = await dynamoFeedReader(session.table).read(checked('PARTNER', partnerId, partner), after, limit, type);
  const lines = columns(['POSITION', 'AT', 'TYPE', 'ID', 'BY', 'OF'], read.events.map(row));
  say(session, read, read.more ? [...lines, `Go on with --after ${read.upTo}`] : lines);
}

/** `queues redrive` and `events` */
export function addOperationsCommands(program: Command, write: Write): void {
  program
    .command('queues')
    .description('queues of the workers')
    .command('redrive <queue>')
    .description(`takes messages that were set aside back to their queue: ${queueNames().join(', ')}`)
    .action(async (name, _, command) => redriveQueue(await openSession(command, write), z.string().parse(name)));
  program
    .command('events <partner>')
    .description('reads the audit: what has happened with a partner')
    .option('--after <position>', 'only what lies behind this position', '0')
    .option('--limit <count>', 'at most this many', '100')
    .option('--type <type>', 'only events of this type')
    .action(async (partner, options, command) =>
      events(await openSession(command, write), z.string().parse(partner), eventOptions.parse(options)),
    );
}
