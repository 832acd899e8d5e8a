import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { personEvent } from '#shared/domain/person-event.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Member, SessionStore } from '#shared/domain/session-store.ts';
import { type TermsVersion, termsInForce } from '#shared/domain/terms.ts';

export type AnswerTermsDeps = {
  readonly sessions: Pick<SessionStore, 'changePerson' | 'endBecause'>;
  readonly terms: readonly [TermsVersion, ...TermsVersion[]];
  readonly newId: NewId;
  readonly now: Now;
};

/** Another version has come into force than the one that was shown, or somebody has changed the person just now. */
export type AcceptRefused = { readonly code: 'OTHER_VERSION' | 'PERSON_CHANGED' };

/** Records version and time (GS-2). Only what was shown can be accepted. */
export function acceptTerms(deps: AnswerTermsDeps) {
  const { sessions, terms, now } = deps;
  return async ({ person }: Member, version: string, requestId: string): Promise<Result<undefined, AcceptRefused>> => {
    if (version !== termsInForce(terms, now()).version) return refused({ code: 'OTHER_VERSION' });
    if (person.terms?.version === version) return ok(undefined);
    const after = { ...person, terms: { version, acceptedAt: iso(now()) }, version: person.version + 1 };
    return sessions.changePerson(person, after, personEvent(deps, person, { type: 'terms.accepted', changed: ['terms'], requestId }));
  };
}

/** Signs out; nothing else changes, and signing in again leads to the terms again (GS-6). */
export function declineTerms(deps: AnswerTermsDeps) {
  return ({ person, session }: Member, requestId: string): Promise<void> =>
    deps.sessions.endBecause(session.hash, personEvent(deps, person, { type: 'terms.declined', changed: [], requestId }));
}
