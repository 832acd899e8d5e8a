import { type Operator, operatorEvent } from '#infra/cli/operator.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import { welcomeLinkDays } from '#shared/domain/links.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type AddressReleases, releaseAddress } from '#shared/domain/suppression-release.ts';
import type { TrialStore } from '#shared/domain/trial-store.ts';

export type ReleaseOperator = Operator & { readonly trials: Pick<TrialStore, 'read'>; readonly releases: AddressReleases };
/** Whose address was released, and whether a new welcome e-mail goes there. */
export type Released = { readonly personId: string; readonly partnerId: string; readonly welcomed: boolean };

function welcomeOf({ newId, now, requestId }: Operator, person: Person): Email {
  const at = iso(now());
  return {
    id: newId('email'),
    owner: { kind: 'partner', partnerId: person.partnerId },
    to: person.email,
    language: person.language,
    content: { kind: 'partner-welcome' },
    link: { person: person.ref, generation: person.linkGeneration + 1, lifetimeDays: welcomeLinkDays },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}

/** One of a partner's own people. */
async function releaseOwn(operator: ReleaseOperator, person: Person): Promise<Result<Released, Refusal>> {
  const { id: personId, partnerId, email: address, ref } = person;
  const email = person.state === 'invited' ? welcomeOf(operator, person) : undefined;
  const subject = email === undefined ? { personId } : { personId, emailId: email.id };
  const event = operatorEvent(operator, { type: 'address.released', partnerId, subject });
  const welcome = email === undefined ? {} : { welcome: { email, person: ref, generation: person.linkGeneration + 1 } };
  const done = await operator.releases.release({ address, event, ...welcome }, undefined);
  if (done.ok) return ok({ personId, partnerId, welcomed: email !== undefined });
  const { error } = done;
  return refused(error.code === 'PERSON_ELSEWHERE' || error.code === 'REPLAY' ? { code: 'CHANGED_SINCE_READ' } : error);
}

/**
 * Releases an address from suppression, and welcomes its owner anew where it has never signed in (EM-6). Refuses with NOT_FOUND
 * when it is nobody's, NOT_SUPPRESSED, TRIAL_STATE or CHANGED_SINCE_READ.
 */
export async function releaseFor(operator: ReleaseOperator, person: Person | undefined): Promise<Result<Released, Refusal>> {
  if (person === undefined) return refused({ code: 'NOT_FOUND' });
  const { id: personId, partnerId, trialId } = person;
  if (trialId === undefined) return releaseOwn(operator, person);
  const by = { partnerId, actor: { kind: 'operator', name: operator.name } } as const;
  const done = await releaseAddress(operator)(by, trialId, operator.requestId, () => undefined);
  if (done.ok) return ok({ personId, partnerId, welcomed: done.value.welcome !== undefined });
  return refused(done.error.code === 'REPLAY' ? { code: 'CHANGED_SINCE_READ' } : done.error);
}
