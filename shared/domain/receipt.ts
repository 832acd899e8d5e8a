import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';

/** An answer as it was given, to be given again to a repeat of the same request. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Encrypted under a key that only the holder of the idempotency key can derive. */
  readonly sealedBody: string;
};

/** Proof that a request was carried out, written in the same transaction as its effect. */
export type Receipt = {
  /** Hash of partner, method, path and idempotency key. */
  readonly id: string;
  readonly bodyHash: string;
  readonly answer: KeptAnswer;
  readonly at: string;
  /** Until then a repeat is answered from this receipt. */
  readonly expiresAt: string;
};

/** The request was carried out before; this is the answer it got. */
export type Replay = { readonly code: 'REPLAY'; readonly answer: KeptAnswer };

/** What a change comes to: its value, a refusal, or the answer to an earlier identical request. */
export type Outcome<T> = Result<T, Refusal | Replay>;

/** Makes the receipt for what is about to be committed; undefined when the caller sent no idempotency key. */
export type Keep<T> = (value: T) => Receipt | undefined;
