import { HandoverUnreachable, retryAfterOf } from './problem.ts';

export type Fetch = (request: Request) => Promise<Response>;
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export type Repeating = {
  /** How often a call is made at most, the first time included. */
  readonly tries: number;
  /** Milliseconds within which one try has to be answered. */
  readonly timeout: number;
  /** The longest wait before another try, in milliseconds; a `Retry-After` beyond it ends the call with the problem. */
  readonly longestWait: number;
  readonly fetch: Fetch;
  readonly sleep: Sleep;
  readonly random: () => number;
};

/** After these the same call may succeed: over the rate, busy, or lost on the way. */
const passing: readonly number[] = [429, 500, 502, 503, 504];
const firstWait = 250;

/** Waits; ends early, with the signal's reason, when it is aborted. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** A read may be repeated at any time; a change only under its key, by which the API knows it. */
function mayRepeat(request: Request): boolean {
  return request.method === 'GET' || request.method === 'HEAD' || request.headers.has('idempotency-key');
}

/** Doubling, with jitter over the upper half, so that callers who failed together do not come back together. */
export function backOff(attempt: number, { longestWait, random }: Pick<Repeating, 'longestWait' | 'random'>): number {
  return Math.min(longestWait, firstWait * 2 ** attempt) * (0.5 + random() / 2);
}

/** Milliseconds until the next try after this answer; undefined: it stands. */
function waitAfter(response: Response, attempt: number, repeating: Repeating): number | undefined {
  if (!passing.includes(response.status)) return undefined;
  const asked = retryAfterOf(response);
  if (asked === undefined) return backOff(attempt, repeating);
  return asked * 1000 > repeating.longestWait ? undefined : asked * 1000 + repeating.random() * firstWait;
}

async function once(request: Request, { fetch, timeout }: Repeating): Promise<Response | HandoverUnreachable> {
  try {
    return await fetch(new Request(request.clone(), { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]) }));
  } catch (cause) {
    if (request.signal.aborted) throw request.signal.reason;
    return new HandoverUnreachable(`${new URL(request.url).origin} does not answer.`, { cause });
  }
}

/**
 * A fetch that tries again, with growing waits, what was answered with 429 or 5xx or not at all, as far as it may be repeated.
 * Gives the last answer. @throws HandoverUnreachable when the last try had none; the reason of the request's signal when aborted.
 */
export function repeatingFetch(repeating: Repeating): Fetch {
  return async (request) => {
    for (let attempt = 0; ; attempt++) {
      const got = await once(request, repeating);
      const last = attempt + 1 >= repeating.tries || !mayRepeat(request);
      const failed = got instanceof HandoverUnreachable;
      const wait = last ? undefined : failed ? backOff(attempt, repeating) : waitAfter(got, attempt, repeating);
      if (wait === undefined) {
        if (failed) throw got;
        return got;
      }
      if (!failed) await got.body?.cancel();
      await repeating.sleep(wait, request.signal);
    }
  };
}
