import type { SQSClient } from '@aws-sdk/client-sqs';
import type { JobMessage } from '#shared/queue/job-messages.ts';
import type { JobQueue, JobQueues, ProvisioningQueue, WholesaleQueue } from '#shared/queue/job-queues.ts';
import type { ProvisioningMessage } from '#shared/queue/provisioning-messages.ts';
import type { WholesaleMessage } from '#shared/queue/wholesale-messages.ts';

type WorkQueue = JobQueue | 'provisioning' | 'wholesale';
type WorkMessage = JobMessage | ProvisioningMessage | WholesaleMessage;

/** Whose work it is. A wholesale customer's is its partner's: the organisation may not be there yet. */
const tenantOf = (message: WorkMessage) => ('organisationId' in message ? message.organisationId : message.partnerId);

/** The queues of jobs, of provisioning and of wholesale, those that a function is told of. The SDK is loaded with the first message. */
export function sqsJobQueues(
  urls: Readonly<Partial<Record<WorkQueue, string>>>,
  client?: SQSClient,
): JobQueues & ProvisioningQueue & WholesaleQueue {
  let made = client;
  return {
    async send(queue: WorkQueue, message: WorkMessage, { afterSeconds }: { readonly afterSeconds?: number } = {}) {
      const QueueUrl = urls[queue];
      if (QueueUrl === undefined) throw new Error(`The function is not told where the queue ${queue} is.`);
      const { SQSClient, SendMessageCommand } = await import('@aws-sdk/client-sqs');
      // The address of a queue is not where it is reached when an endpoint is set.
      made ??= new SQSClient({ useQueueUrlAsEndpoint: false });
      await made.send(
        new SendMessageCommand({
          QueueUrl,
          MessageBody: JSON.stringify(message),
          // On a standard queue the group makes SQS serve tenants fairly: an organisation's million rows do not hold up another's ten.
          MessageGroupId: tenantOf(message),
          ...(afterSeconds === undefined ? {} : { DelaySeconds: afterSeconds }),
        }),
      );
    },
  };
}
