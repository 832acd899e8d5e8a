import type { WholesaleCustomerId } from '#shared/domain/ids.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { actingFor } from '#shared/domain/wholesale/acting-for.ts';
import { type ChangeCustomersDeps, changeCustomers } from '#shared/domain/wholesale/change-customers.ts';
import { refusalFor } from '#shared/domain/wholesale/faults.ts';
import {
  type ConfirmedRequest,
  confirmationFaults,
  type ReviewCustomerDeps,
  reviewCustomer,
} from '#shared/domain/wholesale/review-customer.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { answering, type EndpointRequest, endpoint } from '#shared/http/endpoint.ts';
import { parametersOf } from '#shared/http/wire/customer-bodies.ts';
import { provisionCustomerRoute, reviewCustomerRoute } from './contract.ts';

export type ProvisionCustomersDeps = ChangeCustomersDeps & ReviewCustomerDeps;

type Wanted = EndpointRequest<typeof provisionCustomerRoute>['body'];

/** Where a customer is read on this host. */
export const ownCustomerAddress = (id: WholesaleCustomerId) => `/v1/wholesale-customers/${id}`;

function requestOf({ provisioningParameters, ...body }: Wanted): ConfirmedRequest {
  return { ...body, parameters: parametersOf(provisioningParameters) };
}

export function endpoints(deps: ProvisionCustomersDeps) {
  const [changes, review] = [changeCustomers(deps), reviewCustomer(deps)];
  return [
    endpoint(reviewCustomerRoute, async ({ caller, body }) =>
      ok({ status: 200, body: await review(actingFor(caller, undefined), requestOf(body)) }),
    ),
    endpoint(provisionCustomerRoute, async ({ caller, body, requestId, receipt }) => {
      const request = requestOf(body);
      const unconfirmed = refusalFor(confirmationFaults(request));
      if (unconfirmed !== undefined) return refused(unconfirmed);
      const { externalId } = request;
      const answer = (id: WholesaleCustomerId, organisationId: string) => ({
        status: 202,
        body: { id, externalId, organisationId, status: 'provisioning' },
        headers: { location: ownCustomerAddress(id) },
      });
      const wish = {
        acting: actingFor(caller, undefined),
        requestId,
        keep: ({ id, organisationId }: WholesaleCustomer) => receipt(answer(id, organisationId)),
      };
      return answering(await changes.create(wish, request), ({ id, organisationId }) => answer(id, organisationId));
    }),
  ];
}
