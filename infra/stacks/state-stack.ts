import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { alarmTopic } from '#infra/constructs/alarm-topic.ts';
import { accessLogsBucket, allRequests, failedRecordsBucket, filesBucket } from '#infra/constructs/buckets.ts';
import { dataKey, logKey } from '#infra/constructs/keys.ts';
import { QueueWithDeadLetters } from '#infra/constructs/queue.ts';
import { stateTable } from '#infra/constructs/state-table.ts';
import type { TableInUse } from '#infra/platform.ts';
import { mailNoticesTopic, pascal, queueNames, queues, visibilitySeconds } from '#infra/queues.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract, QueueName } from '#shared/runtime/function-contract.ts';

export type StateStackProps = StackProps & { readonly stage: Stage; readonly contracts: readonly FunctionContract[] };

/** What holds state: the table, the queues and the buckets. Its own stack, so that a change of code never touches it. */
export class StateStack extends Stack {
  readonly table: TableInUse;
  readonly dataKey: Key;
  readonly logKey: Key;
  readonly alarmTopicArn: string;
  readonly failedRecords: Bucket;
  readonly files: Bucket;
  readonly queues: ReadonlyMap<QueueName, QueueWithDeadLetters>;

  constructor(scope: Construct, id: string, { stage, contracts, ...props }: StateStackProps) {
    super(scope, id, { ...props, terminationProtection: stage.keepsState });
    this.dataKey = dataKey(this, stage);
    this.logKey = logKey(this, stage);
    this.alarmTopicArn = alarmTopic(this, stage, this.dataKey).topicArn;
    const accessLogs = accessLogsBucket(this, stage);
    this.failedRecords = failedRecordsBucket(this, stage, this.dataKey, accessLogs);
    this.files = filesBucket(this, stage, this.dataKey, accessLogs);
    new RunbookAlarm(this, 'RecordsGivenUp', {
      metric: new Metric({
        namespace: 'AWS/S3',
        metricName: 'PutRequests',
        dimensionsMap: { BucketName: this.failedRecords.bucketName, FilterId: allRequests },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 0,
      impact: 'Events could not be dispatched and were put aside: their e-mails are not sent, and partners do not see them in their feeds.',
      runbook: 'stream-records-were-given-up',
      topicArn: this.alarmTopicArn,
    });
    this.table = this.tableInUse(stage);
    this.queues = new Map(
      queueNames().map((name) => [
        name,
        new QueueWithDeadLetters(this, pascal(name), {
          queueName: `handover-${stage.name}-${name}`,
          visibilityTimeout: Duration.seconds(visibilitySeconds(name, contracts)),
          alarmTopicArn: this.alarmTopicArn,
          ...queues[name],
          ...(queues[name].personal ? { key: this.dataKey } : {}),
          ...(name === 'mail-feedback' ? { fromTopicArn: this.formatArn({ service: 'sns', resource: mailNoticesTopic(stage) }) } : {}),
        }),
      ]),
    );
    for (const [name, { queue }] of this.queues) new CfnOutput(this, `${pascal(name)}QueueUrl`, { value: queue.queueUrl });
    new CfnOutput(this, 'FailedRecordsBucketName', { value: this.failedRecords.bucketName });
    new CfnOutput(this, 'FilesBucketName', { value: this.files.bucketName });
  }

  private tableInUse(stage: Stage): TableInUse {
    const { table, streamArn } = stateTable(this, stage, this.dataKey);
    // Exported whether or not anything asks, so that functions can move to a restored table and back without a stack in the way.
    for (const exported of [table.tableName, table.tableArn, streamArn]) this.exportValue(exported);
    const restored = stage.restoredTable;
    const inUse =
      restored === undefined
        ? { name: table.tableName, arn: table.tableArn, streamArn }
        : { ...restored, arn: this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: restored.name }) };
    new CfnOutput(this, 'TableName', { value: inUse.name });
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      new RunbookAlarm(this, `Table${metricName}`, {
        metric: new Metric({
          namespace: 'AWS/DynamoDB',
          metricName,
          dimensionsMap: { TableName: inUse.name },
          statistic: 'Sum',
          period: Duration.minutes(1),
        }),
        above: 10,
        periods: 5,
        bad: 3,
        impact: 'DynamoDB turns calls away: requests are slow or answered 503, and e-mails are late.',
        runbook: 'the-table-throttles',
        topicArn: this.alarmTopicArn,
      });
    }
    return inUse;
  }
}
