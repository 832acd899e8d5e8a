import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { QueueWithDeadLetters } from '#infra/constructs/queue.ts';
import { queueNames, queues, visibilitySeconds } from '#infra/queues.ts';
import type { Stage } from '#infra/stages.ts';
import { dueIndex } from '#shared/adapters/dynamodb/keys.ts';
import type { FunctionContract, QueueName } from '#shared/runtime/function-contract.ts';

export type StateStackProps = StackProps & { readonly stage: Stage; readonly contracts: readonly FunctionContract[] };

/** The table as functions reach it: the one of the template, or the one that took its place. */
export type TableInUse = { readonly name: string; readonly arn: string; readonly streamArn: string };

/** What holds state: the table, the queues and the buckets. Its own stack, so that a change of code never touches it. */
export class StateStack extends Stack {
  readonly table: TableInUse;
  readonly dataKey: Key;
  readonly queues: ReadonlyMap<QueueName, QueueWithDeadLetters>;

  constructor(scope: Construct, id: string, { stage, contracts, ...props }: StateStackProps) {
    super(scope, id, props);
    this.dataKey = new Key(this, 'DataKey', {
      alias: `handover-${stage.name}-data`,
      description: 'Encrypts what Handover keeps about people.',
      enableKeyRotation: true,
      removalPolicy: stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.table = this.tableOf(stage);
    this.queues = new Map(
      queueNames().map((name) => [
        name,
        new QueueWithDeadLetters(this, name, {
          queueName: `handover-${stage.name}-${name}`,
          visibilityTimeout: Duration.seconds(visibilitySeconds(name, contracts)),
          maxReceives: queues[name].maxReceives,
          ...(queues[name].personal ? { key: this.dataKey } : {}),
        }),
      ]),
    );
    new CfnOutput(this, 'TableName', { value: this.table.name });
    for (const [name, { queue }] of this.queues) new CfnOutput(this, `${pascal(name)}QueueUrl`, { value: queue.queueUrl });
  }

  private tableOf(stage: Stage): TableInUse {
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'ttl',
      stream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.dataKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: stage.keepsState,
      removalPolicy: stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    table.addGlobalSecondaryIndex({
      indexName: dueIndex.name,
      partitionKey: { name: dueIndex.partition, type: AttributeType.STRING },
      sortKey: { name: dueIndex.sort, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream.');
    const streamArn = table.tableStreamArn;
    // Exported whether or not anything asks, so that functions can move to a restored table and back without a stack in the way.
    for (const exported of [table.tableName, table.tableArn, streamArn]) this.exportValue(exported);
    if (stage.restoredTable === undefined) return { name: table.tableName, arn: table.tableArn, streamArn };
    const { name, streamArn: restoredStream } = stage.restoredTable;
    return { name, arn: this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name }), streamArn: restoredStream };
  }
}

/** `TransactionalMail` from `transactional-mail`. */
function pascal(name: string): string {
  return name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}
