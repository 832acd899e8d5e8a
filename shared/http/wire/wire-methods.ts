import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { trackingIdOf } from '#shared/http/wire/tracking.ts';
import { wireResult } from '#shared/http/wire/wire-result.ts';

/** The header of a request that has not been normalised. */
export function headerOf({ headers }: APIGatewayProxyEvent, name: string): string | undefined {
  return Object.entries(headers).find(([sent]) => sent.toLowerCase() === name)?.[1];
}

/** What a path that is there answers to a method that it does not have. */
export function methodNotAllowed(methods: readonly string[], event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const { requestId } = event.requestContext;
  const trackingId = trackingIdOf(headerOf(event, 'trackingid'), requestId);
  const message = `There is no ${event.httpMethod} here.`;
  const answer = { status: 405, headers: { allow: methods.join(', ') } };
  const body = { message, errors: [{ description: message }], trackingId };
  return wireResult(event.httpMethod === 'HEAD' ? answer : { ...answer, body }, trackingId, requestId);
}
