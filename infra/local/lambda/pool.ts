import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly, Resource } from '../assembly.ts';
import { type Json, numberAt, parse, text, texts } from '../json.ts';
import type { Logs } from '../logs.ts';
import type { Lineage } from '../sources/lineage.ts';
import { accessKeyOf, functionOfAccessKey, plainName, secretOf, sessionToken } from './access-key.ts';
import type { SharedOffset } from './clock-preload.ts';
import { type Instance, type InvocationResult, startInstance } from './instance.ts';

/** What a caller of a function gets back. */
export type Outcome =
  | { readonly ok: true; readonly payload: Json }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

export interface Functions {
  readonly names: readonly string[];
  /** Invokes by name or ARN, with or without a qualifier. */
  invoke(nameOrArn: string, event: Json, lineage?: Lineage): Promise<Outcome>;
  /** The lineage of what the instance with this access key is handling. */
  lineage(accessKey: string): Lineage;
  /** Whether a function may call itself through queues as often as it likes. */
  mayRecurse(nameOrArn: string): boolean;
  /** The plain name of a function. */
  nameOf(nameOrArn: string): string;
  /** How many invocations run or wait for an instance. */
  readonly running: number;
  /** Ends the instance that has this access key, as a crash of its process would. */
  crash(accessKey: string): void;
  stop(): Promise<void>;
}

export interface FunctionsOptions {
  readonly assembly: Assembly;
  readonly gate: string;
  readonly offset: SharedOffset;
  readonly logs: Logs;
  /** Rewrites a variable's value, such as the address of an API that stands on a local port. */
  readonly rewrite: (value: string) => string;
  /** Most instances of one function; further invocations wait, for a machine has fewer cores than a region. */
  readonly maxInstances?: number;
}

const gateServices = ['DYNAMODB', 'DYNAMODB_STREAMS', 'SQS', 'SES', 'SESV2', 'S3', 'KMS', 'API_GATEWAY', 'SNS', 'LAMBDA', 'STS'];

/** Just what Lambda puts into a function's environment, with the gate as the endpoint of every service. */
function environmentOf({ name, properties }: Resource, { assembly, gate, rewrite }: FunctionsOptions): Record<string, string> {
  const own = Object.entries(texts(properties, 'Environment', 'Variables')).map(([key, value]) => [key, rewrite(value)]);
  const lambda = {
    AWS_REGION: assembly.region,
    AWS_DEFAULT_REGION: assembly.region,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_EXECUTION_ENV: `AWS_Lambda_${text(properties, 'Runtime')}`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: text(properties, 'MemorySize') || '128',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    _HANDLER: text(properties, 'Handler'),
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
  return {
    ...Object.fromEntries(own),
    ...lambda,
    ...Object.fromEntries(gateServices.map((service) => [`AWS_ENDPOINT_URL_${service}`, gate])),
  };
}

/** Loads every function of the assembly from its bundle; instances start when they are needed and stay for the next invocation. */
export function startFunctions(options: FunctionsOptions): Functions {
  const pools = new Map(options.assembly.of('AWS::Lambda::Function').map((resource) => [resource.name, pool(resource, options)]));
  const find = (nameOrArn: string) => {
    const found = pools.get(plainName(nameOrArn));
    if (!found) throw new Error(`No function is called ${nameOrArn}; there are ${[...pools.keys()].join(', ')}`);
    return found;
  };
  return {
    names: [...pools.keys()],
    invoke: (nameOrArn, event, lineage = {}) => find(nameOrArn).invoke(event, lineage),
    lineage: (accessKey) => pools.get(functionOfAccessKey(accessKey) ?? '')?.lineage(accessKey) ?? {},
    mayRecurse: (nameOrArn) => find(nameOrArn).mayRecurse,
    nameOf: plainName,
    get running() {
      return [...pools.values()].reduce((sum, { running }) => sum + running(), 0);
    },
    crash: (accessKey) => {
      for (const { crash } of pools.values()) crash(accessKey);
    },
    stop: async () => {
      await Promise.all([...pools.values()].map(({ stop }) => stop()));
    },
  };
}

function pool(resource: Resource, options: FunctionsOptions) {
  const { name, properties } = resource;
  const [module = '', exportName = ''] = text(properties, 'Handler').split(/\.(?=[^.]*$)/);
  const folder = options.assembly.assetFolder(text(properties, 'Code', 'S3Key'));
  const timeoutSeconds = numberAt(3, properties, 'Timeout');
  const memoryMegabytes = numberAt(128, properties, 'MemorySize');
  const limit = Math.min(numberAt(Number.POSITIVE_INFINITY, properties, 'ReservedConcurrentExecutions'), options.maxInstances ?? 4);
  const environment = environmentOf(resource, options);
  const log = (line: string) => options.logs.add(name, line);
  const idle: Instance[] = [];
  const busy = new Set<Instance>();
  const waiting: (() => void)[] = [];
  const byAccessKey = new Map<string, Instance>();
  const accessKeys = new Map<Instance, string>();
  const lineages = new Map<string, Lineage>();
  let running = 0;

  function start(): Instance {
    const functionArn = resource.attributes['Arn'] ?? '';
    const data = { file: bundleFile(folder, module), exportName, offset: options.offset, functionName: name, functionArn };
    const AWS_ACCESS_KEY_ID = accessKeyOf(name, byAccessKey.size + 1);
    const own = { ...environment, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY: secretOf(AWS_ACCESS_KEY_ID) };
    const instance = startInstance({
      data: { ...data, memoryLimitInMB: String(memoryMegabytes) },
      environment: own,
      timeoutSeconds,
      memoryMegabytes,
      log,
    });
    byAccessKey.set(AWS_ACCESS_KEY_ID, instance);
    accessKeys.set(instance, AWS_ACCESS_KEY_ID);
    return instance;
  }

  async function free(): Promise<Instance> {
    while (idle.length === 0 && busy.size >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    let instance = idle.pop() ?? start();
    while (!instance.alive) instance = idle.pop() ?? start();
    busy.add(instance);
    return instance;
  }

  async function invoke(event: Json, lineage: Lineage): Promise<Outcome> {
    running++;
    try {
      const instance = await free();
      lineages.set(accessKeys.get(instance) ?? '', lineage);
      const result = await instance.invoke(randomUUID(), JSON.stringify(event));
      busy.delete(instance);
      if (instance.alive) idle.push(instance);
      waiting.shift()?.();
      return told(result);
    } finally {
      running--;
    }
  }

  function told(result: InvocationResult): Outcome {
    if (result.ok) return { ok: true, payload: parse(result.payload) };
    log(`ERROR Invoke Error ${result.errorType}: ${result.errorMessage} ${result.trace}`);
    return result;
  }

  return {
    invoke,
    lineage: (accessKey: string) => lineages.get(accessKey) ?? {},
    mayRecurse: text(properties, 'RecursiveLoop') === 'Allow',
    crash: (accessKey: string) => void byAccessKey.get(accessKey)?.stop(),
    running: () => running,
    stop: async () => {
      await Promise.all([...idle, ...busy].map((instance) => instance.stop()));
    },
  };
}

function bundleFile(folder: string, module: string): string {
  const found = ['.js', '.mjs', '.cjs'].map((ending) => join(folder, module + ending)).find((file) => existsSync(file));
  if (!found) throw new Error(`No bundle ${module} in ${folder}`);
  return found;
}
