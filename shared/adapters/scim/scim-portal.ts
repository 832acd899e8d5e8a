import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { KnownUser, Portal, PortalAgent, PortalRecord, PortalUser } from '#shared/domain/syncs/portal.ts';
import type { ScimConnection } from './portal-address.ts';
import { readAs, type ScimClient, type ScimFault, scimClient } from './scim-client.ts';
import {
  agentOf,
  agentPatchOf,
  agentResourceOf,
  organisationOf,
  ownIdOf,
  type ProviderConfig,
  patchOf,
  portalUserOf,
  providerConfig,
  resourceOf,
  type ScimUser,
  scimUser,
} from './scim-messages.ts';
import { scimUsers } from './scim-users.ts';

type Answer<T> = Promise<Result<T, ScimFault>>;

/** What a provider is taken for that does not say what it can do: the least. */
const least: ProviderConfig = { patch: { supported: false } };

/** Asked once by each instance of a function; a provider that could not say is asked again. */
function discovery() {
  const known = new Map<ScimClient, ProviderConfig>();
  return async (client: ScimClient): Answer<ProviderConfig> => {
    const found = known.get(client);
    if (found !== undefined) return ok(found);
    const answer = await client.send({ method: 'GET', path: '/ServiceProviderConfig' });
    if (!answer.ok && answer.error.status !== 404 && answer.error.status !== 501) return answer;
    const said = answer.ok ? providerConfig.safeParse(answer.value.body) : undefined;
    const config = said?.success === true ? said.data : least;
    known.set(client, config);
    return ok(config);
  };
}

