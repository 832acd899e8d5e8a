import { Duration } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig, CfnPermission, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import type { HandoverFunction } from '#infra/constructs/handover-function.ts';
import { alarmOnDeadLetters, securedQueue } from '#infra/constructs/queue.ts';
import type { Platform } from '#infra/platform.ts';
import { pascal, queuesRead } from '#infra/queues.ts';
import type { QueueSource, Trigger } from '#shared/runtime/function-contract.ts';

type Of<K extends Trigger['kind']> = Extract<Trigger, { kind: K }>;

/** Connects a function to what starts it, unless that is the API. */
export function connectSource(fn: HandoverFunction, platform: Platform): void {
  const { trigger } = fn.contract;
  for (const source of queuesRead(fn.contract)) consume(fn, source, platform);
  if (trigger.kind === 'stream') readStream(fn, trigger, platform);
  if (trigger.kind === 'schedule') runOnSchedule(fn, trigger, platform);
}

function consume(fn: HandoverFunction, { queue: name, batchSize, maxConcurrency }: QueueSource, { queueOf }: Platform): void {
  const { queue, key } = queueOf(name);
  fn.live.addEventSourceMapping(pascal(name), { eventSourceArn: queue.queueArn, batchSize, maxConcurrency, reportBatchItemFailures: true });
  fn.function.addToRolePolicy(
    new PolicyStatement({ actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], resources: [queue.queueArn] }),
  );
  if (key !== undefined) fn.function.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }));
}

/**
 * The one reader of the stream: new events only, in order for each partner. A batch that fails is halved until the bad record stands
 * alone; that one is tried for as long as a short outage lasts, then put into a bucket whole, and the others go on.
 */
function readStream(fn: HandoverFunction, { batchSize }: Of<'stream'>, platform: Platform): void {
  const { stage, table, failedRecords, dataKey, alarmTopicArn } = platform;
  fn.live.addEventSourceMapping('Stream', {
    eventSourceArn: table.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    bisectBatchOnError: true,
    retryAttempts: 10,
    reportBatchItemFailures: true,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { itemType: { S: FilterRule.isEqual('event') } } },
      }),
    ],
    onFailure: { bind: () => ({ destination: failedRecords.bucketArn }) },
    supportS3OnFailureDestination: true,
  });
  const may = (actions: string[], resources: string[]) => fn.function.addToRolePolicy(new PolicyStatement({ actions, resources }));
  may(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [table.streamArn]);
  may(['dynamodb:ListStreams'], ['*']);
  may(['kms:Decrypt', 'kms:GenerateDataKey'], [dataKey.keyArn]);
  may(['s3:ListBucket'], [failedRecords.bucketArn]);
  may(['s3:PutObject'], [failedRecords.arnForObjects('*')]);
  acknowledge(fn, {
    'IAM5[Resource::*]': 'Lambda asks for dynamodb:ListStreams, which knows no resource.',
    [`IAM5[Resource::handover-${stage.name}-state:ExportsOutputFnGetAttFailedRecordsDEC8AD7EArn0700AC87/*]`]:
      'Lambda chooses the names of the objects in the bucket for records that were given up.',
  });
  new RunbookAlarm(fn, 'Behind', {
    metric: fn.function.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
    above: 60_000,
    periods: 5,
    bad: 3,
    impact:
      'Events are dispatched more than a minute late: e-mails and the partners’ feeds lag behind. After 24 hours they would be lost to the stream.',
    runbook: 'events-are-not-dispatched',
    topicArn: alarmTopicArn,
  });
}

function runOnSchedule(fn: HandoverFunction, { everyMinutes }: Of<'schedule'>, { stage, alarmTopicArn }: Platform): void {
  const { name } = fn.contract;
  const failed = new Queue(fn, 'FailedRuns', { ...securedQueue(), queueName: `handover-${stage.name}-${name}-failed-runs` });
  acknowledge(failed, { SQS3: 'It is a dead-letter queue: it takes the runs that failed.' });
  const rule = new CfnRule(fn, 'Schedule', {
    name: `handover-${stage.name}-${name}`,
    description: fn.contract.purpose,
    scheduleExpression: everyMinutes === 1 ? 'rate(1 minute)' : `rate(${everyMinutes} minutes)`,
    state: 'ENABLED',
    targets: [
      { id: 'function', arn: fn.live.functionArn, deadLetterConfig: { arn: failed.queueArn }, retryPolicy: { maximumRetryAttempts: 2 } },
    ],
  });
  failed.addToResourcePolicy(
    new PolicyStatement({
      sid: 'RunsThatCouldNotStart',
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [failed.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } },
    }),
  );
  new CfnPermission(fn, 'MayStart', {
    action: 'lambda:InvokeFunction',
    principal: 'events.amazonaws.com',
    functionName: fn.live.functionArn,
    sourceArn: rule.attrArn,
  });
  new CfnEventInvokeConfig(fn, 'Runs', {
    functionName: fn.function.functionName,
    qualifier: fn.live.aliasName,
    // The next run does what this one did not; repeating it sooner helps against nothing but a passing fault.
    maximumRetryAttempts: 1,
    destinationConfig: { onFailure: { destination: failed.queueArn } },
  });
  fn.function.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] }));
  alarmOnDeadLetters(fn, failed, `A scheduled run failed. ${fn.contract.purpose}`, alarmTopicArn);
  new RunbookAlarm(fn, 'NotRunning', {
    metric: fn.function.metricInvocations({ period: Duration.minutes(Math.max(everyMinutes, 5)), statistic: 'Sum' }),
    above: 0,
    periods: 3,
    whenAtMost: true,
    impact: `It has not run three times in a row. ${fn.contract.purpose}`,
    runbook: 'scheduled-work-does-not-run',
    topicArn: alarmTopicArn,
  });
}
