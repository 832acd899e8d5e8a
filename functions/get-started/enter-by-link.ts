import { iso } from '#shared/domain/calendar.ts';
import type { EventType } from '#shared/domain/event.ts';
import { accountIsGone, trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Behind, LinkStore, LinkUse } from '#shared/domain/link-store.ts';
import { type Link, linkOpens, looksLikeToken, tokenHash, usedJustNowBy } from '#shared/domain/links.ts';
import { acceptPassword, type PasswordFault } from '#shared/domain/password.ts';
import { hashPassword, verifyPassword } from '#shared/domain/password-hash.ts';
import type { Person } from '#shared/domain/people.ts';
import { personEvent } from '#shared/domain/person-event.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { openSession, sessionTokenOfLink } from '#shared/domain/session.ts';
import { awaitsInvitation } from '#shared/domain/users/invite.ts';

export type EnterByLinkDeps = { readonly links: LinkStore; readonly newId: NewId; readonly now: Now; readonly product: string };

/** A browser that posts the form behind a link. */
export type LinkPost = {
  readonly linkToken: string;
  readonly browserSecret: string;
  readonly password: string;
  readonly requestId: string;
};

export type LetIn = { readonly sessionToken: string; readonly person: Person };

/** The link opens nothing (any more), whatever the reason; or the password may not be chosen. */
export type EnterRefused =
  | { readonly code: 'LINK_DEAD' }
  | { readonly code: 'PASSWORD'; readonly fault: PasswordFault; readonly behind: Behind };
const linkDead = () => refused({ code: 'LINK_DEAD' } as const);

const readings = 4;

/**
 * Whom a link would let in now, if it opens; undefined for every reason why it does not. Consumes nothing (GS-1). Where the page is
 * fetched, that is noted the first time, beside the second read.
 */
export async function behindOpenLink(
  { links, now }: Pick<EnterByLinkDeps, 'links' | 'now'>,
  linkToken: string,
  { isFetch }: { readonly isFetch: boolean },
): Promise<Behind | undefined> {
  const link = looksLikeToken(linkToken) ? await links.get(tokenHash(linkToken)) : undefined;
  if (link === undefined || link.usedAt !== undefined) return undefined;
  const opening = isFetch && link.openedAt === undefined && now().getTime() < Date.parse(link.expiresAt);
  const [behind] = await Promise.all([links.behind(link), opening ? links.opened(link, iso(now())) : undefined]);
  return behind !== undefined && opens(link, behind, now()) ? behind : undefined;
}

function opens(link: Link, { person, trial }: Behind, now: Date): boolean {
  return linkOpens(link, person, now) && (trial === undefined || !accountIsGone(trial, person.id, now));
}

/**
 * Sets the password and signs in, in one transaction with everything that follows: the person is active, the link and all others
 * of the person are used up, and an administrator's first sign-in starts the trial (GS-2, GS-6, TR-9). The same post repeated by
 * the same browser within minutes gets the same session; anybody else finds the link used.
 */
export function enterByLink(deps: EnterByLinkDeps) {
  const { links, now, product } = deps;
  return async (post: LinkPost): Promise<Result<LetIn, EnterRefused>> => {
    if (!looksLikeToken(post.linkToken)) return linkDead();
    let passwordHash: string | undefined;
    for (let reading = 1; reading <= readings; reading++) {
      const link = await links.get(tokenHash(post.linkToken));
      const behind = link === undefined ? undefined : await links.behind(link);
      if (link === undefined || behind === undefined) return linkDead();
      if (link.usedAt !== undefined) return repeated(post, link, behind.person, now());
      if (!opens(link, behind, now())) return linkDead();
      const accepted = acceptPassword(post.password, [behind.host, behind.person.email, product]);
      if (!accepted.ok) return refused({ code: 'PASSWORD', fault: accepted.error, behind });
      passwordHash ??= await hashPassword(accepted.value);
      const use = compose(deps, post, { link, behind, passwordHash });
      const outcome = await links.use(use);
      if (outcome.ok) return ok({ sessionToken: sessionTokenOfLink(post.linkToken, post.browserSecret), person: use.personAfter });
      if (outcome.error.code === 'ADDRESS_GONE') return linkDead();
    }
    throw new Error('Person or trial were changed again and again while a link was being used.');
  };
}

async function repeated(post: LinkPost, link: Link, person: Person, now: Date): Promise<Result<LetIn, EnterRefused>> {
  const same = usedJustNowBy(link, tokenHash(post.browserSecret), now) && (await verifyPassword(post.password, person.passwordHash)).fits;
  return same ? ok({ sessionToken: sessionTokenOfLink(post.linkToken, post.browserSecret), person }) : linkDead();
}

/** What is told about it: a first password makes somebody active, a later one is only another password. */
function typeOfUse(person: Person): EventType {
  if (person.state === 'active') return 'password.changed';
  if (person.ref.kind === 'partner') return 'partner.person_activated';
  return person.invitation === undefined ? 'administrator.activated' : 'user.activated';
}

type Read = { readonly link: Link; readonly behind: Behind; readonly passwordHash: string };

function compose({ newId, now }: EnterByLinkDeps, post: LinkPost, { link, behind, passwordHash }: Read): LinkUse {
  const { person, trial } = behind;
  const at = now();
  const personAfter: Person = {
    ...person,
    state: 'active',
    passwordHash,
    passwordSetAt: iso(at),
    activatedAt: person.activatedAt ?? iso(at),
    // Using one link ends all others of the person.
    linkGeneration: person.linkGeneration + 1,
    ...(awaitsInvitation(person) ? { invitation: { ...person.invitation, state: 'redeemed', at: iso(at) } } : {}),
    version: person.version + 1,
  };
  const trialChange = trial === undefined ? undefined : trialAfterSignIn(trial, person.id, at);
  const event = (type: EventType, changed: string[]) =>
    personEvent({ newId, now: () => at }, person, { type, changed, requestId: post.requestId });
  return {
    link,
    usedAt: iso(at),
    usedBy: tokenHash(post.browserSecret),
    personBefore: person,
    personAfter,
    trial: trial === undefined || trialChange === undefined ? undefined : { before: trial, after: trialChange.trial },
    session: openSession(sessionTokenOfLink(post.linkToken, post.browserSecret), person, at),
    events: [
      event(typeOfUse(person), person.state === 'active' ? ['password'] : ['state', 'password']),
      ...(trialChange?.starts ? [event('trial.started', ['state', 'startedAt', 'endsAt'])] : []),
    ],
  };
}