/** The portal behind a SCIM 2.0 service provider (RFC 7643, RFC 7644). */
export function scimPortal(connection: ScimConnection, fetched?: typeof fetch): Portal {
  const clients = new Map<string, ScimClient>();
  const ownAddress = connection.baseUrl.includes('{organisationId}');
  const configOf = discovery();

  /** Where all organisations are behind one address, what the provider can do is asked once for all. */
  function clientOf(organisation: OrganisationId): ScimClient {
    const baseUrl = connection.baseUrl.replaceAll('{organisationId}', organisation);
    const client = clients.get(baseUrl) ?? scimClient({ ...connection, baseUrl }, fetched);
    clients.set(baseUrl, client);
    return client;
  }

  const usersOf = (organisation: OrganisationId) => scimUsers(clientOf(organisation), organisation, ownAddress);
  const pathOf = (portalId: string) => `/Users/${encodeURIComponent(portalId)}`;

  async function resource(organisation: OrganisationId, portalId: string): Answer<ScimUser | undefined> {
    const answer = await clientOf(organisation).send({ method: 'GET', path: pathOf(portalId) });
    if (!answer.ok) return answer.error.status === 404 ? ok(undefined) : answer;
    const user = readAs(scimUser, answer.value);
    return user.ok && organisationOf(user.value) !== organisation ? ok(undefined) : user;
  }

  type Change = { readonly patch: object; readonly whole: (base: ScimUser) => object };

  /** By patch where the provider takes patches; otherwise the whole resource as it is, with ours laid over it. */
  async function change(organisation: OrganisationId, portalId: string, { patch, whole }: Change, etag?: string): Answer<KnownUser> {
    const client = clientOf(organisation);
    const config = await configOf(client);
    if (!config.ok) return config;
    const path = pathOf(portalId);
    const matching = config.value.etag?.supported === true;
    if (config.value.patch.supported) {
      const patched = await client.send({ method: 'PATCH', path, body: patch, ifMatch: matching ? etag : undefined });
      return patched.ok ? ok({ portalId }) : patched;
    }
    const base = await resource(organisation, portalId);
    if (!base.ok) return base;
    if (base.value === undefined) return refused({ code: 'PORTAL_REFUSED', status: 404, detail: 'The portal has no such user any more.' });
    const ifMatch = matching ? (base.value.meta?.version ?? undefined) : undefined;
    const put = await client.send({ method: 'PUT', path, body: whole(base.value), ifMatch });
    return put.ok ? ok({ portalId }) : put;
  }

  function update(organisation: OrganisationId, record: PortalRecord, known: KnownUser): Answer<KnownUser> {
    const whole = (base: ScimUser) => resourceOf(organisation, record, base);
    return change(organisation, known.portalId, { patch: patchOf(organisation, record), whole }, known.etag);
  }

  /** Whoever holds the address: taken over if nobody else's, told if another of ours, left alone otherwise. */
  async function takeOver(organisation: OrganisationId, record: PortalRecord, conflict: ScimFault): Answer<KnownUser> {
    const found = await usersOf(organisation).byAddress(record.email);
    if (!found.ok) return found;
    const holder = found.value;
    if (holder === undefined) return refused(conflict);
    const of = organisationOf(holder);
    if (of !== undefined && of !== organisation) return refused({ ...conflict, detail: 'The address is in use in another organisation.' });
    const externalId = ownIdOf(holder);
    const known = { portalId: holder.id, etag: holder.meta?.version ?? undefined };
    if (externalId !== undefined && externalId !== record.externalId) return refused({ ...conflict, heldBy: { ...known, externalId } });
    if (of === undefined && !ownAddress && externalId === undefined)
      return refused({ ...conflict, detail: 'The address is in use by somebody of whom the portal does not say the organisation.' });
    return update(organisation, record, known);
  }

  async function create(organisation: OrganisationId, record: PortalRecord): Answer<KnownUser> {
    const made = await clientOf(organisation).send({ method: 'POST', path: '/Users', body: resourceOf(organisation, record, undefined) });
    if (!made.ok) return made.error.code === 'PORTAL_CONFLICT' ? takeOver(organisation, record, made.error) : made;
    const user = readAs(scimUser, made.value);
    return user.ok ? ok({ portalId: user.value.id, etag: user.value.meta?.version ?? undefined }) : user;
  }

  async function lookUp<T>(organisation: OrganisationId, ids: readonly PersonId[], of: (user: ScimUser) => T | undefined) {
    const found = await usersOf(organisation).byOwnIds(ids);
    if (!found.ok) return found;
    return ok(
      new Map(
        found.value.flatMap((user): [PersonId, T][] => {
          const [id, value] = [ownIdOf(user), of(user)];
          return id === undefined || value === undefined ? [] : [[id, value]];
        }),
      ),
    );
  }

  return {
    lookUp: (organisation, ids) => lookUp<PortalUser>(organisation, ids, portalUserOf),
    agents: (organisation, ids) =>
      lookUp<PortalAgent>(organisation, ids, (user) => {
        const { externalId, portalId, email } = portalUserOf(user) ?? {};
        return externalId === undefined || portalId === undefined || email === undefined
          ? undefined
          : { externalId, portalId, email, agent: agentOf(user) };
      }),
    put: (organisation, record, known) => (known === undefined ? create(organisation, record) : update(organisation, record, known)),
    async read(organisation, portalId) {
      const user = await resource(organisation, portalId);
      return user.ok ? ok(user.value === undefined ? undefined : portalUserOf(user.value)) : user;
    },
    async remove(organisation, portalId) {
      const there = await resource(organisation, portalId);
      if (!there.ok) return there;
      if (there.value === undefined) return ok(undefined);
      const removed = await clientOf(organisation).send({ method: 'DELETE', path: pathOf(portalId) });
      return removed.ok || removed.error.status === 404 ? ok(undefined) : removed;
    },
    list: (organisation, page) => usersOf(organisation).page(page),
    async putAgent(organisation, portalId, agent) {
      const changed = await change(organisation, portalId, { patch: agentPatchOf(agent), whole: (base) => agentResourceOf(base, agent) });
      return changed.ok ? ok(undefined) : changed;
    },
  };
}
