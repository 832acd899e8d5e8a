import { type AskForRightsDeps, askForRights } from '#shared/domain/mapping/rights-requests/ask-for-rights.ts';
import type { RightsRequest } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import { viewOfRightsRequest } from '#shared/domain/mapping/rights-requests/rights-request-view.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { askForRightsRoute, readRightsRequestRoute } from './contract.ts';

export function endpoints(deps: AskForRightsDeps) {
  const ask = askForRights(deps);
  const answer = (status: number) => (request: RightsRequest) => ({
    status,
    body: viewOfRightsRequest(request, deps.now()),
    ...(status === 201 ? { headers: { location: `/v1/customers/${request.organisationId}/rights-request` } } : {}),
  });
  return [
    endpoint(askForRightsRoute, async ({ caller, params, requestId, receipt }) => {
      const request = { caller, organisationId: params.organisationId, requestId, asked: receipt({ status: 201 }) };
      return answering(await ask({ ...request, keep: (made) => receipt(answer(201)(made)) }), answer(201));
    }),
    endpoint(readRightsRequestRoute, async ({ caller, params }) =>
      answering(await deps.rights.last(caller, params.organisationId), answer(200)),
    ),
  ];
}
