import { userInfo } from 'node:os';
import type { Command } from 'commander';
import * as z from 'zod';
import type { Operator } from '#infra/cli/operator.ts';
import type { Output } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { type Target, type TargetOptions, targetOf } from '#infra/cli/target.ts';
import { dynamoTokenStore } from '#shared/adapters/dynamodb/tokens.ts';
import type { TokenStore } from '#shared/domain/token-store.ts';
import { newId } from '#shared/runtime/ids.ts';

/** What a command works with: the deployment, who is at work, and where the answer goes. */
export type Session = Target & Output & { readonly operator: Operator; readonly tokens: TokenStore };

const globals = z.object({
  local: z.boolean().optional(),
  state: z.string().optional(),
  stage: z.string().optional(),
  table: z.string().optional(),
  json: z.boolean().default(false),
  operator: z.string().default(() => userInfo().username),
});

function given({ local, state, stage, table }: z.infer<typeof globals>): TargetOptions {
  return {
    ...(local === undefined ? {} : { local }),
    ...(state === undefined ? {} : { state }),
    ...(stage === undefined ? {} : { stage }),
    ...(table === undefined ? {} : { table }),
  };
}

/** Opens the deployment that the options name. */
export async function openSession(command: Command, write: (text: string) => void): Promise<Session> {
  const options = globals.parse(command.optsWithGlobals());
  const target = await targetOf(given(options));
  const operator: Operator = {
    name: options.operator,
    requestId: `cli-${newId('event').slice(4)}`,
    newId,
    // As time goes by there, from the moment of opening.
    now: running(target.now),
  };
  return { ...target, json: options.json, write, operator, tokens: dynamoTokenStore(target.table) };
}

function running(start: Date): () => Date {
  const opened = Date.now();
  return () => new Date(start.getTime() + Date.now() - opened);
}

/** A value as the rules want it. @throws RefusedError that names the option. */
export function checked<S extends z.ZodType>(option: string, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RefusedError('INVALID_VALUE', `${option}: ${parsed.error.issues.map(({ message }) => message).join(' ')}`);
}
