import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { MailQueue, MailQueues } from '#shared/queue/mail-queues.ts';
import type { SendMailMessage } from '#shared/queue/messages.ts';

/** SQS takes ten messages a call. */
const messagesACall = 10;
const attempts = 4;

type Entry = { readonly Id: string; readonly MessageBody: string; readonly MessageGroupId: string };

function entryOf(message: SendMailMessage, index: number): Entry {
  // On a standard queue the group makes SQS serve tenants fairly: one partner's thousand reminders do not hold up another's welcome.
  return { Id: String(index), MessageBody: JSON.stringify(message), MessageGroupId: message.owner.partnerId };
}

/** The queues of the mail worker. The SDK is loaded with the first message: most events ask for no e-mail. */
export function sqsMailQueues(urls: Readonly<Record<MailQueue, string>>, client?: SQSClient): MailQueues {
  let loaded:
    | Promise<{ sqs: SQSClient; SendMessageBatchCommand: typeof import('@aws-sdk/client-sqs').SendMessageBatchCommand }>
    | undefined;
  const load = async () => {
    const { SQSClient, SendMessageBatchCommand } = await import('@aws-sdk/client-sqs');
    return { sqs: client ?? new SQSClient({ useQueueUrlAsEndpoint: false }), SendMessageBatchCommand };
  };

  async function sendBatch(QueueUrl: string, entries: readonly Entry[]): Promise<void> {
    loaded ??= load();
    const { sqs, SendMessageBatchCommand } = await loaded;
    let rest = entries;
    for (let attempt = 1; rest.length > 0; attempt++) {
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [...rest] }));
      const failed = new Set(Failed.map(({ Id }) => Id));
      rest = rest.filter(({ Id }) => failed.has(Id));
      if (rest.length === 0) return;
      if (attempt === attempts)
        throw new Error(`${rest.length} messages were refused by the queue: ${Failed[0]?.Code ?? 'no reason given'}.`);
      await sleep(Math.random() * 25 * 2 ** attempt);
    }
  }

  return {
    async send(queue, messages) {
      const entries = messages.map(entryOf);
      const calls: Promise<void>[] = [];
      for (let start = 0; start < entries.length; start += messagesACall) {
        calls.push(sendBatch(urls[queue], entries.slice(start, start + messagesACall)));
      }
      await Promise.all(calls);
    },
  };
}
