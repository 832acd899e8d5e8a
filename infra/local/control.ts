import type { Time } from './advance.ts';
import { milliseconds, type VirtualClock } from './clock.ts';
import { faultFrom } from './gate/faults.ts';
import type { Gate } from './gate/gate.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from './http.ts';
import { type Json, numberAt, parse, text } from './json.ts';
import type { Functions } from './lambda/pool.ts';
import type { Logs } from './logs.ts';
import { mailboxRoutes } from './mailbox/routes.ts';
import type { Ses } from './mailbox/ses.ts';
import type { MailStore } from './mailbox/store.ts';
import type { SettleOptions } from './settle.ts';

export interface Controlled {
  readonly clock: VirtualClock;
  readonly time: Time;
  readonly gate: Gate;
  readonly functions: Functions;
  readonly logs: Logs;
  readonly store: MailStore;
  readonly ses: Ses;
  readonly settle: (options?: SettleOptions) => Promise<void>;
}

/** A request that another page made this machine's browser send must not move the clock. */
function foreign(request: HttpRequest): boolean {
  const origin = request.header('origin');
  return request.method !== 'GET' && origin !== undefined && origin !== `http://${request.header('host')}`;
}

/** The routes under /_local/: clock, settle, faults, grants, logs, invoke and the mailbox. */
export function controlRoutes(cloud: Controlled) {
  const told = () => ({ now: cloud.clock.now().toISOString(), machine: new Date().toISOString() });

  async function moveClock(body: Json): Promise<HttpAnswer> {
    const advance = text(body, 'advance');
    try {
      const instant = advance ? new Date(cloud.clock.now().getTime() + milliseconds(advance)) : new Date(text(body, 'set'));
      if (Number.isNaN(instant.getTime())) throw new RangeError('Say {"advance":"P90D"} or {"set":"2026-01-31T00:00:00.000Z"}');
      const fired = await cloud.time.advanceTo(instant);
      return jsonAnswer(200, { ...told(), fired });
    } catch (error) {
      if (error instanceof RangeError) return jsonAnswer(400, { message: error.message });
      throw error;
    }
  }

  async function settle(body: Json): Promise<HttpAnswer> {
    try {
      await cloud.settle({ hurry: text(body, 'hurry') === 'true', timeout: numberAt(20_000, body, 'timeout') });
      return jsonAnswer(200, told());
    } catch (error) {
      return jsonAnswer(504, { message: String(error) });
    }
  }

  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const { method, path, url } = request;
    if (foreign(request)) return jsonAnswer(403, { message: 'Only from this origin' });
    const sent = request.body.toString();
    const body = sent.startsWith('{') ? parse(sent) : {};
    switch (`${method} ${path}`) {
      case 'GET /_local/clock':
        return jsonAnswer(200, told());
      case 'POST /_local/clock':
        return moveClock(body);
      case 'POST /_local/settle':
        return settle(body);
      case 'POST /_local/faults': {
        const fault = faultFrom(body);
        if (fault) cloud.gate.inject(fault);
        return fault
          ? jsonAnswer(201, fault)
          : jsonAnswer(400, { message: 'Say when (before, after) and effect (throttle, conflict, error, lost, crash, or a name)' });
      }
      case 'DELETE /_local/faults':
        cloud.gate.clearFaults();
        return { status: 204 };
      case 'GET /_local/grants':
        return jsonAnswer(200, { used: cloud.gate.used(), unused: cloud.gate.unusedGrants() });
      case 'GET /_local/logs':
        return jsonAnswer(200, cloud.logs.read(url.searchParams.get('function') ?? undefined));
    }
    const invoked = /^\/_local\/invoke\/([\w-]+)$/.exec(path)?.[1];
    if (invoked && method === 'POST' && cloud.functions.names.includes(invoked))
      return jsonAnswer(200, await cloud.functions.invoke(invoked, body));
    return (await mailboxRoutes(request, cloud.store, cloud.ses)) ?? jsonAnswer(404, { message: `The local cloud has nothing at ${path}` });
  };
}
