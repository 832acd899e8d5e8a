import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { TelephonyOption, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpStore, TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import { telephonyOfTenant } from '#shared/domain/set-up/settings-view.ts';

export type ChangeTelephonyDeps = {
  readonly setUps: Pick<SetUpStore, 'readTenant' | 'changeTenant'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type TelephonyRequest = {
  readonly by: SetUpCaller;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<TenantRead>;
};

const looks = 4;

/** Whether a tenant may get this option (SS-12). */
function mayChange(read: TenantRead, wanted: TelephonyOption): Result<undefined, Refusal> {
  const { tenant } = read;
  if (tenant.progress.state !== 'active') {
    return refused({ code: 'TENANT_STATE', detail: `The Contact Center is ${tenant.progress.state}. This is allowed while it is active.` });
  }
  if (tenant.suspendedAt !== undefined) {
    return refused({ code: 'TENANT_STATE', detail: 'The Contact Center is suspended. This is allowed while it is active.' });
  }
  const { options, decidedBy } = telephonyOfTenant(read);
  if (options.some(({ option }) => option === wanted)) return ok(undefined);
  const code = decidedBy === 'pstn_add_on' ? 'PSTN_FIXES_TELEPHONY' : 'TELEPHONY_NOT_OFFERED';
  return refused({ code, field: '/telephony' });
}

function changed(tenant: Tenant, telephony: TelephonyOption): Tenant {
  const { telephonyFailure: _, ...rest } = tenant;
  return { ...rest, telephony, version: tenant.version + 1 };
}

/**
 * Changes how calls reach the Contact Center: the one setting that can be changed after set-up (SS-12). By the rules of the set-up; where
 * the order's PSTN decides, there is nothing to choose. The platform is told by its worker. Refusals: NOT_FOUND, NOT_ALLOWED,
 * CHANGED_SINCE_READ, TENANT_STATE, TELEPHONY_NOT_OFFERED, PSTN_FIXES_TELEPHONY.
 */
export function changeTelephony({ setUps, newId, now }: ChangeTelephonyDeps) {
  return async ({ by, requestId, ifMatch, asked, keep }: TelephonyRequest, wanted: TelephonyOption): Promise<Outcome<TenantRead>> => {
    for (let look = 1; look <= looks; look++) {
      const found = await setUps.readTenant(by, asked);
      if (!found.ok) return found;
      const read = found.value;
      const { tenant: before } = read;
      if (ifMatch !== undefined && ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      const allowed = mayChange(read, wanted);
      if (!allowed.ok) return allowed;
      if (before.telephony === wanted) return ok(read);
      const after = changed(before, wanted);
      const event: Event = {
        id: newId('event'),
        type: 'tenant.telephony_changed',
        at: iso(now()),
        partnerId: before.partnerId,
        actor: by.actor,
        requestId,
        subject: {
          organisationId: before.organisationId,
          ...(before.source.kind === 'trial' ? { trialId: before.source.id } : { subscriptionId: before.source.id }),
        },
        changed: ['telephony'],
      };
      const afterwards = { ...read, tenant: after };
      const written = await setUps.changeTenant(by, { before, after, event }, keep(afterwards));
      if (written.ok) return ok(afterwards);
      if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
