import { cut, type HttpAnswer } from '../http.ts';
import { type Json, list, numberAt, text } from '../json.ts';
import { serviceError } from './refusal.ts';

/** A call as a fault sees it. */
export interface PassingCall {
  readonly functionName: string | undefined;
  readonly service: string;
  /** Such as dynamodb:TransactWriteItems. */
  readonly operation: string;
  /** The body as it was sent, and as JSON where it is JSON. */
  readonly body: string;
  readonly json: Json;
}

/**
 * What goes wrong: the service throttles, a transaction meets another one, the service fails, the answer is lost on its way,
 * or any error by its name. `crash` takes the calling function's instance down with the call.
 */
export type Effect =
  | 'throttle'
  | 'conflict'
  | 'error'
  | 'lost'
  | 'crash'
  | { readonly name: string; readonly message?: string; readonly status?: number };

export interface Fault {
  /** Name of the function; any caller without it. */
  readonly functionName?: string;
  /** Operation such as sqs:SendMessage; any without it. */
  readonly operation?: string;
  /** Any other test of the call. */
  readonly matches?: (call: PassingCall) => boolean;
  /** Whether the call takes effect before it goes wrong. */
  readonly when: 'before' | 'after';
  readonly effect: Effect;
  /** How many matching calls pass unharmed first (0). */
  readonly skip?: number;
  /** How many calls go wrong (1). */
  readonly times?: number;
}

export interface Installed {
  /** How many calls went wrong by it so far. */
  readonly hits: number;
  remove(): void;
}

export interface Faults {
  inject(fault: Fault): Installed;
  clear(): void;
  /** The effect for a call at this moment of it, if a fault applies. */
  effect(call: PassingCall, when: Fault['when']): Effect | undefined;
}

export function faults(): Faults {
  const installed = new Set<{ fault: Fault; seen: number; hits: number }>();
  return {
    inject: (fault) => {
      const entry = { fault, seen: 0, hits: 0 };
      installed.add(entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => installed.delete(entry),
      };
    },
    clear: () => installed.clear(),
    effect: (call, when) => {
      for (const entry of installed) {
        const { functionName, operation, matches, skip = 0, times = 1 } = entry.fault;
        if (entry.fault.when !== when || entry.hits >= times) continue;
        if ((functionName ?? call.functionName) !== call.functionName || (operation ?? call.operation) !== call.operation) continue;
        if (matches && !matches(call)) continue;
        if (entry.seen++ < skip) continue;
        entry.hits++;
        return entry.fault.effect;
      }
      return undefined;
    },
  };
}

const throttled: Readonly<Record<string, [number, string]>> = {
  dynamodb: [400, 'ProvisionedThroughputExceededException'],
  sqs: [400, 'ThrottlingException'],
  ses: [400, 'Throttling'],
  s3: [503, 'SlowDown'],
  kms: [400, 'ThrottlingException'],
  apigateway: [429, 'TooManyRequestsException'],
};

/** The answer that an effect gives in place of the service's. */
export function faultAnswer(effect: Effect, { service, operation, json }: PassingCall): HttpAnswer | typeof cut {
  if (effect === 'lost' || effect === 'crash') return cut;
  if (effect === 'error')
    return serviceError(
      service,
      500,
      service === 'dynamodb' ? 'InternalServerError' : 'InternalFailure',
      'Injected by a fault of the local cloud',
    );
  if (effect === 'throttle') {
    const [status, name] = throttled[service] ?? [400, 'ThrottlingException'];
    return serviceError(service, status, name, 'Rate exceeded');
  }
  if (effect !== 'conflict')
    return serviceError(service, effect.status ?? 400, effect.name, effect.message ?? 'Injected by a fault of the local cloud');
  if (!operation.startsWith('dynamodb:Transact'))
    return serviceError(service, 400, 'TransactionConflictException', 'Transaction is ongoing for the item');
  const reasons = list(json, 'TransactItems').map((_, index) => ({ Code: index === 0 ? 'TransactionConflict' : 'None' }));
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return serviceError(service, 400, 'TransactionCanceledException', message, { CancellationReasons: reasons });
}

/** A fault as POST /_local/faults takes it. @returns undefined for one that says nothing useful. */
export function faultFrom(body: Json): Fault | undefined {
  const when = text(body, 'when') || 'before';
  const named = text(body, 'effect');
  const effect = (['throttle', 'conflict', 'error', 'lost', 'crash'] as const).find((known) => known === named);
  const name = text(body, 'effect', 'name');
  if ((when !== 'before' && when !== 'after') || (!effect && !name)) return undefined;
  const functionName = text(body, 'functionName');
  const operation = text(body, 'operation');
  return {
    when,
    effect: effect ?? { name, message: text(body, 'effect', 'message'), status: numberAt(400, body, 'effect', 'status') },
    skip: numberAt(0, body, 'skip'),
    times: numberAt(1, body, 'times'),
    ...(functionName ? { functionName } : {}),
    ...(operation ? { operation } : {}),
  };
}
