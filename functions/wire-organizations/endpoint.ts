import type * as z from 'zod';
import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { OrganisationDetail, OrganisationsSeen, SeenOrganisation } from '#shared/domain/wholesale/organisations-seen.ts';
import { type RemoveOrganisationDeps, removeOrganisation } from '#shared/domain/wholesale/remove-organisation.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { isOwn, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { uuidOf } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import {
  deleteOrganizationRoute,
  type identityOrganization,
  listOrganizationsRoute,
  readIdentityOrganizationRoute,
  readOrganizationRoute,
  type wireOrganization,
} from './contract.ts';

/** Organisations on one page. */
export const organizationsAtOnce = 1000;

export type OrganizationsDeps = RemoveOrganisationDeps & {
  readonly organisations: OrganisationsSeen;
  /** Where clients reach this host. */
  readonly origin: string;
  readonly perPage?: number;
};

function viewOf({ id, name, createdAt }: SeenOrganisation): z.infer<typeof wireOrganization> {
  return { id: wireOrganisationOf(id), displayName: name, created: createdAt };
}

function identityOf({ id, name, createdAt, language, version }: OrganisationDetail): z.infer<typeof identityOrganization> {
  return {
    schemas: ['urn:cisco:codev:identity:organization:core:1.0'],
    id: uuidOf(id),
    displayName: name,
    preferredLanguage: language,
    meta: { created: createdAt, lastModified: createdAt, version: String(version) },
  };
}

export function endpoints(deps: OrganizationsDeps) {
  const { organisations, origin, perPage = organizationsAtOnce } = deps;
  const remove = removeOrganisation(deps);
  const gone = (): Answer => ({ status: 204 });
  const found = (partnerId: PartnerId, id: OrganisationId) => organisations.one(partnerId, isOwn(id, partnerId) ? partnerId : id);

  return [
    endpoint(listOrganizationsRoute, async ({ caller, query }) => {
      const page = await organisations.page(caller.partnerId, perPage, query.after);
      const next =
        page.next === undefined ? undefined : pageAddress(origin, listOrganizationsRoute.path, { after: wireOrganisationOf(page.next) });
      return ok({
        status: 200,
        body: { items: page.found.map(viewOf) },
        ...(next === undefined ? {} : { headers: nextLink(next) }),
      });
    }),
    endpoint(readOrganizationRoute, async ({ caller, params }) =>
      answering(await found(caller.partnerId, params.orgId), (one) => ({ status: 200, body: viewOf(one) })),
    ),
    endpoint(deleteOrganizationRoute, async ({ caller, params, requestId, receipt }) =>
      answering(
        await remove({
          by: partnerAtOrganisation(caller, params.orgId),
          requestId,
          asked: receipt(gone()),
          keep: () => receipt(gone()),
        }),
        gone,
      ),
    ),
    endpoint(readIdentityOrganizationRoute, async ({ caller, params }) =>
      answering(await found(caller.partnerId, params.orgId), (one) => ({ status: 200, body: identityOf(one) })),
    ),
  ];
}
