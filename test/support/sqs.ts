import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';

export type TestQueues = {
  readonly client: SQSClient;
  readonly endpoint: string;
  readonly create: (name: string, attributes?: Record<string, string>) => Promise<string>;
  /** Takes everything out of a queue: the bodies, parsed. */
  readonly drain: (url: string) => Promise<unknown[]>;
  /** Messages that a queue holds, those included that somebody has received. */
  readonly held: (url: string) => Promise<number>;
  readonly put: (url: string, body: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A real SQS server in this process, on loopback. */
export async function startQueues(): Promise<TestQueues> {
  const app = buildApp({ logger: false, defaultRegion: 'eu-central-1' });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SQSClient({ endpoint, region: 'eu-central-1', credentials, useQueueUrlAsEndpoint: false });
  return {
    client,
    endpoint,
    create: async (QueueName, Attributes = {}) => {
      const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName, Attributes }));
      if (QueueUrl === undefined) throw new Error('no queue');
      return QueueUrl;
    },
    drain: async (QueueUrl) => {
      const bodies: unknown[] = [];
      for (;;) {
        const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        if (Messages.length === 0) return bodies;
        for (const { Body = '', ReceiptHandle } of Messages) {
          bodies.push(JSON.parse(Body));
          await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
    held: async (QueueUrl) => {
      const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
      return Number(Attributes['ApproximateNumberOfMessages']) + Number(Attributes['ApproximateNumberOfMessagesNotVisible']);
    },
    put: async (QueueUrl, body) => {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
    },
    stop: async () => {
      client.destroy();
      await app.close();
    },
  };
}
