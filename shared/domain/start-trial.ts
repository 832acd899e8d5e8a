import type { PartnerCaller } from '#shared/domain/actor.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { NewId, Now, PartnerId } from '#shared/domain/ids.ts';
import type { Entitlement } from '#shared/domain/people.ts';
import type { Keep, Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { invitedAdministrator } from '#shared/domain/trial-administrator.ts';
import { type ChangeContext, trialEvent, welcomeEmail } from '#shared/domain/trial-change.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import type { StartedTrial, TrialStore } from '#shared/domain/trial-store.ts';

export type StartTrialDeps = {
  readonly trials: Pick<TrialStore, 'start'>;
  readonly newId: NewId;
  readonly now: Now;
};

/** The rules that need no look at what is stored. */
function check(request: TrialRequest): Result<{ dataCentre: Trial['dataCentre'] }, Refusal> {
  if (!request.inSupportedLocation) return refused({ code: 'LOCATION_NOT_CONFIRMED', field: '/inSupportedLocation' });
  const dataCentre = dataCentreOf(request.country);
  if (dataCentre === undefined) return refused({ code: 'COUNTRY_NOT_OFFERED', field: '/country' });
  if (request.contextService && request.services.message === undefined) {
    return refused({ code: 'CONTEXT_NEEDS_MESSAGE', field: '/contextService' });
  }
  return ok({ dataCentre });
}

function entitlementsOf(trial: Trial, request: TrialRequest): Entitlement[] {
  const common = { organisationId: trial.organisationId, trialId: trial.id, grantedAt: trial.createdAt };
  const services = trialServiceId.options.flatMap((service): Entitlement[] => {
    const licences = request.services[service];
    return licences === undefined ? [] : [{ ...common, service, licences, free: licences, source: 'trial' }];
  });
  // Tied to no trial (CX-2): it says where it came from by "grant", and outlives everything that happens to the trial.
  const { trialId: _, ...untied } = common;
  return request.contextService ? [...services, { ...untied, service: 'context-service', source: 'grant' }] : services;
}

/**
 * Starts a trial: organisation, first administrator, trial, entitlements, relation and one welcome e-mail come into being
 * together or not at all (TR-1, TR-2). Refusals: LOCATION_NOT_CONFIRMED, COUNTRY_NOT_OFFERED, CONTEXT_NEEDS_MESSAGE,
 * ADDRESS_NOT_AVAILABLE, COMPANY_NAME_TAKEN.
 */
export function startTrial({ trials, newId, now }: StartTrialDeps) {
  return async (caller: PartnerCaller, request: TrialRequest, requestId: string, keep: Keep<Trial>): Promise<Outcome<Trial>> => {
    const checked = check(request);
    if (!checked.ok) return checked;
    const context = { actor: caller.actor, requestId, now: now(), newId };
    const started = compose(caller.partnerId, request, checked.value.dataCentre, context);
    const outcome = await trials.start(started, keep(started.trial));
    return outcome.ok ? ok(started.trial) : outcome;
  };
}

function compose(partnerId: PartnerId, request: TrialRequest, dataCentre: Trial['dataCentre'], context: ChangeContext): StartedTrial {
  const { companyName, country, language } = request;
  const { newId, now } = context;
  const [id, organisationId, personId] = [newId('trial'), newId('organisation'), newId('person')];
  const createdAt = iso(now);
  const trial: Trial = {
    id,
    partnerId,
    organisationId,
    companyName,
    country,
    dataCentre,
    language,
    administrator: { personId, email: request.administratorEmail },
    formerAdministrators: [],
    services: request.services,
    durationDays: request.durationDays,
    state: 'awaiting_customer',
    createdAt,
    startBy: iso(addDays(now, trialRules.startByDays)),
    extensions: 0,
    setUpQuestion: 'open',
    version: 1,
  };
  const administrator = invitedAdministrator(trial, now);
  const welcome = welcomeEmail(trial, administrator.linkGeneration, context);
  return {
    trial,
    organisation: {
      id: organisationId,
      partnerId,
      companyName,
      country,
      dataCentre,
      language,
      trialId: id,
      administrators: 1,
      createdAt,
      version: 1,
    },
    administrator,
    entitlements: entitlementsOf(trial, request),
    relation: { partnerId, organisationId, companyName, rights: 'full', trialId: id, since: createdAt },
    welcome,
    event: trialEvent(trial, 'trial.created', [], context, welcome),
  };
}
