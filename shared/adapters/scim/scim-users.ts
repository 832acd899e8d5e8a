import * as z from 'zod';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { PortalPage } from '#shared/domain/syncs/portal.ts';
import { readAs, type ScimClient, type ScimFault } from './scim-client.ts';
import { listResponse, organisationOf, ownIdOf, type ScimUser, scimUser, urns } from './scim-messages.ts';

type Answer<T> = Promise<Result<T, ScimFault>>;
type Found = { readonly users: readonly ScimUser[]; readonly total: number };

/** Users on a page of a list; a provider may give fewer. */
const pageSize = 100;
const startIndex = z.coerce.number().int().min(1);

/** RFC 7644 3.4.2.2: a string in a filter is one of JSON. */
const equals = (attribute: string, value: string) => `${attribute} eq ${JSON.stringify(value)}`;

/** A filter that the provider does not understand, or understands only in part. */
function beyondIt({ status, scimType }: ScimFault): boolean {
  return scimType === 'invalidFilter' || status === 501 || status === 414;
}

/** Where users of one organisation are found (RFC 7644 3.4.2). What another organisation's would be is left out, whatever the provider gives. */
export function scimUsers(client: ScimClient, organisation: OrganisationId, ownAddress: boolean) {
  const ours = (user: ScimUser) => organisationOf(user) === organisation;

  async function find(filter: string | undefined, from: number, count: number): Answer<Found> {
    const query = new URLSearchParams({ ...(filter === undefined ? {} : { filter }), startIndex: String(from), count: String(count) });
    const answer = await client.send({ method: 'GET', path: `/Users?${query}` });
    if (!answer.ok) return answer;
    const list = readAs(listResponse, answer.value);
    if (!list.ok) return list;
    if ((list.value.startIndex ?? from) !== from)
      return refused({ code: 'PORTAL_REFUSED', detail: 'The portal does not list from where it is asked to.' });
    const users = z.array(scimUser).safeParse(list.value.Resources ?? []);
    if (!users.success) return refused({ code: 'PORTAL_REFUSED', detail: 'The portal lists something that is no user of SCIM 2.0.' });
    return ok({ users: users.data, total: list.value.totalResults });
  }

  async function oneByOne(ids: readonly PersonId[]): Answer<readonly ScimUser[]> {
    const users: ScimUser[] = [];
    for (const id of ids) {
      const found = await find(equals('externalId', id), 1, 2);
      if (!found.ok) return found;
      users.push(...found.value.users);
    }
    return ok(users);
  }

  return {
    /** Those that carry these ids of ours. In one request where the provider can, otherwise one for each. */
    async byOwnIds(ids: readonly PersonId[]): Answer<readonly ScimUser[]> {
      if (ids.length === 0) return ok([]);
      const together = await find(ids.map((id) => equals('externalId', id)).join(' or '), 1, 2 * ids.length);
      const partial = together.ok && together.value.users.length < together.value.total;
      const found =
        partial || (!together.ok && beyondIt(together.error)) ? await oneByOne(ids) : together.ok ? ok(together.value.users) : together;
      if (!found.ok) return found;
      return ok(
        found.value.filter((user) => {
          const id = ownIdOf(user);
          return id !== undefined && ids.includes(id) && ours(user);
        }),
      );
    },
    /** Whoever has this address as its `userName`, of whatever organisation. */
    async byAddress(address: string): Answer<ScimUser | undefined> {
      const found = await find(equals('userName', address), 1, 2);
      if (!found.ok) return found;
      return ok(found.value.users.find(({ userName }) => userName.toLowerCase() === address.toLowerCase()));
    },
    /** A page of the organisation's list; `page` is where it begins. */
    async page(page: string | undefined): Answer<PortalPage> {
      const from = startIndex.catch(1).parse(page ?? 1);
      const filter = ownAddress ? undefined : equals(`${urns.enterprise}:organization`, organisation);
      const found = await find(filter, from, pageSize);
      if (!found.ok) return found;
      const { users, total } = found.value;
      const next = from + users.length;
      return ok({
        users: users.filter(ours).flatMap((user) => {
          const externalId = ownIdOf(user);
          return externalId === undefined ? [] : [{ externalId, portalId: user.id }];
        }),
        ...(users.length > 0 && next <= total ? { next: String(next) } : {}),
      });
    },
  };
}
