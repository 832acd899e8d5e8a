import type { Email, PersonRef } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { LinkRequests } from '#shared/domain/link-requests.ts';
import type { Link } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Attempts } from '#shared/domain/sign-in-attempts.ts';
import type { Trial } from '#shared/domain/trial.ts';

/** Whom a link lets in, and where: the name of the organisation or of the partner. */
export type Behind = { readonly person: Person; readonly host: string; readonly trial: Trial | undefined };

/** Everything that using a link does, at once (GS-6). */
export type LinkUse = {
  readonly link: Link;
  readonly usedAt: string;
  readonly usedBy: string;
  readonly personBefore: Person;
  readonly personAfter: Person;
  readonly trial: { readonly before: Trial; readonly after: Trial } | undefined;
  readonly session: Session;
  readonly events: readonly Event[];
};

/**
 * Why a link was not used after all: somebody has used it (`LINK_USED`), its address belongs to nobody or somebody else now
 * (`ADDRESS_GONE`), or person or trial were changed in between and have to be read again.
 */
export type LinkUseRefused = { readonly code: 'LINK_USED' | 'ADDRESS_GONE' | 'PERSON_CHANGED' | 'TRIAL_CHANGED' };

/** Get-started links and what stands behind them. */
export type LinkStore = {
  /** Reading consumes nothing. One round trip. */
  get(hash: string): Promise<Link | undefined>;
  /** One round trip. */
  behind(link: Link): Promise<Behind | undefined>;
  /** Notes on link and e-mail that the link's page was fetched, if nobody has before. Best effort: it never fails, and is not tried again. */
  opened(link: Link, at: string): Promise<void>;
  /** One transaction. */
  use(use: LinkUse): Promise<Result<undefined, LinkUseRefused>>;
};

/** What a request for a new link brings about, for somebody who is known. */
export type Renewal = { readonly before: Person; readonly after: Person; readonly email: Email; readonly event: Event };

/** Asking for a new link. Every step makes the same calls whether or not anybody has the address (GS-1). */
export type LinkRequestStore = {
  look(address: string, network: string): Promise<LinkRequestSight>;
  /** The person who was seen to hold the address. Counts the request for the network address. */
  person(sight: LinkRequestSight, network: string, now: Date): Promise<Person | undefined>;
  /** Notes the request and what it brings about; for nobody, as many writes that mean nothing. */
  note(address: string, requests: LinkRequests, renewal: Renewal | undefined, at: Date): Promise<Result<undefined, LinkRequestRefused>>;
};
export type LinkRequestRefused = { readonly code: 'ANOTHER_CAME_FIRST' | 'PERSON_CHANGED' };

export type LinkRequestSight = {
  readonly holder: PersonRef | undefined;
  readonly requests: LinkRequests | undefined;
  readonly network: Attempts | undefined;
};
