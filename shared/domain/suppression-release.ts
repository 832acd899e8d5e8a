import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email, PersonRef } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now, TrialId } from '#shared/domain/ids.ts';
import { welcomeLinkDays } from '#shared/domain/links.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import type { TrialStore } from '#shared/domain/trial-store.ts';

/** An address that may be written to again; and, where its owner has never signed in, the welcome e-mail that goes to it now. */
export type AddressRelease = {
  readonly trialId: TrialId;
  readonly address: string;
  readonly event: Event;
  readonly welcome?: { readonly email: Email; readonly person: PersonRef; readonly generation: number };
};

/** The person stands elsewhere than was thought: with links of this generation, or in no need of any (`undefined`). */
export type PersonElsewhere = { readonly code: 'PERSON_ELSEWHERE'; readonly generation: number | undefined };

export type AddressReleases = {
  /** Refuses with NOT_SUPPRESSED where there is nothing to release. One transaction. */
  release(
    release: Omit<AddressRelease, 'trialId'>,
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay | PersonElsewhere>>;
};

export type ReleaseAddressDeps = {
  readonly trials: Pick<TrialStore, 'read'>;
  readonly releases: AddressReleases;
  readonly newId: NewId;
  readonly now: Now;
};

const rounds = 4;

/**
 * Releases the address of a trial's administrator from suppression, and welcomes it anew with a link that ends the older ones (EM-6):
 * both or neither. Refusals: NOT_FOUND, NOT_SUPPRESSED, TRIAL_STATE. For partners and, with a caller of that kind, operators.
 */
export function releaseAddress({ trials, releases, newId, now }: ReleaseAddressDeps) {
  function compose(by: Pick<PartnerCaller, 'partnerId' | 'actor'>, trial: Trial, requestId: string, generation: number): AddressRelease {
    const { organisationId, administrator, language } = trial;
    const { personId, email: address } = administrator;
    const [at, partnerId] = [iso(now()), by.partnerId];
    const subject = { trialId: trial.id, organisationId, personId };
    const event = { id: newId('event'), type: 'address.released', at, partnerId, actor: by.actor, requestId, changed: [] } as const;
    if (administrator.signedInAt !== undefined) return { trialId: trial.id, address, event: { ...event, changed: [], subject } };
    const person = { kind: 'organisation', organisationId, personId } as const;
    const email: Email = {
      id: newId('email'),
      owner: { kind: 'trial', partnerId, trialId: trial.id },
      to: address,
      language,
      content: { kind: 'trial-welcome' },
      link: { person, generation, lifetimeDays: welcomeLinkDays },
      requestId,
      state: 'queued',
      attempts: 0,
      queuedAt: at,
      changedAt: at,
    };
    const welcome = { email, person, generation };
    return { trialId: trial.id, address, event: { ...event, changed: [], subject: { ...subject, emailId: email.id } }, welcome };
  }

  return async (
    by: Pick<PartnerCaller, 'partnerId' | 'actor'>,
    trialId: TrialId,
    requestId: string,
    keep: Keep<AddressRelease>,
  ): Promise<Outcome<AddressRelease>> => {
    // The first link of a person is of generation 1, and mostly the only one; where it is not, the refusal says which one is.
    let generation = 2;
    for (let round = 1; round <= rounds; round++) {
      const read = await trials.read(by.partnerId, trialId);
      if (!read.ok) return read;
      const { trial } = read.value;
      const { state } = trialAsOf(trial, now());
      if (trial.administrator.signedInAt === undefined && (state === 'soft_deleted' || state === 'purged')) {
        return refused({ code: 'TRIAL_STATE', detail: `The trial is ${state}, and its administrator has never signed in.` });
      }
      const release = compose(by, trial, requestId, generation);
      const done = await releases.release(release, keep(release));
      if (done.ok) return ok(release);
      const { error } = done;
      if (error.code !== 'PERSON_ELSEWHERE') return refused(error);
      generation = (error.generation ?? generation) + 1;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
