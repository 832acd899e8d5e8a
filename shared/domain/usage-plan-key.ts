import { createHash } from 'node:crypto';
import type { PartnerId } from '#shared/domain/ids.ts';

/**
 * The value of the API key by which a partner's requests are counted and throttled. It opens nothing: API Gateway takes it from the
 * authorizer only, never from a request. 64 characters (API Gateway wants 20–128), different for every partner.
 */
export function usagePlanKeyOf(partnerId: PartnerId): string {
  return createHash('sha256').update(`usage-plan\0${partnerId}`).digest('hex');
}
