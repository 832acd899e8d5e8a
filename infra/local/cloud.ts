import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { time } from './advance.ts';
import { apiGatewayControl } from './api-gateway/control.ts';
import { keyStore } from './api-gateway/keys.ts';
import { restApis } from './api-gateway/model.ts';
import { limits, restApiHandler } from './api-gateway/server.ts';
import { readAssembly } from './assembly.ts';
import { caller } from './aws-call.ts';
import { virtualClock } from './clock.ts';
import { controlRoutes } from './control.ts';
import { startEmulators } from './emulators.ts';
import { gate as startGate } from './gate/gate.ts';
import { queueService } from './gate/queues.ts';
import { type HttpRequest, jsonAnswer, serveHttp } from './http.ts';
import type { Json } from './json.ts';
import { kmsService } from './kms.ts';
import { startFunctions } from './lambda/pool.ts';
import { startLogs } from './logs.ts';
import { publisher } from './mailbox/notices.ts';
import { startSes } from './mailbox/ses.ts';
import { mailStore } from './mailbox/store.ts';
import { localOrigins } from './origins.ts';
import { provision, queueDepth, queueUrls, waitingBodies } from './provision.ts';
import { settler } from './settle.ts';
import { asynchronously } from './sources/asynchronous.ts';
import { expiry } from './sources/expiry.ts';
import { lineages } from './sources/lineage.ts';
import { startMappings } from './sources/mappings.ts';
import { schedules } from './sources/schedule.ts';

export interface LocalCloudOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** The stage to start, where the assembly has several. */
  readonly stage?: string;
  /** Where state, mail and logs are kept; a temporary folder in memory that goes with the cloud unless given. */
  readonly stateDir?: string;
  /** The first API's port, the other APIs' being the next ones and the control server's 40 on; any free ones unless given. */
  readonly port?: number;
  /** The instant at which the virtual clock starts. */
  readonly clock?: Date;
  /** Schedules fire as time passes (`running`), or only when the clock is moved (`stepped`). */
  readonly schedules?: 'running' | 'stepped';
  /** SES's sending rate in messages a second. */
  readonly maxSendRate?: number;
  /** Most instances of one function. */
  readonly maxInstances?: number;
}

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>;

const controlOffset = 40;

/** Bytes of the longest body that the gate takes: a file to be imported may have 150 MB. */
const longestBody = 200 * 1024 * 1024;

type Handler = Parameters<typeof serveHttp>[0];

/** A server whose handler comes later: addresses have to be known before the functions that are told them. */
async function openServer(port: number, limit?: number) {
  let handler: Handler = async () => jsonAnswer(503, { message: 'The local cloud is starting' });
  const server = await serveHttp((request) => handler(request), { port, ...(limit ? { limit } : {}) });
  const handle = (next: Handler) => {
    handler = next;
  };
  return { ...server, handle };
}

/** Starts everything that the assembly's template declares and that a machine of one's own can serve. */
export async function startLocalCloud(options: LocalCloudOptions) {
  const folder = options.stateDir ?? mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'local-cloud-'));
  const state = join(folder, 'state');
  mkdirSync(state, { recursive: true });
  const clock = virtualClock(join(state, 'clock'), options.clock);
  const control = await openServer(options.port ? options.port + controlOffset : 0, longestBody);

  const assembly = readAssembly(options.assembly, control.url, options.stage);
  const apis = await Promise.all(
    restApis(assembly).map(async (model, index) => ({
      model,
      ...(await openServer(options.port ? options.port + index : 0, limits.bodyBytes)),
    })),
  );
  const rewrite = localOrigins(
    assembly,
    apis.map(({ model }) => model),
    (api) => apis.find(({ model }) => model === api)?.url ?? '',
  );

  const emulators = await startEmulators(state, assembly.region);
  const call = caller(emulators.endpoints, assembly.region);
  const [store] = await Promise.all([mailStore(join(folder, 'mail')), provision(assembly, call)]);
  const urls = await queueUrls(assembly, call);

  const logs = startLogs(join(folder, 'logs'));
  const keys = keyStore(assembly, state, clock.now);
  const functions = startFunctions({ ...options, assembly, gate: control.url, offset: clock.offset, logs, rewrite });
  const ses = startSes({ ...options, assembly, store, publish: publisher(assembly, call, urls), now: clock.now });
  const expired = expiry(assembly, call, clock.now);
  const messages = lineages();
  const mappings = startMappings({
    assembly,
    functions,
    call,
    urls,
    folder: state,
    lineages: messages,
    showDelayed: emulators.showDelayed,
    isExpiry: expired.isExpiry,
  });
  const settle = settler(functions, mappings, ses);

  let calls = 0;
  const gate = startGate(assembly, {
    endpoints: emulators.endpoints,
    sqs: queueService(emulators.endpoints.sqs, urls, () => control.url),
    ses: ses.handle,
    kms: kmsService,
    apiGateway: apiGatewayControl(keys),
    sent: (accessKey, answer) => messages.sent(answer, functions.lineage(accessKey)),
    crash: functions.crash,
    now: clock.now,
    changed: () => {
      calls++;
      for (const stream of mappings.streams) stream.poke();
    },
  });
  const planned = schedules({ assembly, invoke: asynchronously(assembly, functions, call, urls), call, urls, start: clock.now() });
  const passing = time({ clock, schedules: planned, expiry: expired, settle, activity: () => calls });
  const routes = controlRoutes({ clock, time: passing, gate, functions, logs, store, ses, settle });
  const isLocal = (request: HttpRequest) => request.path.startsWith('/_local/');
  control.handle((request) => (isLocal(request) ? routes(request) : gate.handle(request)));
  for (const api of apis) {
    const handler = restApiHandler(api.model, { assembly, functions, keys, now: clock.now });
    api.handle((request) => (isLocal(request) ? routes(request) : handler(request)));
  }
  if (options.schedules !== 'stepped') passing.run();

  return {
    region: assembly.region,
    /** Address of each REST API by the last part of its name: handover-local-api is `api`. */
    apis: Object.fromEntries(apis.map(({ model, url }) => [model.name.split('-').at(-1) ?? '', url])),
    /** Address of the gate and of everything under /_local/. */
    control: control.url,
    endpoints: { gate: control.url, ...emulators.endpoints },
    outputs: Object.fromEntries(Object.entries(assembly.outputs).map(([name, value]) => [name, rewrite(value)])),
    clock,
    /** Moves the virtual clock on to an instant, firing what comes due. */
    advanceTo: passing.advanceTo,
    schedules: planned,
    mailbox: store,
    ses,
    gate,
    settle,
    call,
    /** How many messages a queue holds, by its name. */
    depth: (queue: string) => queueDepth(urls.get(queue) ?? '', call),
    /** The bodies of the messages that wait in a queue, without receiving them. */
    peek: (queue: string) => waitingBodies(urls.get(queue) ?? '', call),
    logs: logs.read,
    invoke: (name: string, event: Json) => functions.invoke(name, event),
    stop: async () => {
      await passing.stop();
      await Promise.all([mappings.stop(), ...apis.map((server) => server.stop())]);
      await functions.stop();
      await control.stop();
      await emulators.stop();
      if (options.stateDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
