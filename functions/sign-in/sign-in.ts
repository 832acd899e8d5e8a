import type { Devices } from '#shared/domain/devices.ts';
import { trialAfterSignIn } from '#shared/domain/first-sign-in.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import { hashPassword, verifyPassword } from '#shared/domain/password-hash.ts';
import type { Person } from '#shared/domain/people.ts';
import { personEvent } from '#shared/domain/person-event.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { openSession } from '#shared/domain/session.ts';
import { accountPace, networkPace, remembered, secondsToWait } from '#shared/domain/sign-in-attempts.ts';
import type { Claimant, SignInSight, SignInStore } from '#shared/domain/sign-in-store.ts';

export type SignInDeps = {
  readonly accounts: SignInStore;
  readonly devices: Devices;
  readonly newSessionToken: () => string;
  readonly newId: NewId;
  readonly now: Now;
};

export type SignInWish = {
  readonly address: string;
  readonly password: string;
  readonly network: string;
  readonly deviceToken: string | undefined;
  readonly requestId: string;
};

export type SignedIn = { readonly sessionToken: string; readonly person: Person };
export type SignInRefused =
  | { readonly code: 'WRONG' }
  | { readonly code: 'NO_ADMINISTRATION_ACCESS' }
  | { readonly code: 'SLOWED'; readonly seconds: number };
const wrong = () => refused({ code: 'WRONG' } as const);

const tries = 3;

/** How long this claimant has to wait: a browser that has signed in before only for its own failures, never for those of others. */
function wait({ device }: Claimant, sight: SignInSight, at: Date): number {
  if (device !== undefined) return secondsToWait(sight.device, accountPace, at);
  return Math.max(secondsToWait(sight.account, accountPace, at), secondsToWait(sight.network, networkPace, at));
}

/**
 * Signs in. One refusal, after the same calls and the same work, for a wrong password, an unknown address and somebody who has
 * not chosen a password yet. Failures slow further attempts, per account and per network address, and lock nobody out: a browser
 * that has signed in before goes its own way, and a link by e-mail always lets in.
 */
export function signIn(deps: SignInDeps) {
  const { accounts, devices, now } = deps;
  return async (wish: SignInWish): Promise<Result<SignedIn, SignInRefused>> => {
    const at = now();
    const { address, network } = wish;
    const claimant = { address, network, device: await devices.known(address, wish.deviceToken) };
    const sight = await accounts.look(claimant);
    const seconds = wait(claimant, sight, at);
    if (seconds > 0) return refused({ code: 'SLOWED', seconds });
    const failures = remembered(claimant.device === undefined ? sight.account : sight.device, at);
    const [mayTry, person] = await Promise.all([accounts.attempt(claimant, sight, failures, at), accounts.person(sight.holder)]);
    if (!mayTry) return refused({ code: 'SLOWED', seconds: 1 });
    const { fits, outdated } = await verifyPassword(wish.password, person?.state === 'active' ? person.passwordHash : undefined);
    if (fits && person !== undefined) return enter(deps, { wish, claimant, person, rehash: outdated });
    await accounts.failed(claimant, remembered(sight.network, at), at);
    return wrong();
  };
}

type Proven = { readonly wish: SignInWish; readonly claimant: Claimant; readonly person: Person; readonly rehash: boolean };

/** Opens the session of somebody whose password was right, and starts the trial if this is its administrator's first sign-in (TR-9). */
async function enter(deps: SignInDeps, { wish, claimant, person: proven, rehash }: Proven): Promise<Result<SignedIn, SignInRefused>> {
  const { accounts, newSessionToken, now } = deps;
  const sessionToken = newSessionToken();
  const passwordHash = rehash ? await hashPassword(wish.password) : proven.passwordHash;
  let person = proven;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const at = now();
    const personAfter = rehash && passwordHash !== undefined ? { ...person, passwordHash, version: person.version + 1 } : person;
    const [before, shutOut] = await Promise.all([accounts.trialOf(person), accounts.shutOut(person)]);
    if (shutOut) return refused({ code: 'NO_ADMINISTRATION_ACCESS' });
    const change = before === undefined ? undefined : trialAfterSignIn(before, person.id, at);
    const started = personEvent(deps, person, {
      type: 'trial.started',
      changed: ['state', 'startedAt', 'endsAt'],
      requestId: wish.requestId,
    });
    const outcome = await accounts.signIn({
      claimant,
      session: openSession(sessionToken, person, at),
      personBefore: person,
      personAfter,
      trial:
        before === undefined || change === undefined
          ? undefined
          : { before, after: change.trial, event: change.starts ? started : undefined },
    });
    if (outcome.ok) return ok({ sessionToken, person: personAfter });
    const present = await accounts.person(person.ref);
    // The password was changed, or the account taken away, while this one was being looked at.
    if (present === undefined || present.state !== 'active' || present.passwordHash !== proven.passwordHash) return wrong();
    person = present;
  }
  throw new Error('Person or trial were changed again and again during a sign-in.');
}
