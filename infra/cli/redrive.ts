import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** The queue in which messages of this one are set aside. @throws when it has none. */
export async function deadLettersOf(sqs: SQSClient, QueueUrl: string): Promise<string> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }));
  const arn = /"deadLetterTargetArn"\s*:\s*"([^"]+)"/.exec(Attributes?.RedrivePolicy ?? '')?.[1];
  const name = arn?.split(':').at(-1);
  if (name === undefined) throw new Error(`${QueueUrl} sets no messages aside.`);
  const { QueueUrl: url } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  if (url === undefined) throw new Error(`There is no queue ${name}.`);
  return url;
}

function sentBefore(message: Message, start: Date): boolean {
  return Number(message.Attributes?.SentTimestamp ?? 0) < start.getTime();
}

async function move(sqs: SQSClient, messages: readonly Message[], from: string, to: string): Promise<number> {
  const Entries = messages.map(({ Body, MessageAttributes, Attributes }, index) => ({
    Id: String(index),
    MessageBody: Body,
    ...(MessageAttributes === undefined ? {} : { MessageAttributes }),
    ...(Attributes?.MessageGroupId === undefined ? {} : { MessageGroupId: Attributes.MessageGroupId }),
  }));
  const { Successful = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: to, Entries }));
  const taken = Successful.flatMap(({ Id }) => {
    const handle = messages[Number(Id)]?.ReceiptHandle;
    return handle === undefined ? [] : [{ Id, ReceiptHandle: handle }];
  });
  if (taken.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: from, Entries: taken }));
  return Successful.length;
}

/**
 * Takes the messages that were set aside back to their queue, each with its attributes and group, and counts them. Handled by
 * receiving, sending and deleting: a crash in between leaves a message in both, which its consumer is ready for. One that is set
 * aside again meanwhile stays there.
 */
export async function redrive(sqs: SQSClient, from: string, to: string, start = new Date()): Promise<number> {
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
        VisibilityTimeout: 30,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['SentTimestamp', 'MessageGroupId'],
      }),
    );
    const waiting = Messages.filter((message) => sentBefore(message, start));
    if (waiting.length === 0) return moved;
    moved += await move(sqs, waiting, from, to);
  }
}
