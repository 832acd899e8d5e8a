import { retryAfterSeconds } from '#shared/adapters/http-answer.ts';
import { AddressRefusedError, type GuardedPostOptions, guardedPost } from '#shared/adapters/webhooks/guarded-post.ts';
import { signatureHeaders } from '#shared/adapters/webhooks/webhook-signatures.ts';
import type { SendWebhookDeps } from '#shared/domain/webhooks/send-webhook.ts';
import { secretsAt } from '#shared/domain/webhooks/webhook.ts';

function whyUnanswered(error: unknown): 'address-refused' | 'timeout' | 'unreachable' {
  if (error instanceof AddressRefusedError) return 'address-refused';
  const name = error instanceof Error ? error.name : '';
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

/** Sends to receivers over HTTP, signed. */
export function webhookPoster(options: GuardedPostOptions): SendWebhookDeps['post'] {
  const post = guardedPost(options);
  return async ({ webhook, id, at, body }) => {
    const headers = {
      'content-type': 'application/json',
      accept: '*/*',
      'user-agent': 'Handover-Webhooks/1',
      ...signatureHeaders(secretsAt(webhook, at), id, at, body),
    };
    try {
      const { status, headers: answered } = await post(new URL(webhook.targetUrl), headers, body);
      const patience = retryAfterSeconds(answered['retry-after'] ?? null, at);
      return { kind: 'answered', status, ...(patience === undefined ? {} : { retryAfterSeconds: patience }) };
    } catch (error) {
      return { kind: 'unanswered', because: whyUnanswered(error) };
    }
  };
}
