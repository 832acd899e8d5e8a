import type { SQSClient } from '@aws-sdk/client-sqs';

/** Makes a received message come back after so many seconds instead of the queue's own time. The client is loaded when first needed. */
export function messagePutOff(client?: SQSClient) {
  let made = client;
  return async (queueUrl: string, receiptHandle: string, seconds: number): Promise<void> => {
    const { SQSClient, ChangeMessageVisibilityCommand } = await import('@aws-sdk/client-sqs');
    // The address of a queue is not where it is reached when an endpoint is set.
    made ??= new SQSClient({ useQueueUrlAsEndpoint: false });
    await made.send(new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds }));
  };
}
