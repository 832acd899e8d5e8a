import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';

export type QueueWithDeadLettersProps = {
  readonly queueName: string;
  readonly purpose: string;
  readonly visibilityTimeout: Duration;
  /** Deliveries before a message is set aside. */
  readonly maxReceives: number;
  readonly lateAfterMinutes: number;
  /** Encrypts under this key instead of one that SQS keeps. */
  readonly key?: Key;
  /** Takes messages from this topic. */
  readonly fromTopicArn?: string;
  readonly alarmTopicArn: string;
};

/** How a queue is secured and how long it keeps: the longest that SQS allows, so that a long weekend loses nothing. */
export function securedQueue(key?: Key) {
  const kept = { enforceSSL: true, retentionPeriod: Duration.days(14) };
  if (key === undefined) return { ...kept, encryption: QueueEncryption.SQS_MANAGED };
  return { ...kept, encryption: QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: Duration.hours(1) };
}

/** A queue, beside it the one for messages that could not be handled, and an alarm on each: nothing waits or is set aside unseen. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly key: Key | undefined;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const { queueName, purpose, visibilityTimeout, maxReceives, lateAfterMinutes, key, fromTopicArn, alarmTopicArn } = props;
    this.key = key;
    this.deadLetters = new Queue(this, 'DeadLetters', { ...securedQueue(key), queueName: `${queueName}-dead-letters` });
    this.queue = new Queue(this, 'Queue', {
      ...securedQueue(key),
      queueName,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
    if (fromTopicArn !== undefined) for (const queue of [this.queue, this.deadLetters]) takeFrom(fromTopicArn, queue);
    alarmOnDeadLetters(this, this.deadLetters, `Messages could not be handled and were set aside. ${purpose}`, alarmTopicArn);
    new RunbookAlarm(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      above: lateAfterMinutes * 60,
      periods: 5,
      bad: 3,
      impact: `The oldest message waits longer than ${lateAfterMinutes} minutes. ${purpose}`,
      runbook: 'messages-wait-too-long',
      topicArn: alarmTopicArn,
    });
  }
}

function takeFrom(topicArn: string, queue: Queue): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Notices',
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topicArn } },
    }),
  );
}

/** Rings as soon as a dead-letter queue holds anything. */
export function alarmOnDeadLetters(scope: Construct, deadLetters: Queue, impact: string, topicArn: string): void {
  new RunbookAlarm(scope, 'SetAside', {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    above: 0,
    impact,
    runbook: 'messages-are-set-aside',
    topicArn,
  });
}
