import { describe, expect, it } from 'vitest';
import { functionContracts } from '#infra/functions.ts';
import { retentionTable } from '#infra/retention-table.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type ItemType, retentionDays } from '#shared/adapters/dynamodb/retention.ts';
import { expectGolden } from './support/golden.ts';
import { synthesize } from './support/synthesize.ts';

const templates = synthesize({ contracts: functionContracts });
const names = functionContracts.map(({ name }) => name);
const kinds = Object.entries(retentionDays) as [ItemType, number | undefined][];

describe('how long things are kept', () => {
  it('stands in docs/retention.md as the templates and the code enforce it', () => {
    expectGolden(retentionTable(Object.values(templates), names), 'docs', 'retention.md');
  });

  it.each(kinds)('an item of kind %s carries the end that the table names', (kind, days) => {
    const item = itemOf(kind, { PK: 'P', SK: 'S' }, {}, '2026-01-01T00:00:00.000Z');
    expect(item['ttl']).toBe(days === undefined ? undefined : Date.parse('2026-01-01T00:00:00.000Z') / 1000 + days * 86_400);
  });

  it('cannot be told of a table that does not forget, a bucket or a log without an end', () => {
    for (const [stack, type, property] of [
      ['state', 'AWS::DynamoDB::Table', 'TimeToLiveSpecification'],
      ['state', 'AWS::S3::Bucket', 'LifecycleConfiguration'],
      ['api', 'AWS::Logs::LogGroup', 'RetentionInDays'],
      ['state', 'AWS::SQS::Queue', 'MessageRetentionPeriod'],
    ] as const) {
      const planted = structuredClone(templates);
      const found = Object.values(planted[stack]?.Resources ?? {}).find(({ Type }) => Type === type);
      delete found?.Properties?.[property];
      expect(() => retentionTable(Object.values(planted), names), `${type} without ${property}`).toThrow();
    }
  });
});
