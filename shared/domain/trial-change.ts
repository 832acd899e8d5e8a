import type { Actor } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email, EmailContent, PersonRef } from '#shared/domain/email.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, PersonId } from '#shared/domain/ids.ts';
import { welcomeLinkDays } from '#shared/domain/links.ts';
import type { Entitlement, Partner, Person } from '#shared/domain/people.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { TrialServiceId } from '#shared/domain/trial-services.ts';

/** What keeps a company name (for one partner) or an e-mail address (for everybody) from being used twice (TR-3, TR-13). */
export type Claim =
  | { readonly kind: 'company-name'; readonly companyName: string }
  | { readonly kind: 'address'; readonly email: string; readonly person: PersonRef };

/** What becomes of the services of an organisation, and of its seat ledger with them (US-9). */
export type EntitlementChange = {
  /** Services that the organisation does not have. */
  readonly put?: readonly Entitlement[];
  /** Another number of licences for a service that it has; never fewer than are in use. */
  readonly count?: readonly { readonly service: TrialServiceId; readonly before: number; readonly after: number }[];
  /** A subscription's licences in the place of the trial's for the same service; never fewer than are in use. */
  readonly transfer?: readonly { readonly entitlement: Entitlement; readonly before: number }[];
  /** Services that go, with that many licences, none of them in use. */
  readonly remove?: readonly { readonly service: TrialServiceId; readonly licences: number }[];
  /** Services that are over, whoever has a licence: nobody can get one any more. */
  readonly end?: readonly { readonly service: TrialServiceId; readonly at: string }[];
};

/**
 * What becomes of a trial's administrator. `otherwise: 'leave'`: one who was changed among the users (deactivated, deleted) is left as
 * it is, with its address; without it, the change is refused then.
 */
export type PersonChange =
  /**
   * Somebody who has never signed in: every link of theirs is dead. `forGood`: another takes the place, so the person must be a full
   * administrator without licences still; else seats or the count of administrators would be lost with the person.
   */
  | { readonly kind: 'withdraw'; readonly person: PersonRef; readonly forGood?: true; readonly otherwise?: 'leave' }
  /** Somebody who has never signed in gets links of this generation; older ones are dead. */
  | { readonly kind: 'invite'; readonly person: PersonRef; readonly generation: number; readonly otherwise?: 'leave' }
  | { readonly kind: 'create'; readonly person: Person };

export type Audience = 'partner' | 'administrator';

/** An e-mail without a link: to whom, and what it says to each. */
export type Telling = { readonly audiences: readonly Audience[]; readonly content: (audience: Audience) => EmailContent };

/** What a move makes of a trial, before ids are given and people addressed. */
export type Moved = {
  readonly trial: Trial;
  readonly event: EventType;
  /** Whose doing it is, if not the caller's. */
  readonly by?: 'clock';
  readonly changed?: readonly string[];
  readonly entitlements?: EntitlementChange;
  readonly claims?: { readonly free?: readonly Claim[]; readonly take?: readonly Claim[] };
  readonly people?: readonly PersonChange[];
  readonly tell?: Telling;
  /** A welcome e-mail to the administrator, with a link of this generation. */
  readonly welcome?: { readonly generation: number };
};

/** A change of a trial that was read before, ready to be written: all of it or nothing. */
export type TrialChange = {
  readonly before: Trial;
  readonly after: Trial;
  /** One for each step and move, in their order; the e-mails go with the last. */
  readonly events: readonly Event[];
  readonly emails: readonly Email[];
  readonly entitlements: EntitlementChange;
  readonly claims: { readonly free: readonly Claim[]; readonly take: readonly Claim[] };
  readonly people: readonly PersonChange[];
};

/** Who changes something, in which request, and when. */
export type ChangeContext = { readonly actor: Actor; readonly requestId: string; readonly now: Date; readonly newId: NewId };

export function administratorRef(trial: Trial, personId: PersonId = trial.administrator.personId): PersonRef {
  return { kind: 'organisation', organisationId: trial.organisationId, personId };
}

export function addressClaim(trial: Trial): Claim {
  return { kind: 'address', email: trial.administrator.email, person: administratorRef(trial) };
}

/** Everything that a trial holds so that no other can use it. */
export function claimsOf(trial: Trial): Claim[] {
  return [{ kind: 'company-name', companyName: trial.companyName }, addressClaim(trial)];
}

