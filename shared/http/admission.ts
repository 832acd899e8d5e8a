import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import { personEvent } from '#shared/domain/person-event.ts';
import { type Scope, scopesOf } from '#shared/domain/scopes.ts';
import type { Administrator, Member, PartnerPerson, SessionStore, Visitor } from '#shared/domain/session-store.ts';
import { type TermsVersion, termsAreDue, termsInForce } from '#shared/domain/terms.ts';
import { ownPath } from '#shared/http/own-path.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { comesFromUs, type Incoming } from '#shared/http/page-request.ts';

/** What page functions have in common. `origin` and `product` come from configuration, never from a request. */
export type PageSettings = {
  readonly sessions: SessionStore;
  readonly terms: readonly [TermsVersion, ...TermsVersion[]];
  readonly newId: NewId;
  readonly now: Now;
  readonly origin: string;
  readonly product: string;
};

type Admitted<V> = { readonly visitor: V } | { readonly answer: PageAnswer };

/** Who may open a page. What forms on it are tied to follows from who is there: the session's token, or else the browser's secret. */
export type Admission<V> = (incoming: Incoming, settings: PageSettings) => Promise<Admitted<V>>;

/** The session's token if the request carries one that could be ours. */
export function sessionTokenOf({ cookies }: Incoming): string | undefined {
  return cookies.session !== undefined && looksLikeToken(cookies.session) ? cookies.session : undefined;
}

/** Anybody; nobody is asked for. */
export const anyone: Admission<undefined> = async () => ({ visitor: undefined });

function toSignIn(incoming: Incoming): PageAnswer {
  const back = ownPath(incoming.path);
  const query = new URLSearchParams({
    ...(back === undefined ? {} : { next: back }),
    ...(sessionTokenOf(incoming) === undefined ? {} : { ended: '1' }),
  });
  return seeOther(query.size === 0 ? '/sign-in' : `/sign-in?${query}`);
}

/** A language chosen on a page becomes the person's own: the e-mails follow. If somebody else changes the person just now, it is left. */
async function withChosenLanguage(visitor: Visitor, language: Language | undefined, incoming: Incoming, settings: PageSettings) {
  const { person } = visitor;
  if (language === undefined || language === person.language || !comesFromUs(incoming.event, settings.origin)) return visitor;
  const after = { ...person, language, version: person.version + 1 };
  const changed = await settings.sessions.changePerson(
    person,
    after,
    personEvent(settings, person, { type: 'person.changed', changed: ['language'], requestId: incoming.requestId }),
  );
  return changed.ok ? { ...visitor, person: after } : visitor;
}

/** Whoever is signed in, terms or not. */
export const signedIn: Admission<Visitor> = async (incoming, settings) => {
  const token = sessionTokenOf(incoming);
  const visitor = token === undefined ? undefined : await settings.sessions.visitor(tokenHash(token), settings.now());
  if (visitor === undefined) return { answer: toSignIn(incoming) };
  return { visitor: await withChosenLanguage(visitor, incoming.chosenLanguage, incoming, settings) };
};

const forbidden = (incoming: Incoming, settings: PageSettings, { person }: Visitor) => ({
  answer: problemDocument('forbidden', incoming, settings, person.language),
});

/** Anybody of an organisation, whether or not the terms are due. A partner's people act under the partner's contract. */
export const memberBeforeTerms: Admission<Member> = async (incoming, settings) => {
  const admitted = await signedIn(incoming, settings);
  if ('answer' in admitted) return admitted;
  const { visitor } = admitted;
  return visitor.kind === 'partner' ? { answer: seeOther('/partner') } : { visitor };
};

/** Anybody of an organisation who has accepted the terms that are in force; before that nothing of it opens (GS-6). */
export const member: Admission<Member> = async (incoming, settings) => {
  const admitted = await signedIn(incoming, settings);
  if ('answer' in admitted) return admitted;
  const { visitor } = admitted;
  if (visitor.kind === 'partner') return forbidden(incoming, settings, visitor);
  if (termsAreDue(visitor.person, termsInForce(settings.terms, settings.now()))) return { answer: seeOther('/terms') };
  return { visitor };
};

/** One of them who administers the organisation. */
export const administrator: Admission<Administrator> = async (incoming, settings) => {
  const admitted = await member(incoming, settings);
  if ('answer' in admitted) return admitted;
  const { visitor } = admitted;
  return visitor.kind === 'administrator' ? { visitor } : forbidden(incoming, settings, visitor);
};

/** One who may do everything in the organisation; an administrator of its services is refused. */
export const fullAdministrator: Admission<Administrator> = async (incoming, settings) => {
  const admitted = await administrator(incoming, settings);
  if ('answer' in admitted || admitted.visitor.person.role === 'customer_full_administrator') return admitted;
  return forbidden(incoming, settings, admitted.visitor);
};

/** One of a partner's people whose role has the scope (GS-5). */
export function partnerPerson(scope: Scope): Admission<PartnerPerson> {
  return async (incoming, settings) => {
    const admitted = await signedIn(incoming, settings);
    if ('answer' in admitted) return admitted;
    const { visitor } = admitted;
    const { role, language } = visitor.person;
    if (visitor.kind === 'partner' && scopesOf(role).includes(scope)) return { visitor };
    return { answer: problemDocument('forbidden', incoming, settings, language) };
  };
}
