import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import { telephonyOption } from '#shared/domain/set-up/set-up.ts';
import { contactCenterSettings } from '#shared/domain/set-up/settings-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const params = z.strictObject({ organisationId });

export const readContactCenterRoute = route({
  tag: 'Contact Center',
  access: { kind: 'partner', scope: 'set-up:read' },
  method: 'GET',
  path: '/v1/customers/{organisationId}/contact-center',
  operationId: 'readContactCenter',
  summary: 'Read the settings of a Contact Center',
  description: 'What was set up, and how far the tenant has come. All but telephony is fixed.',
  params,
  answers: { 200: contactCenterSettings },
  refusals: ['NOT_FOUND'],
});

export const changeTelephonyRoute = route({
  tag: 'Contact Center',
  access: { kind: 'partner', scope: 'set-up:write' },
  method: 'PUT',
  path: '/v1/customers/{organisationId}/contact-center/telephony',
  operationId: 'changeTelephony',
  summary: 'Change the telephony of a Contact Center',
  description:
    'To one of `telephonyOptions`. Where the Contact Center PSTN was ordered it decides by itself. The platform is told in the background; if it refuses, `telephonyFailure` says why, and telephony is as it was.',
  params,
  body: z.strictObject({ telephony: telephonyOption }).register(z.globalRegistry, { id: 'TelephonyChange' }),
  answers: { 200: contactCenterSettings },
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TENANT_STATE', 'TELEPHONY_NOT_OFFERED', 'PSTN_FIXES_TELEPHONY'],
});

export const contract = functionContract({
  name: 'contact-center',
  purpose: 'Shows the settings of a Contact Center to partners, and changes its telephony.',
  trigger: { kind: 'http', routes: [readContactCenterRoute, changeTelephonyRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
