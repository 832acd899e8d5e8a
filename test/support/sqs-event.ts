import type { SQSEvent } from 'aws-lambda';

/** What an event source mapping hands over for messages of one queue. */
export function sqsEvent(queue: string, bodies: readonly unknown[], receiveCount = 1): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({
      messageId: `message-${index}`,
      receiptHandle: `handle-${index}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: '0',
        SenderId: 'test',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:handover-local-${queue}`,
      awsRegion: 'eu-central-1',
    })),
  };
}

export const ampleTime = { getRemainingTimeInMillis: () => 60_000 };
