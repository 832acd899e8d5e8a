import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';

function isTrial(id: TrialId | SubscriptionId): id is TrialId {
  return id.startsWith('trl_');
}

/** What an id names: the services of a trial, or of a subscription. */
export function sourceOfId(id: TrialId | SubscriptionId): SetUpSource {
  return isTrial(id) ? { kind: 'trial', id } : { kind: 'subscription', id };
}

/** A partner, about to set services up in an organisation that it names; nothing is known yet of its right to. */
export function partnerSettingUp({ partnerId, actor }: PartnerCaller, organisationId: OrganisationId): SetUpCaller {
  return { kind: 'partner', organisationId, partnerId, actor };
}
