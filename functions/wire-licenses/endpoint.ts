import { ok, refused } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { LicenceCount, LicenceStore } from '#shared/domain/wholesale/licence-store.ts';
import { packages } from '#shared/domain/wholesale/packages.ts';
import { wireRoles } from '#shared/domain/wholesale/roles.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { isOwn, licenceIdOf, licenceOf, roleIdOf, roleKeyOf, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import { type AssignedLicences, type AssignLicencesDeps, assignLicences } from './assign-licences.ts';
import { assignLicensesRoute, listLicensesRoute, listRolesRoute, readLicenseRoute, readRoleRoute, type WireLicense } from './contract.ts';

export type LicensesDeps = AssignLicencesDeps & { readonly licences: LicenceStore; readonly origin: string };

function viewOfLicence({ organisationId, count }: LicenceCount): WireLicense {
  const { name, limit, used } = count;
  const ofPeople = packages[name].forSubscribers;
  return {
    id: licenceIdOf(organisationId, name),
    name: packages[name].label,
    totalUnits: limit ?? -1,
    consumedUnits: used,
    consumedByUsers: ofPeople ? used : 0,
    consumedByWorkspaces: ofPeople ? 0 : used,
  };
}

function viewOfHolder({ personId, email, firstName, lastName }: Subscriber) {
  const displayName = [firstName, lastName].filter((name) => name !== undefined).join(' ');
  return { id: wireId('PEOPLE', personId), type: 'INTERNAL' as const, ...(displayName === '' ? {} : { displayName }), email };
}

function assignedAnswer({ organisationId, person, packages: names, faults }: AssignedLicences): Answer {
  const body = {
    orgId: wireOrganisationOf(organisationId),
    personId: wireId('PEOPLE', person.id),
    email: person.email,
    licenses: names.map((name) => licenceIdOf(organisationId, name)),
  };
  if (faults.length === 0) return { status: 200, body };
  return { status: 206, body: { ...body, errors: faults.map(({ code, description }) => ({ errorCode: code, description })) } };
}

const roleView = ({ key, name }: (typeof wireRoles)[number]) => ({ id: roleIdOf(key), name });

export function endpoints(deps: LicensesDeps) {
  const { licences, origin } = deps;
  const assign = assignLicences(deps);
  return [
    endpoint(listLicensesRoute, async ({ caller, query }) => {
      const { orgId } = query;
      if (orgId === undefined || isOwn(orgId, caller.partnerId)) return ok({ status: 200, body: { items: [] } });
      return answering(await licences.all(partnerAtOrganisation(caller, orgId)), (all) => ({
        status: 200,
        body: { items: all.map(viewOfLicence) },
      }));
    }),
    endpoint(readLicenseRoute, async ({ caller, params, query }) => {
      const { organisationId, package: name } = params.licenseId;
      const all = await licences.all(partnerAtOrganisation(caller, organisationId));
      if (!all.ok) return all;
      const found = all.value.find(({ count }) => count.name === name);
      if (found === undefined) return refused({ code: 'NOT_FOUND' });
      const view = viewOfLicence(found);
      if (query.includeAssignedTo === undefined) return ok({ status: 200, body: view });
      const customer = { id: found.count.customerId, partnerId: caller.partnerId };
      const page = await licences.holders(customer, name, query.limit, query.next);
      const path = readLicenseRoute.path.replace('{licenseId}', view.id);
      const filters = { includeAssignedTo: query.includeAssignedTo, limit: query.limit };
      return ok({
        status: 200,
        body: { ...view, users: page.holders.map(viewOfHolder) },
        ...(page.next === undefined
          ? {}
          : { headers: nextLink(pageAddress(origin, path, { ...filters, next: wireId('SUBSCRIBER', page.next) })) }),
      });
    }),
    endpoint(assignLicensesRoute, async ({ caller, body, requestId, receipt }) => {
      const { licenses = [], siteUrls = [], email, personId, orgId } = body;
      return answering(
        await assign({
          caller,
          who: { email, personId, orgId },
          licences: (organisationId) =>
            licenses.map(({ id, operation, properties }) => {
              const licence = licenceOf(id);
              const name = licence?.organisationId === organisationId ? licence.package : undefined;
              return { name, operation, properties };
            }),
          sites: siteUrls.length,
          requestId,
          keep: (assigned) => receipt(assignedAnswer(assigned)),
        }),
        assignedAnswer,
      );
    }),
    endpoint(listRolesRoute, async () => ok({ status: 200, body: { items: wireRoles.map(roleView) } })),
    endpoint(readRoleRoute, async ({ params }) => {
      const key = roleKeyOf(params.roleId);
      const found = wireRoles.find((one) => one.key === key);
      return found === undefined ? refused({ code: 'NOT_FOUND' }) : ok({ status: 200, body: roleView(found) });
    }),
  ];
}
