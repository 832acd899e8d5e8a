import * as z from 'zod';
import { emailContent, emailOwner } from '#shared/domain/email.ts';
import { type EventType, event } from '#shared/domain/event.ts';
import { type EventId, emailId, type OrganisationId, organisationId, type PartnerId, personId } from '#shared/domain/ids.ts';

/**
 * Events a page of the feed holds at most. It may grow, never shrink: a reader looks this far back for the page that holds the next
 * event.
 */
export const eventsOnPage = 50;

/** An e-mail that a change asked for, in its event until the dispatcher has handed it on. */
export const askedEmail = z.object({
  owner: emailOwner,
  id: emailId,
  kind: z.enum(emailContent.options.map((option) => option.shape.kind.value)),
  /** One of many that were asked for together: it gives way to those that somebody waits for. */
  bulk: z.literal(true).optional(),
});
export type AskedEmail = z.infer<typeof askedEmail>;

function invitationsOf(
  partner: PartnerId,
  asked: { readonly organisationId: OrganisationId; readonly people: readonly string[] },
): AskedEmail[] {
  return asked.people.map((ulid) => ({
    owner: { kind: 'user', partnerId: partner, organisationId: asked.organisationId, personId: personId.parse(`usr_${ulid}`) },
    id: emailId.parse(`eml_${ulid}`),
    kind: 'user-invitation',
    bulk: true,
  }));
}

/** An event that waits for its place in the feed. */
export const waitingEvent = event
  .extend({
    sendEmails: z.array(askedEmail),
    /** Invitations of users whom one change made by the hundred: by the ULID that user and e-mail share. */
    sendInvitations: z.object({ organisationId, people: z.array(z.string()) }).optional(),
  })
  .transform(({ sendInvitations, sendEmails, ...told }) => ({
    ...told,
    sendEmails: sendInvitations === undefined ? sendEmails : [...sendEmails, ...invitationsOf(told.partnerId, sendInvitations)],
  }));
export type WaitingEvent = z.infer<typeof waitingEvent>;

/** An event at its place: positions of one partner count from 1 without gaps, in the order in which they were given. */
export const feedEvent = event.extend({ position: z.int() });
export type FeedEvent = z.infer<typeof feedEvent>;

/** What names an event, as a stream record or an index entry does. */
export type EventRef = { readonly partnerId: PartnerId; readonly id: EventId };

/** A partner's events that still wait, in the order asked for, and the position that the next of them gets. */
export type Waiting = {
  readonly next: number;
  readonly events: readonly WaitingEvent[];
  /** Found, but not readable as an event: somebody has to look at them. */
  readonly unreadable: readonly EventId[];
};

/** Where events get their places. */
export type FeedWriter = {
  /** Those of the named events that were not dispatched yet; at most `eventsOnPage` may be asked for. One round trip. */
  waiting(partnerId: PartnerId, ids: readonly EventId[]): Promise<Waiting>;
  /**
   * Gives these events the positions from `next` on, all or none; false when somebody else has given positions in between. One
   * round trip.
   */
  place(partnerId: PartnerId, next: number, events: readonly WaitingEvent[], at: Date): Promise<boolean>;
  /** Events that wait since before `before`, oldest first; at most `limit`. */
  overdue(before: Date, limit: number): Promise<EventRef[]>;
};

/** A stretch of the feed: the events asked for, the last position looked at, and whether there was more to look at. */
export type FeedStretch = { readonly events: readonly FeedEvent[]; readonly upTo: number; readonly more: boolean };

/** How events are read. */
export type FeedReader = {
  /** At most `limit` events behind position `after`, of one type if it is given. One round trip. */
  read(partnerId: PartnerId, after: number, limit: number, type: EventType | undefined): Promise<FeedStretch>;
  /** The first position behind `after` that is still kept; undefined when there is none. */
  firstKept(partnerId: PartnerId, after: number): Promise<number | undefined>;
};