function email(trial: Trial, context: ChangeContext, to: Pick<Email, 'to' | 'language' | 'content' | 'link'>): Email {
  const at = iso(context.now);
  return {
    id: context.newId('email'),
    owner: { kind: 'trial', partnerId: trial.partnerId, trialId: trial.id },
    ...to,
    requestId: context.requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}

/** The welcome e-mail to a trial's administrator, in the organisation's language, with a link of this generation (TR-2). */
export function welcomeEmail(trial: Trial, generation: number, context: ChangeContext): Email {
  const { language, administrator } = trial;
  return email(trial, context, {
    to: administrator.email,
    language,
    content: { kind: 'trial-welcome' },
    link: { person: administratorRef(trial), generation, lifetimeDays: welcomeLinkDays },
  });
}

function notices(trial: Trial, partner: Partner, { audiences, content }: Telling, context: ChangeContext): Email[] {
  const addressed = {
    partner: { to: partner.contactEmail, language: partner.language },
    administrator: { to: trial.administrator.email, language: trial.language },
  };
  return audiences.map((audience) => email(trial, context, { ...addressed[audience], content: content(audience) }));
}

/** The event of one change of a trial. */
export function trialEvent(trial: Trial, type: EventType, changed: readonly string[], context: ChangeContext, mail?: Email): Event {
  return {
    id: context.newId('event'),
    type,
    at: iso(context.now),
    partnerId: trial.partnerId,
    actor: context.actor,
    requestId: context.requestId,
    subject: {
      trialId: trial.id,
      organisationId: trial.organisationId,
      personId: trial.administrator.personId,
      ...(mail === undefined ? {} : { emailId: mail.id }),
    },
    changed: [...changed],
  };
}

/**
 * Puts a change together out of its moves, in their order: each has its event, the last one's trial is what is kept. The e-mails
 * go with the last event.
 */
export function composeChange(
  read: { readonly trial: Trial; readonly partner: Partner },
  moves: readonly Moved[],
  context: ChangeContext,
): TrialChange {
  const before = read.trial;
  const after: Trial = { ...(moves.at(-1)?.trial ?? before), version: before.version + 1 };
  const parts = moves.map((moved) => {
    const by: ChangeContext = moved.by === 'clock' ? { ...context, actor: { kind: 'clock' } } : context;
    const welcome = moved.welcome === undefined ? undefined : welcomeEmail(after, moved.welcome.generation, by);
    const told = moved.tell === undefined ? [] : notices(after, read.partner, moved.tell, by);
    return {
      event: trialEvent(moved.trial, moved.event, moved.changed ?? ['state'], by, welcome),
      emails: welcome === undefined ? told : [welcome, ...told],
    };
  });
  return {
    before,
    after,
    events: parts.map((part) => part.event),
    emails: parts.flatMap((part) => part.emails),
    entitlements: {
      put: moves.flatMap((moved) => moved.entitlements?.put ?? []),
      count: moves.flatMap((moved) => moved.entitlements?.count ?? []),
      transfer: moves.flatMap((moved) => moved.entitlements?.transfer ?? []),
      end: moves.flatMap((moved) => moved.entitlements?.end ?? []),
      remove: moves.flatMap((moved) => moved.entitlements?.remove ?? []),
    },
    claims: {
      free: moves.flatMap((moved) => moved.claims?.free ?? []),
      take: moves.flatMap((moved) => moved.claims?.take ?? []),
    },
    people: moves.flatMap((moved) => moved.people ?? []),
  };
}

/** The same change with its administrator, its address and its way in left as they are; undefined where that is not meant to be. */
export function leavingAdministrator(change: TrialChange): TrialChange | undefined {
  const { people, claims, emails, events } = change;
  if (!people.some((person) => person.kind !== 'create' && person.otherwise === 'leave')) return undefined;
  const notOfAddress = (claim: Claim) => claim.kind !== 'address';
  return {
    ...change,
    people: [],
    claims: { free: claims.free.filter(notOfAddress), take: claims.take.filter(notOfAddress) },
    emails: emails.filter(({ link }) => link === undefined),
    events: events.map(({ subject: { emailId: _, ...subject }, ...event }) => ({ ...event, subject })),
  };
}
