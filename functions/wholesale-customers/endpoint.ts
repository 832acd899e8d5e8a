import type { NewId, Now } from '#shared/domain/ids.ts';
import { changeAdministrationAccess } from '#shared/domain/wholesale/change-administration-access.ts';
import type { CustomerWithCounts, OwnCustomerStore } from '#shared/domain/wholesale/own-customer-store.ts';
import { viewOfOwnCustomer } from '#shared/domain/wholesale/own-customer-view.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { changeOwnCustomerSettingsRoute, readOwnCustomerRoute } from './contract.ts';

type OwnCustomersDeps = { readonly customers: OwnCustomerStore; readonly newId: NewId; readonly now: Now };

function shown(found: CustomerWithCounts) {
  const { id, organisationId, version } = found.customer;
  const wire = { customerId: wireId('ENTERPRISE', id), orgId: wireId('ORGANIZATION', organisationId) };
  return { status: 200, body: viewOfOwnCustomer(found, wire), headers: { etag: etag(version) } };
}

export function endpoints(deps: OwnCustomersDeps): Endpoint[] {
  const change = changeAdministrationAccess(deps);
  return [
    endpoint(readOwnCustomerRoute, async ({ caller, params }) =>
      answering(await deps.customers.read(caller.partnerId, params.customerId), shown),
    ),
    endpoint(changeOwnCustomerSettingsRoute, async ({ caller, params, body, requestId, ifMatch, receipt }) => {
      const request = { caller, id: params.customerId, requestId, ifMatch, asked: receipt({ status: 200 }) };
      return answering(await change(request, body.administrationAccess, (found) => receipt(shown(found))), shown);
    }),
  ];
}
