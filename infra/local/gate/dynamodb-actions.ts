import type { Assembly } from '../assembly.ts';
import { at, type Json, list, record, text } from '../json.ts';

/** One permission that a call needs. */
export interface Need {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the call, beside those that hold for every call. */
  readonly context: Readonly<Record<string, string | string[]>>;
}

const transactionActions = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};
const statementActions: Readonly<Record<string, string>> = {
  SELECT: 'PartiQLSelect',
  INSERT: 'PartiQLInsert',
  UPDATE: 'PartiQLUpdate',
  DELETE: 'PartiQLDelete',
};

/** The text of a key attribute: condition keys know no other type. */
const keyText = (value: Json | undefined) => text(value, 'S') || text(value, 'N') || text(value, 'B');

/** What a call to DynamoDB needs: transactions and statements are authorised item by item, queries of an index on the index. */
export function dynamodbNeeds(assembly: Assembly) {
  const tables = new Map(assembly.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((table) => [table.name, table]));
  const nameOf = (nameOrArn: string) => /table\/([^/]+)/.exec(nameOrArn)?.[1] ?? nameOrArn;

  function arn(nameOrArn: string, index = ''): string {
    const name = nameOf(nameOrArn);
    const table = tables.get(name)?.attributes['Arn'] ?? `arn:aws:dynamodb:${assembly.region}:${assembly.account}:table/${name}`;
    return index ? `${table}/index/${index}` : table;
  }

  function partitionKey(table: string, index = ''): string {
    const properties = tables.get(nameOf(table))?.properties;
    const indexes = [...list(properties, 'GlobalSecondaryIndexes'), ...list(properties, 'LocalSecondaryIndexes')];
    const schema = list(index ? indexes.find((one) => text(one, 'IndexName') === index) : properties, 'KeySchema');
    return text(
      schema.find((part) => text(part, 'KeyType') === 'HASH'),
      'AttributeName',
    );
  }

  function item(action: string, request: Json | undefined, enclosing?: string): Need {
    const table = text(request, 'TableName');
    const key = keyText(at(request, 'Key', partitionKey(table)) ?? at(request, 'Item', partitionKey(table)));
    const context: Record<string, string | string[]> = { 'dynamodb:LeadingKeys': [key] };
    if (enclosing) context['dynamodb:EnclosingOperation'] = enclosing;
    return { action: `dynamodb:${action}`, resource: arn(table), context };
  }

  /** The partition key's value in a key condition: name = :value, the name perhaps a placeholder. */
  function queried(request: Json): string[] {
    const index = text(request, 'IndexName');
    const name = partitionKey(text(request, 'TableName'), index);
    const names = record(request, 'ExpressionAttributeNames');
    for (const [, left = '', right = ''] of text(request, 'KeyConditionExpression').matchAll(/([#\w.]+)\s*=\s*(:\w+)/g))
      if (left === name || text(names, left) === name) return [keyText(at(request, 'ExpressionAttributeValues', right))];
    return [];
  }

  function batch(action: string, request: Json, keysOf: (entry: Json, name: string) => Json[]): Need[] {
    return Object.entries(record(request, 'RequestItems')).map(([table, entry]) => {
      const keys = keysOf(entry, partitionKey(table)).map(keyText);
      return { action: `dynamodb:${action}`, resource: arn(table), context: { 'dynamodb:LeadingKeys': [...new Set(keys)] } };
    });
  }

  function statement(request: Json): Need {
    const source = text(request, 'Statement').trim();
    const verb = source.split(/\s/, 1)[0]?.toUpperCase() ?? '';
    const [, table = '', index = ''] = /(?:INTO|FROM|UPDATE)\s+"?([\w.-]+)"?(?:\."?([\w.-]+)"?)?/i.exec(source) ?? [];
    return { action: `dynamodb:${statementActions[verb] ?? verb}`, resource: arn(table, index), context: {} };
  }

  return (operation: string, request: Json): Need[] => {
    switch (operation) {
      case 'TransactWriteItems':
      case 'TransactGetItems':
        return list(request, 'TransactItems').flatMap((entry) =>
          Object.entries(transactionActions).flatMap(([kind, action]) =>
            at(entry, kind) ? [item(action, at(entry, kind), operation)] : [],
          ),
        );
      case 'ExecuteStatement':
        return [statement(request)];
      case 'BatchExecuteStatement':
        return list(request, 'Statements').map(statement);
      case 'ExecuteTransaction':
        return list(request, 'TransactStatements').map(statement);
      case 'BatchGetItem':
        return batch(operation, request, (entry, name) => list(entry, 'Keys').map((key) => at(key, name) ?? ''));
      case 'BatchWriteItem':
        return batch(operation, request, (entry, name) =>
          list(entry).map((write) => at(write, 'PutRequest', 'Item', name) ?? at(write, 'DeleteRequest', 'Key', name) ?? ''),
        );
      case 'Query': {
        const resource = arn(text(request, 'TableName'), text(request, 'IndexName'));
        return [{ action: 'dynamodb:Query', resource, context: { 'dynamodb:LeadingKeys': queried(request) } }];
      }
      case 'Scan':
        return [{ action: 'dynamodb:Scan', resource: arn(text(request, 'TableName'), text(request, 'IndexName')), context: {} }];
      case 'GetItem':
      case 'PutItem':
      case 'UpdateItem':
      case 'DeleteItem':
        return [item(operation, request)];
      default:
        return [
          { action: `dynamodb:${operation}`, resource: text(request, 'TableName') ? arn(text(request, 'TableName')) : '*', context: {} },
        ];
    }
  };
}
