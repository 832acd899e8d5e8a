import type { PartnerCaller } from '#shared/domain/actor.ts';
import { scope } from '#shared/domain/scopes.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
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
