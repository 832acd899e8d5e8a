import type { PartnerCaller } from '#shared/domain/actor.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { scope } from '#shared/domain/scopes.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';
import { newId } from '#shared/runtime/ids.ts';

export function aPartnerCaller(over: Partial<PartnerCaller> = {}): PartnerCaller {
  return { partnerId: newId('partner'), actor: { kind: 'token', id: newId('token') }, scopes: scope.options, ...over };
}

let counter = 0;

export function aTrialRequest(over: Partial<TrialRequest> = {}): TrialRequest {
  counter += 1;
  return {
    companyName: `Piekarnia ${counter}`,
    administratorEmail: `anna${counter}@piekarnia.example`,
    country: 'PL',
    inSupportedLocation: true,
    language: 'pl',
    services: { message: 25, meetings: 25 },
    durationDays: 90,
    contextService: true,
    ...over,
  };
}

/** A trial that waits for its customer; its dates follow from `createdAt` unless given. */
export function aTrial(over: Partial<Trial> = {}): Trial {
  const createdAt = over.createdAt ?? '2026-03-01T10:00:00.000Z';
  return {
    id: newId('trial'),
    partnerId: newId('partner'),
    organisationId: newId('organisation'),
    companyName: 'Piekarnia Kowalska',
    country: 'PL',
    dataCentre: 'EU1',
    language: 'pl',
    administrator: { personId: newId('person'), email: 'anna@piekarnia.example' },
    formerAdministrators: [],
    services: { message: 25, meetings: 25 },
    durationDays: 30,
    state: 'awaiting_customer',
    createdAt,
    startBy: iso(addDays(new Date(createdAt), trialRules.startByDays)),
    extensions: 0,
    setUpQuestion: 'open',
    version: 1,
    ...over,
  };
}
