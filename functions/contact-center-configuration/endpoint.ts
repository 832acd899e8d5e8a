import { type ConfigureTenantDeps, configureTenant } from '#shared/domain/set-up/configure-tenant.ts';
import { viewOfConfiguration } from '#shared/domain/set-up/remaining-configuration.ts';
import { partnerSettingUp } from '#shared/domain/set-up/set-up-source.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { configureContactCenterRoute } from './contract.ts';

/** What takes time is looked after at the settings. */
const accepted = (read: TenantRead): Answer => ({
  status: 202,
  body: viewOfConfiguration(read),
  headers: { etag: etag(read.tenant.version), location: `/v1/customers/${read.organisation.id}/contact-center` },
});

export function endpoints(deps: ConfigureTenantDeps) {
  const configure = configureTenant(deps);
  return [
    endpoint(configureContactCenterRoute, async ({ caller, params, requestId, ifMatch, receipt }) => {
      const by = partnerSettingUp(caller, params.organisationId);
      const keep = (read: TenantRead) => receipt(accepted(read));
      return answering(await configure({ by, requestId, ifMatch, asked: receipt({ status: 202 }), keep }), accepted);
    }),
  ];
}
