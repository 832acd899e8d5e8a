import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import type { BehindReminder, RemindedOf, ReminderLink, ReminderStore } from '#shared/domain/reminders.ts';

export type ChangeRemindersDeps = { readonly reminders: ReminderStore; readonly newId: NewId; readonly now: Now };

export type OpenReminderLink = BehindReminder & { readonly link: ReminderLink };

export type Wish = 'stop' | 'resume';

/** What a link opens now; undefined for every reason why it opens nothing. Consumes nothing. */
export function openReminderLink({ reminders, now }: Pick<ChangeRemindersDeps, 'reminders' | 'now'>) {
  return async (token: string): Promise<OpenReminderLink | undefined> => {
    const link = looksLikeToken(token) ? await reminders.get(tokenHash(token)) : undefined;
    if (link === undefined || now().getTime() >= Date.parse(link.expiresAt)) return undefined;
    const behind = await reminders.behind(link);
    return behind === undefined ? undefined : { ...behind, link };
  };
}

function eventOf({ newId, now }: ChangeRemindersDeps, wish: Wish, link: ReminderLink, about: RemindedOf, requestId: string): Event {
  const of =
    about.kind === 'trial'
      ? { partnerId: about.trial.partnerId, named: { trialId: about.trial.id, organisationId: about.trial.organisationId } }
      : { partnerId: about.order.sellerId, named: { orderId: about.order.id } };
  return {
    id: newId('event'),
    type: wish === 'stop' ? 'reminders.stopped' : 'reminders.resumed',
    at: iso(now()),
    partnerId: of.partnerId,
    actor: { kind: 'reader' },
    requestId,
    subject: { ...of.named, emailId: link.emailId },
    changed: ['reminders'],
  };
}

/** Does what the reader of a reminder wishes, for the address to which it was sent. A wish that is fulfilled already changes nothing. */
export function changeReminders(deps: ChangeRemindersDeps) {
  const open = openReminderLink(deps);
  return async (token: string, wish: Wish, requestId: string): Promise<OpenReminderLink | undefined> => {
    const opened = await open(token);
    if (opened === undefined) return undefined;
    const { link, about } = opened;
    // Refused only where it is so already: both are what was wished for.
    await deps.reminders[wish](link, eventOf(deps, wish, link, about, requestId));
    return { ...opened, stopped: wish === 'stop' };
  };
}
