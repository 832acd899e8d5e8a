import * as z from 'zod';
import { organisationId } from '#shared/domain/ids.ts';
import { contactCenterConfiguration } from '#shared/domain/set-up/remaining-configuration.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

export const configureContactCenterRoute = route({
  tag: 'Contact Center',
  access: { kind: 'partner', scope: 'set-up:write' },
  method: 'POST',
  path: '/v1/customers/{organisationId}/contact-center/configuration',
  operationId: 'configureContactCenter',
  summary: 'Set up Contact Center',
  description:
    'Completes the configuration of a tenant that is active, in the background; what has been done is not done again. Chat is set up by a full administrator of the customer, signed in, and by nobody else: `remaining` says what has yet to be configured, and who does it.',
  params: z.strictObject({ organisationId }),
  answers: { 202: contactCenterConfiguration },
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'CHANGED_SINCE_READ', 'TENANT_STATE'],
});

export const contract = functionContract({
  name: 'contact-center-configuration',
  purpose: 'Completes the configuration of Contact Center tenants for partners.',
  trigger: { kind: 'http', routes: [configureContactCenterRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
});
