import type { PartnerCaller } from '#shared/domain/actor.ts';
import { changeDomains, type DomainDeps, type DomainRequest } from '#shared/domain/domains/change-domains.ts';
import { type Domain, viewOfDomain } from '#shared/domain/domains/domain.ts';
import type { DomainCaller } from '#shared/domain/domains/domain-store.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import * as routes from './contract.ts';

type Request = {
  readonly requestId: string;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

const atCustomer = (caller: PartnerCaller, organisationId: OrganisationId): DomainCaller => ({
  of: 'organisation',
  ...partnerAtOrganisation(caller, organisationId),
});
const atOwn = ({ partnerId, actor }: PartnerCaller): DomainCaller => ({ of: 'partner', partnerId, actor });

const shown = (domain: Domain): Answer => ({ status: 200, body: viewOfDomain(domain), headers: { etag: etag(domain.version) } });
const noContent = (): Answer => ({ status: 204 });

/** What every route does, for a customer's domains as for the partner's own. */
function operations(deps: DomainDeps) {
  const change = changeDomains(deps);
  const asked = (by: DomainCaller, name: string, { requestId, receipt }: Request): DomainRequest => ({
    by,
    name,
    requestId,
    asked: receipt({ status: 200 }),
  });
  const moving = (move: 'verify' | 'claim' | 'release') => async (by: DomainCaller, name: string, request: Request) =>
    answering(await change[move](asked(by, name, request), (domain) => request.receipt(shown(domain))), shown);
  return {
    async list(by: DomainCaller) {
      const found = await deps.domains.list(by);
      return answering<readonly Domain[]>(found, (domains) => ({ status: 200, body: { domains: domains.map(viewOfDomain) } }));
    },
    async add(by: DomainCaller, name: string, request: Request, at: string) {
      const created = (domain: Domain): Answer => ({
        ...shown(domain),
        status: 201,
        headers: { etag: etag(domain.version), location: `${at}/${domain.name}` },
      });
      const outcome = await change.add(asked(by, name, request), (domain) => request.receipt(created(domain)));
      return answering(outcome, ({ domain, isNew }) => (isNew ? created(domain) : shown(domain)));
    },
    verify: moving('verify'),
    claim: moving('claim'),
    release: moving('release'),
    remove: async (by: DomainCaller, name: string, request: Request) =>
      answering(await change.remove(asked(by, name, request), () => request.receipt(noContent())), noContent),
  };
}

export function endpoints(deps: DomainDeps): Endpoint[] {
  const domains = operations(deps);
  return [
    endpoint(routes.listDomainsRoute, ({ caller, params }) => domains.list(atCustomer(caller, params.organisationId))),
    endpoint(routes.addDomainRoute, (request) => {
      const { caller, params, body } = request;
      const at = `/v1/customers/${params.organisationId}/domains`;
      return domains.add(atCustomer(caller, params.organisationId), body.domain, request, at);
    }),
    endpoint(routes.verifyDomainRoute, (request) =>
      domains.verify(atCustomer(request.caller, request.params.organisationId), request.params.domain, request),
    ),
    endpoint(routes.claimDomainRoute, (request) =>
      domains.claim(atCustomer(request.caller, request.params.organisationId), request.params.domain, request),
    ),
    endpoint(routes.releaseDomainRoute, (request) =>
      domains.release(atCustomer(request.caller, request.params.organisationId), request.params.domain, request),
    ),
    endpoint(routes.removeDomainRoute, (request) =>
      domains.remove(atCustomer(request.caller, request.params.organisationId), request.params.domain, request),
    ),
    endpoint(routes.listOwnDomainsRoute, ({ caller }) => domains.list(atOwn(caller))),
    endpoint(routes.addOwnDomainRoute, (request) => domains.add(atOwn(request.caller), request.body.domain, request, '/v1/domains')),
    endpoint(routes.verifyOwnDomainRoute, (request) => domains.verify(atOwn(request.caller), request.params.domain, request)),
    endpoint(routes.claimOwnDomainRoute, (request) => domains.claim(atOwn(request.caller), request.params.domain, request)),
    endpoint(routes.releaseOwnDomainRoute, (request) => domains.release(atOwn(request.caller), request.params.domain, request)),
    endpoint(routes.removeOwnDomainRoute, (request) => domains.remove(atOwn(request.caller), request.params.domain, request)),
  ];
}
