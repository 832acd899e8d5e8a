import { endpoints } from '#functions/domains/endpoint.ts';
import { nodeDnsTxt } from '#shared/adapters/dns/node-dns-txt.ts';
import { dynamoDomainStore } from '#shared/adapters/dynamodb/domains.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { newDomainToken } from '#shared/domain/domains/domain-token.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { CustomerRelation } from '#shared/domain/people.ts';
import { jsonFunction } from '#shared/http/json-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { directoryWorld } from '#test/support/directory-world.ts';
import type { TestDns } from '#test/support/dns-server.ts';
import type { TestTable } from '#test/support/dynoxide.ts';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

/** A partner with a customer, and the operations on domains as they are served, over a name server that a test fills. */
export async function domainWorld(table: TestTable, dns: TestDns) {
  const world = directoryWorld(table);
  const now = () => new Date(world.clock.now);
  const caller = aPartnerCaller({ partnerId: await world.partner() });
  const deps = { domains: dynamoDomainStore(table, now), dns: nodeDnsTxt(dns.server), newToken: newDomainToken, newId, now };
  const handler = jsonFunction(endpoints(deps), { now, logger: makeLogger('test') });

  async function customer(rights: CustomerRelation['rights'] = 'full', by = caller.partnerId): Promise<OrganisationId> {
    const organisationId = await world.organisation();
    const relation = { partnerId: by, organisationId, companyName: 'Piekarnia', rights, since: now().toISOString() };
    await world.put(itemOf('customer-relation', keys.customer(by, organisationId), relation));
    return organisationId;
  }

  async function call(method: string, path: string, { body, key, as = caller }: { body?: unknown; key?: string; as?: typeof caller } = {}) {
    const headers = { ...(method === 'POST' || key !== undefined ? { 'Idempotency-Key': key ?? newId('event') } : {}) };
    const event = httpEvent({ method, path, caller: as, headers, ...(body === undefined ? {} : { body }) });
    const { statusCode: status, body: text, headers: answered } = await handler(event, lambdaContext);
    return { status, headers: answered ?? {}, json: text === '' ? undefined : JSON.parse(text) };
  }

  /** Adds a domain and sets its record. */
  async function proved(path: string, domain: string): Promise<void> {
    const { json } = await call('POST', path, { body: { domain } });
    dns.set(json.domain, [json.record.value]);
    await call('POST', `${path}/${domain}/verification`);
  }

  return { ...world, caller, deps, customer, call, proved, pathOf: (id: OrganisationId) => `/v1/customers/${id}/domains` };
}
