import * as z from 'zod';
import { partnerId, wholesaleSubscriptionId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** What entitles a partner to wholesale; granted by an operator. `number` is what clients know it by, such as `Sub23452345`. */
export const wholesaleSubscription = z.object({
  id: wholesaleSubscriptionId,
  partnerId,
  number: z.string(),
  state: z.enum(['active', 'suspended']),
  billingStartDate: z.iso.date(),
  createdAt: instant,
  version: z.int(),
});
export type WholesaleSubscription = z.infer<typeof wholesaleSubscription>;

/** A partner that works under another one. `suspended`: it may only delete. Kept under its parent. */
export const subPartner = z.object({
  parentId: partnerId,
  partnerId,
  subscriptionNumber: z.string(),
  state: z.enum(['active', 'suspended']),
  billingStartDate: z.iso.date(),
  createdAt: instant,
  version: z.int(),
});
export type SubPartner = z.infer<typeof subPartner>;
