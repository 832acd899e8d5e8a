import * as z from 'zod';
import { wholesaleCustomerId } from '#shared/domain/ids.ts';
import { ownCustomerView } from '#shared/domain/wholesale/own-customer-view.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const params = z.strictObject({ customerId: wholesaleCustomerId });

export const readOwnCustomerRoute = route({
  method: 'GET',
  path: '/v1/wholesale-customers/{customerId}',
  operationId: 'readWholesaleCustomer',
  summary: 'Read a wholesale customer with what the wire format does not say',
  description:
    'Our ids beside the wire’s, the version of the template it was made with, the settings it took over, its level, limits with what is in use, why a package failed, and who acts next.',
  tag: 'Wholesale customers',
  access: { kind: 'partner', scope: 'wholesale:read' },
  params,
  answers: { 200: ownCustomerView },
  refusals: ['NOT_FOUND'],
});

export const changeOwnCustomerSettingsRoute = route({
  method: 'PATCH',
  path: '/v1/wholesale-customers/{customerId}/settings',
  operationId: 'changeWholesaleCustomerSettings',
  summary: 'Give a wholesale customer access to its administration, or take it',
  description:
    'Without it nobody of the customer is given an administrator’s role, is invited to administer or signs in to do so; taking it ends their sessions. An organisation that was there before it was attached looks after itself.',
  tag: 'Wholesale customers',
  access: { kind: 'partner', scope: 'wholesale:write' },
  params,
  body: z.strictObject({ administrationAccess: z.boolean() }).register(z.globalRegistry, { id: 'WholesaleCustomerSettings' }),
  answers: { 200: ownCustomerView },
  ifMatch: 'accepted',
  refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'CHANGED_SINCE_READ', 'CUSTOMER_STATE', 'TRY_AGAIN'],
});

export const contract = functionContract({
  name: 'wholesale-customers',
  purpose: 'Shows a partner its wholesale customers beyond the wire format, and gives them access to their administration or takes it.',
  trigger: { kind: 'http', routes: [readOwnCustomerRoute, changeOwnCustomerSettingsRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  table: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
});
