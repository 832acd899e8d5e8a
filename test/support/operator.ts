import type { OperatorDeps } from '#infra/cli/token-operations.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';

/** An operator at work on a table. */
export function anOperator(table: Table, now: Now = () => new Date('2026-03-01T10:00:00.000Z')): OperatorDeps {
  return { tokens: dynamoTokenStore(table), newId, now, operator: 'test', requestId: 'cli-test' };
}
