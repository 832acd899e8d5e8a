import { type ContextServiceStore, partnerAt, viewOfRegistration } from '#shared/domain/context-service.ts';
import {
  type RegistrationDeps,
  registerApplication,
  revokeRegistration,
  rotateSecret,
} from '#shared/domain/context-service-registrations.ts';
import type { OrganisationId, RegistrationId } from '#shared/domain/ids.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import * as routes from './contract.ts';
import { type EntitleDeps, type Granted, grantContextService, removeContextService } from './entitle-organisation.ts';

export type ContextServiceDeps = EntitleDeps & RegistrationDeps & { readonly contextService: ContextServiceStore };

const firstRegistrations = 20;
const noContent = () => ({ status: 204 });

function addressOf(organisationId: OrganisationId, registrationId: RegistrationId): string {
  return `/v1/organisations/${organisationId}/context-service/registrations/${registrationId}`;
}

function granted(organisationId: OrganisationId) {
  return ({ grantedAt, isNew }: Granted) => ({ status: isNew ? 201 : 200, body: { organisationId, state: 'entitled', grantedAt } });
}

function entitlementEndpoints(deps: ContextServiceDeps): Endpoint[] {
  const [grant, remove] = [grantContextService(deps), removeContextService(deps)];
  return [
    endpoint(routes.grantContextServiceRoute, async ({ caller, params: { organisationId }, requestId, receipt }) => {
      const answer = granted(organisationId);
      return answering(await grant(partnerAt(caller, organisationId), requestId, (value) => receipt(answer(value))), answer);
    }),
    endpoint(routes.removeContextServiceRoute, async ({ caller, params: { organisationId }, requestId, receipt }) =>
      answering(await remove(partnerAt(caller, organisationId), requestId, () => receipt(noContent())), noContent),
    ),
    endpoint(routes.readContextServiceRoute, async ({ caller, params: { organisationId } }) =>
      answering(
        await deps.contextService.read(partnerAt(caller, organisationId), { limit: firstRegistrations }),
        ({ entitlement, registrations, next }) => ({
          status: 200,
          body: {
            organisationId,
            state: entitlement === undefined ? 'none' : 'entitled',
            grantedAt: entitlement?.grantedAt,
            registrations: registrations.map((registration) => viewOfRegistration(registration, deps.now())),
            next,
          },
        }),
      ),
    ),
  ];
}

function registrationEndpoints(deps: ContextServiceDeps): Endpoint[] {
  const { contextService, now } = deps;
  const [register, rotate, revoke] = [registerApplication(deps), rotateSecret(deps), revokeRegistration(deps)];
  return [
    endpoint(routes.registerApplicationRoute, async ({ caller, params: { organisationId }, body, requestId, receipt }) => {
      const created = (issued: { registrationId: RegistrationId }) => ({
        status: 201,
        body: issued,
        headers: { location: addressOf(organisationId, issued.registrationId) },
      });
      const by = partnerAt(caller, organisationId);
      return answering(await register(by, body, requestId, (issued) => receipt(created(issued))), created);
    }),
    endpoint(routes.listRegistrationsRoute, async ({ caller, params: { organisationId }, query }) =>
      answering(await contextService.read(partnerAt(caller, organisationId), query), ({ registrations, next }) => ({
        status: 200,
        body: { items: registrations.map((registration) => viewOfRegistration(registration, now())), next },
      })),
    ),
    endpoint(routes.readRegistrationRoute, async ({ caller, params: { organisationId, registrationId } }) =>
      answering(await contextService.registration(partnerAt(caller, organisationId), registrationId), (registration) => ({
        status: 200,
        body: viewOfRegistration(registration, now()),
      })),
    ),
    endpoint(routes.rotateSecretRoute, async ({ caller, params: { organisationId, registrationId }, body, requestId, receipt }) => {
      const rotated = (issued: object) => ({ status: 200, body: issued });
      const by = partnerAt(caller, organisationId);
      return answering(await rotate(by, registrationId, body, requestId, (issued) => receipt(rotated(issued))), rotated);
    }),
    endpoint(routes.revokeRegistrationRoute, async ({ caller, params: { organisationId, registrationId }, requestId, receipt }) =>
      answering(await revoke(partnerAt(caller, organisationId), registrationId, requestId, () => receipt(noContent())), noContent),
    ),
  ];
}

export function endpoints(deps: ContextServiceDeps): Endpoint[] {
  return [...entitlementEndpoints(deps), ...registrationEndpoints(deps)];
}
