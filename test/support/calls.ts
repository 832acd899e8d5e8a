import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Notes the name of every command that this client sends from now on. */
export function notingCalls(client: DynamoDBClient): string[] {
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(String(context.commandName).replace(/Command$/, ''));
      return next(args);
    },
    { step: 'initialize', name: 'notingCalls', override: true },
  );
  return calls;
}
