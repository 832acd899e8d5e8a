import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiGatewayControl } from './api-gateway/control.ts';
import { keyStore } from './api-gateway/keys.ts';
import { restApis } from './api-gateway/model.ts';
import { restApiHandler } from './api-gateway/server.ts';
import { readAssembly } from './assembly.ts';
import { caller } from './aws-call.ts';
import { virtualClock } from './clock.ts';
import { startEmulators } from './emulators.ts';
import { gate } from './gate/gate.ts';
import { queueService } from './gate/queues.ts';
import { type HttpServer, jsonAnswer, serveHttp } from './http.ts';
import type { Json } from './json.ts';
import { startFunctions } from './lambda/pool.ts';
import { startLogs } from './logs.ts';
import { publisher } from './mailbox/notices.ts';
import { startSes } from './mailbox/ses.ts';
import { mailStore } from './mailbox/store.ts';
import { provision, queueDepth, queueUrls } from './provision.ts';
import { settler } from './settle.ts';
import { startMappings } from './sources/mappings.ts';

export interface LocalCloudOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** The stage to start, where the assembly has several. */
  readonly stage?: string;
  /** Where state is kept; a temporary folder that goes with the cloud unless given. */
  readonly stateDir?: string;
  /** The control server's port, the APIs' being the next ones; any free ones unless given. */
  readonly port?: number;
  /** The instant at which the virtual clock starts. */
  readonly clock?: Date;
  /** SES's sending rate in messages a second. */
  readonly maxSendRate?: number;
  /** Most instances of one function. */
  readonly maxInstances?: number;
}

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>;

/** Starts everything that the assembly's template declares and that a laptop can serve. */
export async function startLocalCloud(options: LocalCloudOptions) {
  const folder = options.stateDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  mkdirSync(folder, { recursive: true });
  const clock = virtualClock(options.clock);
  let routes: Parameters<typeof serveHttp>[0] = async () => jsonAnswer(503, { message: 'The local cloud is starting' });
  const control = await serveHttp((request) => routes(request), { port: options.port ?? 0 });

  const assembly = readAssembly(options.assembly, control.url, options.stage);
  const emulators = await startEmulators(folder, assembly.region);
  const call = caller(emulators.endpoints, assembly.region);
  const [store] = await Promise.all([mailStore(join(folder, 'mail')), provision(assembly, call)]);
  const urls = await queueUrls(assembly, call);

  const logs = startLogs(join(folder, 'logs'));
  const keys = keyStore(assembly, folder, clock.now);
  const servers: HttpServer[] = [];
  const functions = startFunctions({ ...options, assembly, gate: control.url, offset: clock.offset, logs, rewrite: (value) => value });
  const apis: Record<string, string> = {};
  for (const [index, api] of restApis(assembly).entries()) {
    const handler = restApiHandler(api, { assembly, functions, keys, now: clock.now });
    const server = await serveHttp(handler, { port: options.port ? options.port + 1 + index : 0, limit: 10 * 1024 * 1024 });
    servers.push(server);
    apis[api.name] = server.url;
  }

  const publish = publisher(assembly, call, urls);
  const ses = startSes({ ...options, assembly, store, publish, now: clock.now });
  const mappings = startMappings({ assembly, functions, call, urls, folder, isExpiry: () => false });
  const behind = {
    endpoints: emulators.endpoints,
    sqs: queueService(emulators.endpoints.sqs, urls, () => control.url),
    ses: ses.handle,
    apiGateway: apiGatewayControl(keys),
    written: () => {
      for (const stream of mappings.streams) stream.poke();
    },
  };
  const settle = settler(functions, mappings, ses);
  routes = gate(functions.names, behind);

  return {
    apis,
    /** Where everything is reached: the gate serves AWS calls, the mailbox and the clock. */
    control: control.url,
    endpoints: { gate: control.url, ...emulators.endpoints },
    outputs: assembly.outputs,
    clock,
    mailbox: store,
    ses,
    settle,
    call,
    /** How many messages a queue holds, by its name. */
    depth: (queue: string) => queueDepth(urls.get(queue) ?? '', call),
    logs: logs.read,
    invoke: (name: string, event: Json) => functions.invoke(name, event),
    stop: async () => {
      await Promise.all([mappings.stop(), ...servers.map((server) => server.stop())]);
      await functions.stop();
      await control.stop();
      await emulators.stop();
      if (options.stateDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
