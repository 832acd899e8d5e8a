import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';

/**
 * The list indexes that the table has after this deployment: all, or the first so many that the context says. A table that is there takes
 * one more index a deployment (docs/runbook.md#one-index-a-deployment).
 *
 * @throws on what is no number of indexes.
 */
function indexesOf(scope: Construct) {
  const all = Object.values(listIndexes);
  const said: unknown = scope.node.tryGetContext('indexes');
  if (said === undefined) return all;
  const count = Number(said);
  if (!Number.isInteger(count) || count < 0 || count > all.length) throw new Error(`indexes is a number up to ${all.length}.`);
  return all.slice(0, count);
}

/** The one table. Keys are those of shared/adapters/dynamodb/keys.ts, the index that of due.ts, the TTL attribute that of items.ts. */
export function stateTable(scope: Construct, stage: Stage, encryptionKey: Key): { table: Table; streamArn: string } {
  const warm = stage.warmThroughput;
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'PK', type: AttributeType.STRING },
    sortKey: { name: 'SK', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    ...(warm === undefined ? {} : { warmThroughput: { readUnitsPerSecond: warm.reads, writeUnitsPerSecond: warm.writes } }),
    timeToLiveAttribute: 'ttl',
    stream: StreamViewType.NEW_IMAGE,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
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
  for (const { name, partition, ...index } of indexesOf(scope)) {
    table.addGlobalSecondaryIndex({
      indexName: name,
      partitionKey: { name: partition, type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      ...('carries' in index
        ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.carries] }
        : { projectionType: ProjectionType.ALL }),
    });
  }
  if (table.tableStreamArn === undefined) throw new Error('The table has no stream.');
  return { table, streamArn: table.tableStreamArn };
}
