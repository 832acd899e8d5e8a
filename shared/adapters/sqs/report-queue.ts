import type { SQSClient } from '@aws-sdk/client-sqs';
import type { ReportQueue } from '#shared/queue/report-messages.ts';

/** The queue of the worker that makes reports. The SDK is loaded with the first message. */
export function sqsReportQueue(QueueUrl: string, client?: SQSClient): ReportQueue {
  let made = client;
  return {
    async send(message) {
      const { SQSClient, SendMessageCommand } = await import('@aws-sdk/client-sqs');
      // The address of a queue is not where it is reached when an endpoint is set.
      made ??= new SQSClient({ useQueueUrlAsEndpoint: false });
      await made.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), MessageGroupId: message.partnerId }));
    },
  };
}
