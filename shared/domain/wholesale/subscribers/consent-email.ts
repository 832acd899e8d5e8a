import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { SubscriberContext } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** The e-mail that asks the owner of a free account to move; it belongs to the organisation to which that is. */
export function consentEmail(
  { id: subscriberId, partnerId, organisationId, email, migration }: Subscriber,
  { settings }: Pick<WholesaleCustomer, 'settings'>,
  language: Language,
  { newId, now, requestId }: Pick<SubscriberContext, 'newId' | 'now' | 'requestId'>,
): Email {
  if (migration === undefined) throw new Error('Only whoever has to agree is asked.');
  const at = iso(now);
  const contact = settings?.email.supportContact;
  return {
    id: newId('email'),
    owner: { kind: 'organisation', partnerId, organisationId },
    to: email,
    language,
    content: { kind: 'consent-to-move', endsAt: migration.endsAt, ...(contact === undefined ? {} : { contact }) },
    consentLink: { partnerId, subscriberId, generation: migration.generation },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}
