import * as z from 'zod';
import { partFailure, tenant } from '#shared/domain/set-up/set-up.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';

/**
 * What remains to be configured for a tenant (SS-13), and who does it. `configuration`: "Set up Contact Center" itself. `chat`: only a
 * full administrator of the customer, signed in (SS-11). `calling`: the tenant's telephony needs a Calling service that is not there.
 */
export const remainingItem = z.strictObject({
  item: z.enum(['configuration', 'chat', 'calling']),
  actsNext: z.enum(['partner_or_customer', 'customer_full_administrator', 'platform', 'partner']),
});
export type RemainingItem = z.infer<typeof remainingItem>;

export function remainingConfiguration({ tenant: held, hasCalling }: Pick<TenantRead, 'tenant' | 'hasCalling'>): RemainingItem[] {
  const { configuration, chat, telephony } = held;
  return [
    ...(configuration.state === 'configured'
      ? []
      : [
          {
            item: 'configuration' as const,
            actsNext: configuration.state === 'configuring' ? ('platform' as const) : ('partner_or_customer' as const),
          },
        ]),
    ...(chat.state === 'ready'
      ? []
      : [
          {
            item: 'chat' as const,
            actsNext: chat.state === 'setting_up' ? ('platform' as const) : ('customer_full_administrator' as const),
          },
        ]),
    ...(telephony === 'webex_calling' && !hasCalling ? [{ item: 'calling' as const, actsNext: 'partner' as const }] : []),
  ];
}

/** How far "Set up Contact Center" has come. */
export const contactCenterConfiguration = z
  .strictObject({
    configuration: tenant.shape.configuration.strict(),
    chat: z.strictObject({ state: tenant.shape.chat.shape.state, since: tenant.shape.chat.shape.since, failure: partFailure.optional() }),
    remaining: z.array(remainingItem),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'ContactCenterConfiguration' });

export function viewOfConfiguration(read: TenantRead): z.output<typeof contactCenterConfiguration> {
  const { configuration, chat, version } = read.tenant;
  const { administratorId: _, ...shownChat } = chat;
  return { configuration, chat: shownChat, remaining: remainingConfiguration(read), version };
}
