import type { PersonRef } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Session } from '#shared/domain/session.ts';
import type { Attempts } from '#shared/domain/sign-in-attempts.ts';
import type { Trial } from '#shared/domain/trial.ts';

/** Who tries to sign in: the address as entered, the network address, and the browser if it has signed in with that address before. */
export type Claimant = { readonly address: string; readonly network: string; readonly device: string | undefined };

/** What is known before the password is looked at. */
export type SignInSight = {
  readonly holder: PersonRef | undefined;
  readonly account: Attempts | undefined;
  readonly device: Attempts | undefined;
  readonly network: Attempts | undefined;
};

/** Everything a sign-in does, at once. */
export type SignIn = {
  readonly claimant: Claimant;
  readonly session: Session;
  readonly personBefore: Person;
  /** Other than before when the password is hashed anew. */
  readonly personAfter: Person;
  readonly trial: { readonly before: Trial; readonly after: Trial; readonly event: Event | undefined } | undefined;
};

/** Signing in with a password. Until the password has proved right, every step makes the same calls whether or not the address is known. */
export type SignInStore = {
  look(claimant: Claimant): Promise<SignInSight>;
  /**
   * Takes the attempt (of the browser, if it is known, else of the account) before the password is looked at, so that many at
   * once are no way round the pauses; `false`: another attempt was made at the same moment.
   */
  attempt(claimant: Claimant, sight: SignInSight, failuresBefore: number, now: Date): Promise<boolean>;
  person(holder: PersonRef | undefined): Promise<Person | undefined>;
  failed(claimant: Claimant, failuresBefore: number, now: Date): Promise<void>;
  trialOf(person: Person): Promise<Trial | undefined>;
  /**
   * Whether the person would come in as the administrator of an organisation that has no access to its administration (WS-2). Asked only
   * once the password has proved right.
   */
  shutOut(person: Person): Promise<boolean>;
  signIn(signIn: SignIn): Promise<Result<undefined, { readonly code: 'PERSON_CHANGED' | 'TRIAL_CHANGED' }>>;
};
