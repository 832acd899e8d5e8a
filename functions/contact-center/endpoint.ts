import { type ChangeTelephonyDeps, changeTelephony } from '#shared/domain/set-up/change-telephony.ts';
import { partnerSettingUp } from '#shared/domain/set-up/set-up-source.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import { viewOfContactCenterSettings } from '#shared/domain/set-up/settings-view.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { changeTelephonyRoute, readContactCenterRoute } from './contract.ts';

const shown = (read: TenantRead): Answer => ({
  status: 200,
  body: viewOfContactCenterSettings(read),
  headers: { etag: etag(read.tenant.version) },
});

export function endpoints(deps: ChangeTelephonyDeps) {
  const change = changeTelephony(deps);
  return [
    endpoint(readContactCenterRoute, async ({ caller, params }) =>
      answering(await deps.setUps.readTenant(partnerSettingUp(caller, params.organisationId)), shown),
    ),
    endpoint(changeTelephonyRoute, async ({ caller, params, body, requestId, ifMatch, receipt }) => {
      const by = partnerSettingUp(caller, params.organisationId);
      const keep = (read: TenantRead) => receipt(shown(read));
      return answering(await change({ by, requestId, ifMatch, asked: receipt({ status: 200 }), keep }, body.telephony), shown);
    }),
  ];
}
