import type { PartnerId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import { type SetUp, type SetUpService, setUpService } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead, SourceRead } from '#shared/domain/set-up/set-up-store.ts';
import type { AddOn } from '#shared/domain/subscriptions/subscription.ts';
import { contactCenter, type ServiceId, serviceId } from '#shared/domain/users/licences.ts';

/** What step 1 shows for review (SS-3), and which of it has something to be set up. */
export type Plan = {
  readonly services: readonly { readonly service: ServiceId; readonly licences: number }[];
  readonly addOns: readonly AddOn[];
  readonly setUp: readonly SetUpService[];
};

const needs: Readonly<Record<SetUpService, readonly ServiceId[]>> = {
  'contact-center': [contactCenter.standard, contactCenter.premium],
  meetings: ['meetings'],
  calling: ['calling'],
};

/** Of some services, what has something to be set up. */
export function servicesToSetUp(counts: Readonly<Partial<Record<ServiceId, number | undefined>>>): SetUpService[] {
  return setUpService.options.filter((service) => needs[service].some((licence) => counts[licence] !== undefined));
}

export function planOf(source: SourceRead): Plan {
  const counts = source.kind === 'trial' ? source.trial.services : source.subscription.services;
  const services = serviceId.options.flatMap((service) => {
    const licences = counts[service];
    return licences === undefined ? [] : [{ service, licences }];
  });
  return {
    services,
    addOns: source.kind === 'trial' ? [] : source.subscription.addOns,
    setUp: servicesToSetUp(counts),
  };
}

export function sourceIdOf(source: SourceRead): TrialId | SubscriptionId {
  return source.kind === 'trial' ? source.trial.id : source.subscription.id;
}

/** Whose feed is told of the set-up. */
export function partnerOf(source: SourceRead): PartnerId {
  return source.kind === 'trial' ? source.trial.partnerId : source.subscription.partnerId;
}

/** The default country of operation (SS-4): the one given when the order was mapped, for a trial the trial's. */
export function defaultCountryOf({ source, organisation }: Pick<SetUpRead, 'source' | 'organisation'>): string {
  return source.kind === 'trial' ? source.trial.country : (source.subscription.countryOfOperation ?? organisation.country);
}

/** The meetings licences that are distributed among the sites (MT-3). */
export function meetingsLicencesOf(source: SourceRead): number {
  return planOf(source).services.find(({ service }) => service === 'meetings')?.licences ?? 0;
}

/** What decides whether something is left to set up. */
export type Standing = Pick<SetUpRead, 'source' | 'setUp' | 'tenant' | 'sites' | 'locations'>;

/**
 * What stands already and is not asked again: the one tenant of the organisation, whatever brought it (SS-8), its headquarters, and sites
 * that have licences of this very source.
 */
export function isThere({ source, tenant, sites, locations }: Standing, service: SetUpService): boolean {
  switch (service) {
    case 'contact-center':
      return tenant !== undefined;
    case 'meetings':
      return sites.some(({ licences }) => licences[sourceIdOf(source)] !== undefined);
    case 'calling':
      return locations.some(({ headquarters }) => headquarters);
  }
}

/** What a Finish would submit: the services of the plan that are neither there nor left for later (MT-5). */
export function servicesToSubmit(read: Standing, later: SetUp['later']): SetUpService[] {
  return planOf(read.source).setUp.filter((service) => !isThere(read, service) && !later.includes(service));
}

/** Whether something is left to set up: it is offered at every visit until there is nothing (SS-2). */
export function isUnfinished(read: Standing): boolean {
  const { setUp } = read;
  if (setUp?.state === 'provisioning' || setUp?.state === 'failed') return true;
  return servicesToSubmit(read, []).length > 0;
}
