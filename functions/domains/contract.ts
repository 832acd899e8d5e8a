import * as z from 'zod';
import { domainView, mostDomains } from '#shared/domain/domains/domain.ts';
import { domainInput } from '#shared/domain/domains/domain-name.ts';
import { organisationId } from '#shared/domain/ids.ts';
import type { RefusalCode } from '#shared/domain/refusals.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

const tag = 'Domains';
const read = { kind: 'partner', scope: 'domains:read' } as const;
const write = { kind: 'partner', scope: 'domains:write' } as const;
const body = z.strictObject({ domain: domainInput }).register(z.globalRegistry, { id: 'DomainRequest' });
const list = z.strictObject({ domains: z.array(domainView) }).register(z.globalRegistry, { id: 'DomainList' });
const proof =
  'We look for the TXT record at the domain itself and at `_handover.` below it. Asked for again once it is verified, nothing changes. It is not looked for again afterwards.';
const claim =
  'Whoever has claimed a domain is ranked before all others when organisations are looked for by it. One organisation has it at a time. Users of other organisations stay where they are.';

const customers = '/v1/customers/{organisationId}/domains';
const one = `${customers}/{domain}` as const;
const ofCustomer = z.strictObject({ organisationId });
const ofCustomerOne = z.strictObject({ organisationId, domain: domainInput });
const own = '/v1/domains';
const ownOne = `${own}/{domain}` as const;
const ofOwn = z.strictObject({ domain: domainInput });

const atCustomer: readonly RefusalCode[] = ['NOT_FOUND', 'NOT_ALLOWED'];
const added: readonly RefusalCode[] = ['DOMAIN_INVALID', 'PUBLIC_DOMAIN', 'TOO_MANY_DOMAINS'];
const verified: readonly RefusalCode[] = ['DOMAIN_TOKEN_NOT_FOUND', 'DNS_UNAVAILABLE', 'TRY_AGAIN'];
const claimed: readonly RefusalCode[] = ['DOMAIN_NOT_VERIFIED', 'DOMAIN_CLAIMED', 'TRY_AGAIN'];

export const listDomainsRoute = route({
  method: 'GET',
  path: customers,
  operationId: 'listDomains',
  summary: 'List the domains of a customer',
  description: 'By name, with what the DNS of each has to say.',
  tag,
  access: read,
  params: ofCustomer,
  answers: { 200: list },
  refusals: ['NOT_FOUND'],
});

export const addDomainRoute = route({
  method: 'POST',
  path: customers,
  operationId: 'addDomain',
  summary: 'Add a domain to a customer',
  description: `Nobody is told anything before it is verified. At most ${mostDomains}. One that was added before is answered with 200, and keeps its record.`,
  tag,
  access: write,
  params: ofCustomer,
  body,
  answers: { 200: domainView, 201: domainView },
  refusals: [...atCustomer, ...added],
});

export const verifyDomainRoute = route({
  method: 'POST',
  path: `${one}/verification`,
  operationId: 'verifyDomain',
  summary: 'Verify a domain of a customer',
  description: proof,
  tag,
  access: write,
  params: ofCustomerOne,
  answers: { 200: domainView },
  refusals: [...atCustomer, ...verified],
});

export const claimDomainRoute = route({
  method: 'POST',
  path: `${one}/claim`,
  operationId: 'claimDomain',
  summary: 'Claim a verified domain for a customer',
  description: claim,
  tag,
  access: write,
  params: ofCustomerOne,
  answers: { 200: domainView },
  refusals: [...atCustomer, ...claimed],
});

export const releaseDomainRoute = route({
  method: 'DELETE',
  path: `${one}/claim`,
  operationId: 'releaseDomain',
  summary: 'Release a claimed domain of a customer',
  description: 'It stays verified. Released again, nothing changes.',
  tag,
  access: write,
  params: ofCustomerOne,
  answers: { 200: domainView },
  refusals: [...atCustomer, 'DOMAIN_STATE', 'TRY_AGAIN'],
});

export const removeDomainRoute = route({
  method: 'DELETE',
  path: one,
  operationId: 'removeDomain',
  summary: 'Remove a domain from a customer',
  description: 'In any state; a claim on it ends. Added again, it has another record and is to be verified anew.',
  tag,
  access: write,
  params: ofCustomerOne,
  answers: { 204: null },
  refusals: [...atCustomer, 'TRY_AGAIN'],
});

export const listOwnDomainsRoute = route({
  method: 'GET',
  path: own,
  operationId: 'listOwnDomains',
  summary: 'List your own domains',
  tag,
  access: read,
  answers: { 200: list },
  refusals: [],
});

export const addOwnDomainRoute = route({
  method: 'POST',
  path: own,
  operationId: 'addOwnDomain',
  summary: 'Add a domain of your own',
  description: `At most ${mostDomains}. One that was added before is answered with 200, and keeps its record.`,
  tag,
  access: write,
  body,
  answers: { 200: domainView, 201: domainView },
  refusals: added,
});

export const verifyOwnDomainRoute = route({
  method: 'POST',
  path: `${ownOne}/verification`,
  operationId: 'verifyOwnDomain',
  summary: 'Verify a domain of your own',
  description: proof,
  tag,
  access: write,
  params: ofOwn,
  answers: { 200: domainView },
  refusals: ['NOT_FOUND', ...verified],
});

export const claimOwnDomainRoute = route({
  method: 'POST',
  path: `${ownOne}/claim`,
  operationId: 'claimOwnDomain',
  summary: 'Claim a verified domain of your own',
  description: claim,
  tag,
  access: write,
  params: ofOwn,
  answers: { 200: domainView },
  refusals: ['NOT_FOUND', ...claimed],
});

export const releaseOwnDomainRoute = route({
  method: 'DELETE',
  path: `${ownOne}/claim`,
  operationId: 'releaseOwnDomain',
  summary: 'Release a claimed domain of your own',
  tag,
  access: write,
  params: ofOwn,
  answers: { 200: domainView },
  refusals: ['NOT_FOUND', 'DOMAIN_STATE', 'TRY_AGAIN'],
});

export const removeOwnDomainRoute = route({
  method: 'DELETE',
  path: ownOne,
  operationId: 'removeOwnDomain',
  summary: 'Remove a domain of your own',
  tag,
  access: write,
  params: ofOwn,
  answers: { 204: null },
  refusals: ['NOT_FOUND', 'TRY_AGAIN'],
});

export const contract = functionContract({
  name: 'domains',
  purpose: 'Adds, proves, claims, releases and removes domains of a partner and of its customers.',
  trigger: {
    kind: 'http',
    routes: [
      listDomainsRoute,
      addDomainRoute,
      verifyDomainRoute,
      claimDomainRoute,
      releaseDomainRoute,
      removeDomainRoute,
      listOwnDomainsRoute,
      addOwnDomainRoute,
      verifyOwnDomainRoute,
      claimOwnDomainRoute,
      releaseOwnDomainRoute,
      removeOwnDomainRoute,
    ],
  },
  settings: z.object({ TABLE_NAME: z.string(), DNS_SERVERS: z.string() }),
  table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
});
