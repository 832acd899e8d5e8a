import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { WebhookMessage, WebhookQueue } from '#shared/queue/webhook-messages.ts';

/** SQS takes ten messages a call. */
const messagesACall = 10;
const attempts = 4;

/** The queue of the worker that sends webhooks. The SDK is loaded with the first message: most partners have none. */
export function sqsWebhookQueue(QueueUrl: string, client?: SQSClient): WebhookQueue {
  let made = client;

  async function sendBatch(messages: readonly WebhookMessage[], afterSeconds: number | undefined): Promise<void> {
    const { SQSClient, SendMessageBatchCommand } = await import('@aws-sdk/client-sqs');
    // The address of a queue is not where it is reached when an endpoint is set.
    made ??= new SQSClient({ useQueueUrlAsEndpoint: false });
    let rest = messages.map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      // On a standard queue the group makes SQS serve tenants fairly: a partner whose receiver is slow does not hold up another's.
      MessageGroupId: message.partnerId,
      ...(afterSeconds === undefined ? {} : { DelaySeconds: afterSeconds }),
    }));
    for (let attempt = 1; rest.length > 0; attempt++) {
      const { Failed = [] } = await made.send(new SendMessageBatchCommand({ QueueUrl, Entries: rest }));
      const failed = new Set(Failed.map(({ Id }) => Id));
      rest = rest.filter(({ Id }) => failed.has(Id));
      if (rest.length > 0 && attempt === attempts) throw new Error(`${rest.length} messages were refused by the queue.`);
      if (rest.length > 0) await sleep(Math.random() * 25 * 2 ** attempt);
    }
  }

  return {
    async send(messages, { afterSeconds } = {}) {
      const calls: Promise<void>[] = [];
      for (let start = 0; start < messages.length; start += messagesACall)
        calls.push(sendBatch(messages.slice(start, start + messagesACall), afterSeconds));
      await Promise.all(calls);
    },
  };
}
