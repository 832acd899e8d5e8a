import type { Event } from '#shared/domain/event.ts';
import type { Organisation, Partner, Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Trial } from '#shared/domain/trial.ts';

type SignedIn = { readonly session: Session; readonly person: Person; readonly partner: Partner };

type InOrganisation = SignedIn & { readonly organisation: Organisation; readonly trial: Trial | undefined };

/** Who has come with a session, and where they belong. */
export type Administrator = InOrganisation & { readonly kind: 'administrator' };
/** Somebody of an organisation who administers nothing. */
export type OrdinaryUser = InOrganisation & { readonly kind: 'user' };
export type Member = Administrator | OrdinaryUser;
export type PartnerPerson = SignedIn & { readonly kind: 'partner' };
export type Visitor = Member | PartnerPerson;

export type Changed = { readonly code: 'PERSON_CHANGED' };

/** Where sessions are kept. */
export type SessionStore = {
  /** Who holds the session with this hash; undefined when it has ended, whatever ended it. Two round trips. */
  visitor(sessionHash: string, now: Date): Promise<Visitor | undefined>;
  /** Signs out. Again is nothing new. */
  end(sessionHash: string): Promise<void>;
  /** Changes the person who is signed in. */
  changePerson(before: Person, after: Person, event: Event): Promise<Result<undefined, Changed>>;
  /** Ends the session, and tells why. */
  endBecause(sessionHash: string, event: Event): Promise<void>;
};
