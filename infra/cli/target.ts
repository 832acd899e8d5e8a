import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { usagePlanNamed } from '#infra/cli/usage-plan.ts';
import { hosts } from '#infra/hosts.ts';
import { pascal } from '#infra/queues.ts';
import { stageNamed } from '#infra/stages.ts';
import { tableNamed } from '#shared/adapters/dynamodb/table.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';

/** The deployment that an operator works on. */
export type Target = {
  readonly table: Table;
  readonly sqs: SQSClient;
  readonly apiGateway: APIGatewayClient;
  /** The usage plans by which callers are counted, one of each API. */
  readonly planIds: () => Promise<readonly string[]>;
  readonly queueUrl: (name: string) => Promise<string>;
  /** The time there: a local cloud has a clock of its own. */
  readonly now: Date;
};

export type TargetOptions = {
  readonly local?: boolean;
  /** The folder in which a local cloud keeps its state. */
  readonly state?: string;
  readonly stage?: string;
  readonly table?: string;
};

/** What a running local cloud writes down about itself, in `endpoints.json` of its state folder. */
export const localEndpoints = z.object({
  region: z.string(),
  /** Where all AWS services answer. */
  gate: z.string(),
  /** Address of each REST API by its name. */
  apis: z.record(z.string(), z.string()),
  /** Outputs of the stacks. */
  outputs: z.record(z.string(), z.string()),
});
export type LocalEndpoints = z.infer<typeof localEndpoints>;

const told = z.object({ now: z.iso.datetime() });

/** @throws when no local cloud has left word in this folder. */
export function readLocalEndpoints(state = '.local'): LocalEndpoints {
  const file = join(state, 'endpoints.json');
  try {
    return localEndpoints.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} does not say where the local cloud is: start it with npm start.`, { cause: error });
  }
}

async function localNow(gate: string): Promise<Date> {
  const answer = await fetch(`${gate}/_local/clock`).catch((error: unknown) => {
    throw new Error(`The local cloud does not answer at ${gate}: start it with npm start.`, { cause: error });
  });
  return new Date(told.parse(await answer.json()).now);
}

/** A local cloud, by what it has said about itself. Its gate lets everybody in who is no function. */
export async function localTarget({ gate, region, outputs }: LocalEndpoints): Promise<Target> {
  const reached = { endpoint: gate, region, credentials: { accessKeyId: 'operator', secretAccessKey: 'local' } };
  const output = (name: string): string => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`The local cloud's stacks have no output ${name}.`);
    return value;
  };
  return {
    table: tableNamed(output('TableName'), new DynamoDBClient(reached)),
    sqs: new SQSClient({ ...reached, useQueueUrlAsEndpoint: false }),
    apiGateway: new APIGatewayClient(reached),
    planIds: async () => hosts.map(({ name }) => output(`${pascal(name)}PartnerPlanId`)),
    queueUrl: async (name) => output(`${pascal(name)}QueueUrl`),
    now: await localNow(gate),
  };
}

/** The table of a stage: the one that the stage says is in use, or the only one that its state stack made. */
async function tableOf(stageName: string, client: DynamoDBClient): Promise<string> {
  const stage = stageNamed(stageName);
  if (stage.restoredTable !== undefined) return stage.restoredTable.name;
  const prefix = `handover-${stage.name}-state-`;
  const { TableNames = [] } = await client.send(new ListTablesCommand({ ExclusiveStartTableName: prefix }));
  const [only, ...more] = TableNames.filter((name) => name.startsWith(prefix));
  if (only === undefined)
    throw new Error(`There is no table ${prefix}… in this account and region: is the stage ${stage.name} deployed there?`);
  if (more.length > 0) throw new Error(`There are several tables ${prefix}…: say which with --table.`);
  return only;
}

/** A stage on AWS, found by the names that the stacks give, with the credentials and the region of the environment. */
async function stageTarget(stageName: string, tableName: string | undefined): Promise<Target> {
  const { name: stage } = stageNamed(stageName);
  const [dynamodb, sqs, apiGateway] = [new DynamoDBClient(), new SQSClient({ useQueueUrlAsEndpoint: false }), new APIGatewayClient()];
  return {
    table: tableNamed(tableName ?? (await tableOf(stage, dynamodb)), dynamodb),
    sqs,
    apiGateway,
    planIds: () => Promise.all(hosts.map(({ name }) => usagePlanNamed(apiGateway, `handover-${stage}-${name}-partners`))),
    queueUrl: async (name) => {
      const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: `handover-${stage}-${name}` }));
      return QueueUrl;
    },
    now: new Date(),
  };
}

/** @throws when the options name no deployment, or two. */
export async function targetOf({ local, state, stage, table }: TargetOptions): Promise<Target> {
  if (local === true && stage !== undefined) throw new Error('Say either --local or --stage NAME, not both.');
  if (local === true) return localTarget(readLocalEndpoints(state));
  if (stage === undefined) throw new Error('Say which deployment: --local, or --stage NAME with AWS credentials in the environment.');
  return stageTarget(stage, table);
}
