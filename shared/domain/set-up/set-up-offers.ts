import { mayBeSetUp } from '#shared/domain/set-up/change-set-up.ts';
import { isUnfinished, sourceIdOf } from '#shared/domain/set-up/plan.ts';
import type { SetUpState } from '#shared/domain/set-up/set-up.ts';
import type { SetUpsOfOrganisation, SourceRead } from '#shared/domain/set-up/set-up-store.ts';
import type { Trial } from '#shared/domain/trial.ts';

/** Services that are to be set up, and how far that is. */
export type SetUpOffer = {
  readonly source: SourceRead;
  readonly stage: 'new' | 'begun' | 'provisioning' | 'failed';
};

/**
 * What an administrator is offered at every visit until it has succeeded (SS-2, OR-3): the trial as long as its services may be set up,
 * and every subscription. What the organisation has already, whatever brought it, is no reason to offer anything.
 */
export function setUpOffers({ subscriptions, setUps, ...parts }: SetUpsOfOrganisation, trial: Trial | undefined, now: Date): SetUpOffer[] {
  const sources: SourceRead[] = [
    ...(trial === undefined ? [] : [{ kind: 'trial', trial } as const]),
    ...subscriptions.map((subscription) => ({ kind: 'subscription', subscription }) as const),
  ];
  return sources.flatMap((source): SetUpOffer[] => {
    const setUp = setUps.find((one) => one.source.id === sourceIdOf(source));
    if (!mayBeSetUp({ source }, now).ok || !isUnfinished({ ...parts, source, setUp })) return [];
    return [{ source, stage: stageOf(setUp?.state) }];
  });
}

function stageOf(state: SetUpState | undefined): SetUpOffer['stage'] {
  if (state === undefined) return 'new';
  return state === 'provisioning' || state === 'failed' ? state : 'begun';
}
