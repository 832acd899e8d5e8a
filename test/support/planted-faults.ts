import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { AnyClient } from '#test/support/crash-harness.ts';

type Part = { ConditionExpression?: string };
type Input = { TransactItems?: { [kind: string]: Part }[] };

/** How often a fault came into play: a test that planted none has shown nothing. */
export type Planted = { count: number };

/** A table on which conditions that match always hold: the fault of somebody who forgot one. Its client is changed for good. */
export function withoutCondition(table: Table, matching: RegExp, planted: Planted): Table {
  const loosen = (part: Part): Part => {
    if (part.ConditionExpression === undefined || !matching.test(part.ConditionExpression)) return part;
    planted.count += 1;
    return { ...part, ConditionExpression: `(${part.ConditionExpression}) OR attribute_exists(PK) OR attribute_not_exists(PK)` };
  };
  const client: AnyClient = table.client;
  client.middlewareStack.add(
    (next: (args: { input: Input }) => unknown) => (args: { input: Input }) => {
      const { TransactItems } = args.input;
      if (TransactItems === undefined) return next(args);
      const loosened = TransactItems.map((item) => Object.fromEntries(Object.entries(item).map(([kind, part]) => [kind, loosen(part)])));
      return next({ ...args, input: { ...args.input, TransactItems: loosened } });
    },
    { step: 'initialize', name: 'plantedFault', override: true },
  );
  return table;
}

/** Makes the first calls that match fail with an error of the service, as it does when it is busy. Tells how many there were. */
export function failing(client: AnyClient, command: RegExp, error: () => Error, times: number): { readonly failed: () => number } {
  let failed = 0;
  client.middlewareStack.add(
    (next: (args: object) => unknown, context: { commandName?: string }) => (args: object) => {
      if (failed >= times || !command.test(context.commandName ?? '')) return next(args);
      failed += 1;
      throw error();
    },
    // Innermost: the SDK's own retries are around it, as they are around the service.
    { step: 'finalizeRequest', priority: 'low', name: 'injectedFailure', override: true },
  );
  return { failed: () => failed };
}
