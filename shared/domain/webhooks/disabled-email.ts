import type { Email } from '#shared/domain/email.ts';
import type { EmailId } from '#shared/domain/ids.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { Webhook } from '#shared/domain/webhooks/webhook.ts';

/** Tells the partner's contact that nothing is sent to a webhook any more. */
export function disabledEmail(
  partner: Partner,
  { id: webhookId, name, targetUrl, disabledBecause = 'failing', failingSince }: Webhook,
  { id, requestId, at }: { readonly id: EmailId; readonly requestId: string; readonly at: string },
): Email {
  return {
    id,
    owner: { kind: 'partner', partnerId: partner.id },
    to: partner.contactEmail,
    language: partner.language,
    content: {
      kind: 'webhook-disabled',
      webhookId,
      name,
      // Paths and queries of such addresses are often secrets.
      host: new URL(targetUrl).host,
      because: disabledBecause,
      failingSince: failingSince ?? at,
    },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}
