import type { OrganisationId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { ActingFor } from '#shared/domain/wholesale/acting-for.ts';
import { actsForAnother } from '#shared/domain/wholesale/acting-for.ts';
import { type ChangeCustomersDeps, changeCustomers, type Wish } from '#shared/domain/wholesale/change-customers.ts';
import { type PrecheckReader, precheckCustomer } from '#shared/domain/wholesale/precheck-customer.ts';
import type { CustomerStatus } from '#shared/domain/wholesale/wholesale-customer.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, type EndpointRequest, endpoint } from '#shared/http/endpoint.ts';
import type { Route } from '#shared/http/route.ts';
import { customerAddress } from '#shared/http/wire/customer-address.ts';
import { parametersOf } from '#shared/http/wire/customer-bodies.ts';
import { actingOf } from '#shared/http/wire/on-behalf.ts';
import { templateOf, wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import {
  createCustomerRoute,
  deleteCustomerRoute,
  listCustomersRoute,
  precheckCustomerRoute,
  readCustomerRoute,
  updateCustomerRoute,
} from './contract.ts';
import { viewOfCustomer } from './customer-view.ts';

export type WireCustomersDeps = ChangeCustomersDeps & {
  readonly precheck: PrecheckReader;
  /** The scheme and host under which clients reach this API. */
  readonly origin: string;
};

/** The code by which a client knows that a precheck has passed. */
const passed = { infoCode: 100, description: 'Provisioning preCheck validation successful.' };

const gone = (): Answer => ({ status: 202 });

type Filters = {
  readonly externalId?: string | undefined;
  readonly orgId?: OrganisationId | undefined;
  readonly status?: readonly CustomerStatus[] | undefined;
};

/** Every filter of a list, as it goes into the address of the next page. */
function parametersOfList({ externalId, orgId, status }: Filters, acting: ActingFor) {
  return {
    externalId,
    orgId: orgId && wireId('ORGANIZATION', orgId),
    status: status?.join(','),
    onBehalfOfSubPartnerOrgId: actsForAnother(acting) ? wireId('ORGANIZATION', acting.partnerId) : undefined,
  };
}

export function endpoints(deps: WireCustomersDeps) {
  const { customers, precheck, origin } = deps;
  const addressOf = customerAddress(origin);
  const changes = changeCustomers(deps);
  const check = precheckCustomer(precheck);
  const accepted = (id: WholesaleCustomerId): Answer => ({
    status: 202,
    body: { url: addressOf(id) },
    headers: { location: addressOf(id) },
  });
  const wishOf = (
    request: Pick<EndpointRequest<Route>, 'requestId' | 'receipt'>,
    acting: ActingFor,
    answer: (id: WholesaleCustomerId) => Answer,
  ): Wish => ({ acting, requestId: request.requestId, keep: (id) => request.receipt(answer(id)) });

  return [
    endpoint(listCustomersRoute, async (request) => {
      const { externalId, orgId, status, offset, max } = request.query;
      const acting = actingOf(request);
      const page = await customers.list(acting, { externalId, organisationId: orgId, statuses: status }, { offset, max });
      if (!page.ok) return page;
      const next = { ...parametersOfList(request.query, acting), offset: offset + max, max };
      return ok({
        status: 200,
        body: { items: page.value.customers.map((one) => viewOfCustomer(one)) },
        ...(page.value.more ? { headers: nextLink(pageAddress(origin, listCustomersRoute.path, next)) } : {}),
      });
    }),
    endpoint(createCustomerRoute, async (request) => {
      const { provisioningId, packages, externalId, address, orgId, customerInfo, provisioningParameters } = request.body;
      const templateId = templateOf(provisioningId);
      if (templateId === undefined) return refused({ code: 'PROVISIONING_ID_UNKNOWN', field: '/provisioningId' });
      const wish = {
        acting: actingOf(request),
        requestId: request.requestId,
        keep: ({ id }: { readonly id: WholesaleCustomerId }) => request.receipt(accepted(id)),
      };
      const outcome = await changes.create(wish, {
        templateId,
        packages,
        externalId,
        address,
        organisationId: orgId,
        customerInfo,
        parameters: parametersOf(provisioningParameters),
      });
      return answering(outcome, ({ id }) => accepted(id));
    }),
    endpoint(readCustomerRoute, async (request) =>
      answering(await customers.read(actingOf(request), request.params.customerId, 'read'), (customer) => ({
        status: 200,
        body: viewOfCustomer(customer, request.query.includePackageLicenseInfo),
      })),
    ),
    endpoint(updateCustomerRoute, async (request) => {
      const { packages, externalId, address, provisioningParameters } = request.body;
      const wish = wishOf(request, actingOf(request), accepted);
      const update = { packages, externalId, address, parameters: parametersOf(provisioningParameters) };
      return answering(await changes.update(wish, request.params.customerId, update), ({ id }) => accepted(id));
    }),
    endpoint(deleteCustomerRoute, async (request) =>
      answering(await changes.remove(wishOf(request, actingOf(request), gone), request.params.customerId), gone),
    ),
    endpoint(precheckCustomerRoute, async (request) => {
      const { provisioningId, packages, externalId, address, orgId, customerInfo, provisioningParameters } = request.body;
      const templateId = provisioningId === undefined ? undefined : templateOf(provisioningId);
      if (provisioningId !== undefined && templateId === undefined)
        return refused({ code: 'PROVISIONING_ID_UNKNOWN', field: '/provisioningId' });
      const outcome = await check(actingOf(request), {
        templateId,
        packages,
        externalId,
        address,
        organisationId: orgId,
        primaryEmail: customerInfo?.primaryEmail,
        parameters: parametersOf(provisioningParameters),
      });
      return outcome.ok ? ok({ status: 200, body: { message: 'success', info: [passed] } }) : outcome;
    }),
  ];
}
