import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type PartnerCaller, partnerCaller } from '#shared/domain/actor.ts';

/** The authorizer's context carries strings only; the caller travels through it as one JSON text. */
export function contextOf(caller: PartnerCaller): Record<string, string> {
  return { caller: JSON.stringify(caller), partnerId: caller.partnerId };
}

/**
 * The caller as the authorizer resolved it. Never from the body or a header.
 *
 * @throws when the authorizer's context is missing: a route that should be guarded is not.
 */
export function callerOf(context: APIGatewayProxyEvent['requestContext']['authorizer']): PartnerCaller {
  const text: unknown = context?.['caller'];
  if (typeof text !== 'string') throw new Error('The request came in without the context of the authorizer.');
  return partnerCaller.parse(JSON.parse(text));
}
