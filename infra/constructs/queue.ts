import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type QueueWithDeadLettersProps = {
  readonly queueName: string;
  readonly visibilityTimeout: Duration;
  readonly maxReceives: number;
  /** Encrypts under this key instead of one that SQS keeps. */
  readonly key?: IKey;
};

/** A queue, encrypted and reached over TLS only, and beside it the one for messages that could not be handled. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { queueName, visibilityTimeout, maxReceives, key }: QueueWithDeadLettersProps) {
    super(scope, id);
    const secured = {
      enforceSSL: true,
      // The longest that SQS keeps: a night and a long weekend must not lose anything.
      retentionPeriod: Duration.days(14),
      ...(key === undefined ? { encryption: QueueEncryption.SQS_MANAGED } : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...secured, queueName: `${queueName}-dead-letters` });
    this.queue = new Queue(this, 'Queue', {
      ...secured,
      queueName,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
  }
}
