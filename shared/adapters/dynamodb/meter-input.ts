import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { writtenByStatement } from '#shared/adapters/dynamodb/meter-statement.ts';

const value = z.custom<AttributeValue>((given) => typeof given === 'object' && given !== null);
const values = z.record(z.string(), value);

const write = z.looseObject({ TableName: z.string(), Key: values.optional(), Item: values.optional() });
const transactItem = z.looseObject({
  Put: write.optional(),
  Update: write.optional(),
  Delete: write.optional(),
  ConditionCheck: write.optional(),
});

const query = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: values.optional(),
  ExclusiveStartKey: values.optional(),
  ScanIndexForward: z.boolean().optional(),
  Limit: z.int().optional(),
  ConsistentRead: z.boolean().optional(),
});

/** An item that a write is about: its key, and what a put leaves there. */
export type Written = { readonly TableName: string; readonly Key: Record<string, AttributeValue> };

function written({ TableName, Key, Item }: z.infer<typeof write>): Written {
  if (Key !== undefined) return { TableName, Key };
  const { PK, SK } = Item ?? {};
  if (PK === undefined || SK === undefined) throw new Error('A put names no key of ours.');
  return { TableName, Key: { PK, SK } };
}

const statement = z.looseObject({ Statement: z.string(), Parameters: z.array(value).default([]) });
const statements = z.looseObject({ Statements: z.array(statement) });

function writtenByStatements(input: unknown): Written[] | undefined {
  const found = statements.parse(input).Statements.flatMap(({ Statement, Parameters }) => writtenByStatement(Statement, Parameters) ?? []);
  return found.length === 0 ? undefined : found;
}

const responses = z.looseObject({
  output: z.looseObject({ Responses: z.array(z.looseObject({ Error: z.looseObject({ Code: z.string() }).optional() })) }),
});

/** For each statement of a batch, by the answer: the error that it met; undefined for one that took effect. */
export function errorsOfStatements(answer: unknown): (string | undefined)[] {
  return responses.parse(answer).output.Responses.map(({ Error: met }) => met?.Code);
}

/** The items that an operation writes or checks; undefined for one that only reads. */
export function writtenBy(operation: string, input: unknown): Written[] | undefined {
  if (['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)) return [written(write.parse(input))];
  if (operation === 'ExecuteStatement') return writtenByStatements({ Statements: [input] });
  if (operation === 'BatchExecuteStatement') return writtenByStatements(input);
  if (operation !== 'TransactWriteItems') return undefined;
  const { TransactItems } = z.looseObject({ TransactItems: z.array(transactItem) }).parse(input);
  return TransactItems.flatMap(({ Put, Update, Delete, ConditionCheck }) => {
    const part = Put ?? Update ?? Delete ?? ConditionCheck;
    return part === undefined ? [] : [written(part)];
  });
}

/** The keys that a GetItem or BatchGetItem asks for, and how. */
export function gotBy(operation: string, input: unknown): { readonly item: Written; readonly consistent: boolean }[] {
  const one = z.looseObject({ TableName: z.string(), Key: values, ConsistentRead: z.boolean().optional() });
  if (operation === 'GetItem') {
    const { TableName, Key, ConsistentRead } = one.parse(input);
    return [{ item: { TableName, Key }, consistent: ConsistentRead === true }];
  }
  const many = z.looseObject({ Keys: z.array(values), ConsistentRead: z.boolean().optional() });
  const { RequestItems } = z.looseObject({ RequestItems: z.record(z.string(), many) }).parse(input);
  return Object.entries(RequestItems).flatMap(([TableName, { Keys, ConsistentRead }]) =>
    Keys.map((Key) => ({ item: { TableName, Key }, consistent: ConsistentRead === true })),
  );
}

/** The query without its filter and projection, which spare nothing: what is left out was read all the same. */
export function unfiltered(input: unknown): z.infer<typeof query> {
  const { ExpressionAttributeNames = {}, ExpressionAttributeValues = {}, ...rest } = query.parse(input);
  const words = new Set(rest.KeyConditionExpression.match(/[#:]\w+/g));
  const used = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([name]) => words.has(name)));
  const names = used(ExpressionAttributeNames);
  return {
    ...rest,
    ExpressionAttributeValues: used(ExpressionAttributeValues),
    ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
  };
}
