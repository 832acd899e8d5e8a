import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Tenant } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpStore, TenantRead } from '#shared/domain/set-up/set-up-store.ts';

export type ConfigureTenantDeps = {
  readonly setUps: Pick<SetUpStore, 'readTenant' | 'changeTenant'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type ConfigureTenantRequest = {
  readonly by: SetUpCaller;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<TenantRead>;
};

/** The states of configuration and chat, and what leads from one to the next. Only these may be begun by people. */
export const configurationMoves = {
  configure: { from: ['not_configured', 'failed'], to: 'configuring' },
  setChatUp: { from: ['not_set_up', 'failed'], to: 'setting_up' },
} as const satisfies {
  readonly configure: { readonly from: readonly Tenant['configuration']['state'][]; readonly to: Tenant['configuration']['state'] };
  readonly setChatUp: { readonly from: readonly Tenant['chat']['state'][]; readonly to: Tenant['chat']['state'] };
};

const looks = 4;

function mayConfigure({ kind }: SetUpCaller, { progress, suspendedAt }: Tenant): Result<undefined, Refusal> {
  // Whoever has the link of an order has not signed in, and is neither the partner's nor the customer's administrator.
  if (kind === 'order-contact') return refused({ code: 'NOT_ALLOWED' });
  if (progress.state !== 'active')
    return refused({ code: 'TENANT_STATE', detail: `The Contact Center is ${progress.state}. This is allowed while it is active.` });
  if (suspendedAt !== undefined)
    return refused({ code: 'TENANT_STATE', detail: 'The Contact Center is suspended. This is allowed while it is active.' });
  return ok(undefined);
}

/** Whether this caller sets chat up as well (SS-11): a full administrator of the customer, signed in, and nobody else. */
export function setsChatUp(by: SetUpCaller): by is Extract<SetUpCaller, { kind: 'administrator' }> {
  return by.kind === 'administrator' && by.isFullAdministrator;
}

function begun(tenant: Tenant, by: SetUpCaller, now: Date): Pick<Event, 'changed'> & { readonly after: Tenant } {
  const since = iso(now);
  const { configure, setChatUp } = configurationMoves;
  const configures = configure.from.some((state) => state === tenant.configuration.state);
  const chats = setsChatUp(by) && setChatUp.from.some((state) => state === tenant.chat.state);
  return {
    changed: [...(configures ? ['configuration'] : []), ...(chats ? ['chat'] : [])],
    after: {
      ...tenant,
      ...(configures ? { configuration: { state: configure.to, since } } : {}),
      ...(chats ? { chat: { state: setChatUp.to, since, administratorId: by.personId } } : {}),
      version: tenant.version + 1,
    },
  };
}

/**
 * "Set up Contact Center" (SS-13): completes the tenant's configuration through the platform, in the background; run by a signed-in
 * full administrator of the customer it sets chat up as well (SS-11), otherwise chat stays as it is. What is done, or on its way, is not
 * begun again. Refusals: NOT_FOUND, NOT_ALLOWED, CHANGED_SINCE_READ, TENANT_STATE.
 */
export function configureTenant({ setUps, newId, now }: ConfigureTenantDeps) {
  return async ({ by, requestId, ifMatch, asked, keep }: ConfigureTenantRequest): Promise<Outcome<TenantRead>> => {
    for (let look = 1; look <= looks; look++) {
      const found = await setUps.readTenant(by, asked);
      if (!found.ok) return found;
      const { tenant: before } = found.value;
      if (ifMatch !== undefined && ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      const allowed = mayConfigure(by, before);
      if (!allowed.ok) return allowed;
      const { after, changed } = begun(before, by, now());
      if (changed.length === 0) return ok(found.value);
      const { organisationId, partnerId, source } = before;
      const event: Event = {
        id: newId('event'),
        type: 'tenant.configuration_started',
        at: iso(now()),
        partnerId,
        actor: by.actor,
        requestId,
        subject: { organisationId, ...(source.kind === 'trial' ? { trialId: source.id } : { subscriptionId: source.id }) },
        changed,
      };
      const afterwards = { ...found.value, tenant: after };
      const written = await setUps.changeTenant(by, { before, after, event }, keep(afterwards));
      if (written.ok) return ok(afterwards);
      if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
