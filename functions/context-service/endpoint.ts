import * as z from 'zod';
import {
  type ContextServiceStore,
  type OrganisationActor,
  partnerAt,
  type RegistrationPage,
  viewOfRegistration,
} from '#shared/domain/context-service.ts';
import {
  type RegistrationDeps,
  registerApplication,
  revokeRegistration,
  rotateSecret,
} from '#shared/domain/context-service-registrations.ts';
import { type OrganisationId, type RegistrationId, registrationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import * as routes from './contract.ts';
import { type EntitleDeps, type Granted, grantContextService, removeContextService } from './entitle-organisation.ts';

/** `sign` is awaited with the first list that goes on, so that its key can be loaded while the function starts. */
export type ContextServiceDeps = EntitleDeps &
  RegistrationDeps & { readonly contextService: ContextServiceStore; readonly sign: Promise<Sign> };

const firstRegistrations = 25;
const noContent = () => ({ status: 204 });

function addressOf(organisationId: OrganisationId, registrationId: RegistrationId): string {
  return `/v1/organisations/${organisationId}/context-service/registrations/${registrationId}`;
}

function granted(organisationId: OrganisationId) {
  return ({ grantedAt, isNew }: Granted) => ({ status: isNew ? 201 : 200, body: { organisationId, state: 'entitled', grantedAt } });
}

const position = z.strictObject({ registrationId });

/** Pages of an organisation's registrations: cursors hold for this partner and this organisation only. */
function pages({ sign, now }: ContextServiceDeps) {
  const scopeOf = (by: OrganisationActor) => ({
    list: 'registrations',
    owner: by.partnerId,
    filter: { organisationId: by.organisationId },
  });
  return {
    async after(by: OrganisationActor, cursor: string | undefined): Promise<Result<RegistrationId | undefined, Refusal>> {
      if (cursor === undefined) return ok(undefined);
      const read = readCursor(await sign, scopeOf(by), position, cursor);
      return read.ok ? ok(read.value.registrationId) : read;
    },
    async show(by: OrganisationActor, { registrations, next }: RegistrationPage) {
      return {
        registrations: registrations.map((registration) => viewOfRegistration(registration, now())),
        ...(next === undefined ? {} : { next: writeCursor(await sign, scopeOf(by), { registrationId: next }) }),
      };
    },
  };
}

function entitlementEndpoints(deps: ContextServiceDeps): Endpoint[] {
  const [grant, remove] = [grantContextService(deps), removeContextService(deps)];
  const { show } = pages(deps);
  return [
    endpoint(routes.grantContextServiceRoute, async ({ caller, params: { organisationId }, requestId, receipt }) => {
      const answer = granted(organisationId);
      return answering(await grant(partnerAt(caller, organisationId), requestId, (value) => receipt(answer(value))), answer);
    }),
    endpoint(routes.removeContextServiceRoute, async ({ caller, params: { organisationId }, requestId, receipt }) =>
      answering(await remove(partnerAt(caller, organisationId), requestId, () => receipt(noContent())), noContent),
    ),
    endpoint(routes.readContextServiceRoute, async ({ caller, params: { organisationId } }) => {
      const by = partnerAt(caller, organisationId);
      const found = await deps.contextService.read(by, { limit: firstRegistrations });
      if (!found.ok) return found;
      const { entitlement, ...page } = found.value;
      const granted = entitlement === undefined ? { state: 'none' } : { state: 'entitled', grantedAt: entitlement.grantedAt };
      return ok({ status: 200, body: { organisationId, ...granted, ...(await show(by, page)) } });
    }),
  ];
}

function registrationEndpoints(deps: ContextServiceDeps): Endpoint[] {
  const { contextService, now } = deps;
  const { after, show } = pages(deps);
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
    endpoint(routes.listRegistrationsRoute, async ({ caller, params: { organisationId }, query: { limit, cursor } }) => {
      const by = partnerAt(caller, organisationId);
      const from = await after(by, cursor);
      if (!from.ok) return from;
      const found = await contextService.read(by, { limit, after: from.value });
      return found.ok ? ok({ status: 200, body: await show(by, found.value) }) : found;
    }),
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
