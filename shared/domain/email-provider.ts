import type { Result } from '#shared/domain/result.ts';

/** A composed message, and what the provider is to hand back with everything that it reports about it. */
export type OutgoingEmail = { readonly message: Uint8Array; readonly to: string; readonly tags: Readonly<Record<string, string>> };

/** Why the provider did not take an e-mail. All but `unknown` are certain: it was not sent. */
export type ProviderRefused =
  /** Faster than it wants; soon again. */
  | { readonly kind: 'too-fast' }
  /** It takes nothing at present: paused, or the day's quota is used up. */
  | { readonly kind: 'paused'; readonly name: string }
  /** It will never take this e-mail. */
  | { readonly kind: 'rejected'; readonly reason: string }
  /** It takes nothing of ours until somebody mends something: permission, identity, configuration set. */
  | { readonly kind: 'not-set-up'; readonly name: string }
  /** No answer, or an answer that says nothing: it may have been sent. */
  | { readonly kind: 'unknown'; readonly name: string };

export type EmailProvider = { send(email: OutgoingEmail): Promise<Result<{ readonly messageId: string }, ProviderRefused>> };
