import * as z from 'zod';
import { orderId, partnerId, personId, registrationId, tokenId } from '#shared/domain/ids.ts';
import { scope } from '#shared/domain/scopes.ts';

/** Who caused a change, for the audit. The clock stands for whatever happens because time has passed. */
export const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token'), id: tokenId }),
  z.object({ kind: z.literal('person'), id: personId }),
  z.object({ kind: z.literal('registration'), id: registrationId }),
  z.object({ kind: z.literal('clock') }),
  z.object({ kind: z.literal('mail') }),
  /** Whoever has an e-mail before them, or a mail provider on their behalf: nobody has signed in. */
  z.object({ kind: z.literal('reader') }),
  /** Whoever has the link of an order: its provisioning contact, whom no account stands for. */
  z.object({ kind: z.literal('order-contact'), id: orderId }),
  z.object({ kind: z.literal('operator'), name: z.string() }),
]);
export type Actor = z.infer<typeof actor>;

/** Someone acting for a partner: an API token, or one of the partner's people signed in. */
export const partnerCaller = z.object({ partnerId, actor, scopes: z.array(scope) });
export type PartnerCaller = z.infer<typeof partnerCaller>;
