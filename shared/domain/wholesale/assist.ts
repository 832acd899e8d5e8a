import type { Actor, PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { AssistanceId, NewId, Now, PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { type Assistance, type AssistanceMove, afterMove, assistanceMoves } from '#shared/domain/wholesale/assistance.ts';
import type { AssistanceStore } from '#shared/domain/wholesale/assistance-store.ts';

export type AssistDeps = { readonly requests: AssistanceStore; readonly newId: NewId; readonly now: Now };

/** Who acts, in which request; `asked`: what a repeat of it is known by. */
type By = { readonly partnerId: PartnerId; readonly actor: Actor; readonly requestId: string; readonly asked: Receipt | undefined };

function eventOf({ newId }: AssistDeps, { actor, requestId }: By, about: Assistance, type: EventType, at: string): Event {
  const { partnerId, id: assistanceId, customerId: wholesaleCustomerId, organisationId } = about;
  const subject = { assistanceId, wholesaleCustomerId, organisationId };
  return { id: newId('event'), type, at, partnerId, actor, requestId, subject, changed: type === 'assistance.requested' ? [] : ['state'] };
}

export type AssistanceWish = {
  readonly customerId: WholesaleCustomerId;
  readonly message: string;
  readonly contactEmail?: string | undefined;
};

/**
 * Asks those who help for assistance with a customer (WS-5): the request, its event and the e-mail to them (`helpers`) in one transaction.
 * Refuses with NOT_FOUND.
 */
export function askForAssistance(deps: AssistDeps & { readonly helpers: string }) {
  const { requests, helpers, newId, now } = deps;
  return async (
    { caller, requestId, asked }: { readonly caller: PartnerCaller } & Pick<By, 'requestId' | 'asked'>,
    { customerId, message, contactEmail }: AssistanceWish,
    keep: Keep<Assistance>,
  ): Promise<Outcome<Assistance>> => {
    const { partnerId, actor } = caller;
    const found = await requests.asking(partnerId, customerId, asked);
    if (!found.ok) return found;
    const { partner, customer } = found.value;
    const at = iso(now());
    const { organisationId, externalId, customerInfo } = customer;
    const request: Assistance = {
      id: newId('assistance'),
      partnerId,
      customerId,
      organisationId,
      externalId,
      message,
      contactEmail: contactEmail ?? partner.contactEmail,
      state: 'sent',
      askedBy: actor,
      createdAt: at,
      changedAt: at,
      version: 1,
    };
    const email: Email = {
      id: newId('email'),
      owner: { kind: 'partner', partnerId },
      to: helpers,
      // Whoever helps reads English.
      language: 'en',
      content: {
        kind: 'set-up-assistance',
        assistanceId: request.id,
        customerId,
        customer: customerInfo?.name ?? externalId,
        requester: request.contactEmail,
        message,
      },
      requestId,
      state: 'queued',
      attempts: 0,
      queuedAt: at,
      changedAt: at,
    };
    const made = eventOf(deps, { partnerId, actor, requestId, asked }, request, 'assistance.requested', at);
    const event = { ...made, subject: { ...made.subject, emailId: email.id } };
    const written = await requests.ask(request, event, email, keep(request));
    return written.ok ? ok(request) : written;
  };
}

const looks = 4;

/** Answers or closes a request. Refuses with NOT_FOUND, CHANGED_SINCE_READ, ASSISTANCE_STATE; what is closed already, closed again, stays. */
export function changeAssistance(deps: AssistDeps) {
  const { requests, now } = deps;
  return async (
    by: By & { readonly ifMatch?: number | undefined },
    id: AssistanceId,
    wish: { readonly move: 'close' } | { readonly move: 'answer'; readonly text: string },
    keep: Keep<Assistance> = () => undefined,
  ): Promise<Outcome<Assistance>> => {
    const move: AssistanceMove = wish.move;
    for (let look = 1; look <= looks; look++) {
      const read = await requests.read(by.partnerId, id, by.asked);
      if (!read.ok) return read;
      const before = read.value;
      if (by.ifMatch !== undefined && by.ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      if (move === 'close' && before.state === 'closed') return read;
      const state = afterMove(before, move);
      if (!state.ok) return state;
      const at = iso(now());
      const done = { at, by: by.actor };
      const after: Assistance = {
        ...before,
        state: state.value,
        ...(wish.move === 'answer' ? { answer: { text: wish.text, ...done } } : { closed: done }),
        changedAt: at,
        version: before.version + 1,
      };
      const event = eventOf(deps, by, after, assistanceMoves[move].event, at);
      const written = await requests.change({ before, after, event }, keep(after));
      if (written.ok) return ok(after);
      if (written.error.code !== 'CHANGED_SINCE_READ' || by.ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
