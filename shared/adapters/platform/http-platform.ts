import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { boundedText, jsonOf, retryAfterSeconds } from '#shared/adapters/http-answer.ts';
import { bodyOf, doneAnswer, failureOf } from '#shared/adapters/platform/platform-messages.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { FollowAnswer, Platform, PlatformAnswer } from '#shared/domain/platform/platform.ts';

/** Milliseconds that an answer may take, its body included. */
const answerWithin = 8_000;
const mostBytes = 64_000;
/** Seconds after which an accepted request is asked about where the platform does not say. */
const usualPause = 5;

export type HttpPlatformOptions = {
  readonly url: URL;
  readonly secret: string;
  readonly now: Now;
  readonly fetched?: typeof fetch;
};

type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };
type Sent = Answer | { readonly status: undefined; readonly why: string };

/**
 * The platform behind an address, spoken to as docs/platform.md says: requests signed after Standard Webhooks, under an idempotency
 * key; 200, or 202 and a place to ask; 409 and 422 refuse. Whatever else comes back says nothing, and is asked again.
 */
export function httpPlatform({ url, secret, now, fetched = fetch }: HttpPlatformOptions): Platform {
  const signer = new Webhook(secret);
  const base = url.href.replace(/\/$/, '');

  function signed(id: string, payload: string): Record<string, string> {
    const at = now();
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signer.sign(id, at, payload),
    };
  }

  async function send(address: string, init: RequestInit): Promise<Sent> {
    try {
      const response = await fetched(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(answerWithin) });
      return { status: response.status, headers: response.headers, body: jsonOf(await boundedText(response, mostBytes)) };
    } catch (error) {
      return { status: undefined, why: error instanceof Error ? error.name : 'unknown' };
    }
  }

  /** Where an accepted request is asked about; only below our own address: what is signed goes nowhere else. */
  function operationOf(location: string | null): string | undefined {
    if (location === null || !URL.canParse(location, `${base}/`)) return undefined;
    const { href, origin, search, hash } = new URL(location, `${base}/`);
    const inside = origin === url.origin && href.startsWith(`${base}/`) && search === '' && hash === '' && !href.includes('..');
    return inside ? href.slice(base.length) : undefined;
  }

  function answerOf(sent: Sent, at: Date, follows?: string): PlatformAnswer {
    if (sent.status === undefined) return { kind: 'unavailable', detail: `The platform gave no answer (${sent.why}).` };
    const { status, headers, body } = sent;
    const said = retryAfterSeconds(headers.get('retry-after'), at);
    const unavailable = (detail: string): PlatformAnswer => ({
      kind: 'unavailable',
      detail,
      ...(said === undefined ? {} : { afterSeconds: said }),
    });
    if (status === 200) {
      const done = doneAnswer.safeParse(body);
      return done.success
        ? { kind: 'done', reference: done.data.reference }
        : unavailable('The platform answered 200 with something else.');
    }
    if (status === 202) {
      const operation = operationOf(headers.get('location')) ?? follows;
      return operation === undefined
        ? unavailable('The platform answered 202 without a place below its address.')
        : { kind: 'accepted', operation, afterSeconds: said ?? usualPause };
    }
    const failure = status === 409 || status === 422 ? failureOf(body) : undefined;
    if (failure !== undefined) return { kind: 'refused', failure };
    return unavailable(`The platform answered ${status}.`);
  }

  return {
    async request(request) {
      const payload = bodyOf(request);
      const sent = await send(base, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'idempotency-key': request.key,
          ...signed(request.key, payload),
        },
        body: payload,
      });
      return answerOf(sent, now());
    },
    async follow(_organisationId, operation): Promise<FollowAnswer> {
      // A body there is none: what is signed is the path.
      const address = `${base}${operation}`;
      const sent = await send(address, {
        method: 'GET',
        headers: { accept: 'application/json', ...signed(`get_${randomUUID()}`, new URL(address).pathname) },
      });
      if (sent.status === 404 || sent.status === 410) return { kind: 'forgotten' };
      return answerOf(sent, now(), operation);
    },
  };
}
