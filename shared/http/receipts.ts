import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { KeptAnswer, Receipt } from '#shared/domain/receipt.ts';
import type { Answer } from '#shared/http/answer.ts';

/** Hours for which a repeat gets the first answer. */
const keptHours = 24;
const keptHeaders = ['location', 'etag', 'content-type'];

/** What tells one request from another, and the raw key that opens its kept answer. */
export type RepeatableRequest = {
  readonly partnerId: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
  readonly rawBody: string;
};

function sealingKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'kept answer', 32));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** AES-256-GCM under a key derived from the idempotency key, of which only a hash is stored: a kept answer may hold a secret. */
function seal(text: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function open(sealed: string, key: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The receipt of an answer that is about to become true. Only successes are kept: a refusal changed nothing and may be asked again. */
export function receiptFor(request: RepeatableRequest, answer: Answer, now: Date): Receipt {
  const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).filter(([name]) => keptHeaders.includes(name)));
  return {
    id: sha256([request.partnerId, request.method, request.path, request.key].join('\0')),
    bodyHash: sha256(request.rawBody),
    answer: { status: answer.status, headers, sealedBody: seal(JSON.stringify(answer.body ?? null), request.key) },
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + keptHours * 3_600_000).toISOString(),
  };
}

/** The kept answer, byte for byte; only who has the idempotency key can open it. */
export function replayed(kept: KeptAnswer, key: string): Answer {
  const body: unknown = JSON.parse(open(kept.sealedBody, key));
  return { status: kept.status, headers: kept.headers, ...(body === null ? {} : { body }) };
}
