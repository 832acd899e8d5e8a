import type { Operator } from '#infra/cli/operator.ts';
import type { TokenOperator } from '#infra/cli/token-operations.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Now } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';

const then: Now = () => new Date('2026-03-01T10:00:00.000Z');

/** Somebody at the command line. */
export function someOperator(now = then): Operator {
  return { name: 'test', requestId: 'cli-test', newId, now };
}

/** An operator at work on the tokens of a table. */
export function anOperator(table: Table, now = then): TokenOperator {
  return { ...someOperator(now), tokens: dynamoTokenStore(table) };
}
