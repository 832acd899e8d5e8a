import type { WholesaleCustomerId } from '#shared/domain/ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';

/** The absolute address of a customer. Its last part is the customer's id: clients cut it off there. */
export function customerAddress(origin: string): (id: WholesaleCustomerId) => string {
  return (id) => `${origin}/v1/wholesale/customers/${wireId('ENTERPRISE', id)}`;
}
