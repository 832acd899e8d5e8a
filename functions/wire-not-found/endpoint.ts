import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Answer } from '#shared/http/answer.ts';
import { trackingIdOf } from '#shared/http/wire/tracking.ts';
import { wireProblem } from '#shared/http/wire/wire-errors.ts';
import { headerOf } from '#shared/http/wire/wire-methods.ts';
import { wireResult } from '#shared/http/wire/wire-result.ts';

/** Every value of the query, as it was sent. */
function queryOf({ multiValueQueryStringParameters }: APIGatewayProxyEvent): string {
  const sent = Object.entries(multiValueQueryStringParameters ?? {}).flatMap(([name, values]) =>
    (values ?? []).map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return sent.length === 0 ? '' : `?${sent.join('&')}`;
}

function answerTo(event: APIGatewayProxyEvent, origin: string, trackingId: string): Answer {
  const single = event.path.replaceAll(/\/{2,}/g, '/');
  // Clients were seen that reach the identity service beside `/v1`, and others that reach it below.
  const meant = single.startsWith('/identity/') ? `/v1${single}` : single;
  if (meant !== event.path) return { status: 308, headers: { location: `${origin}${meant}${queryOf(event)}` } };
  const { body, ...head } = wireProblem({ code: 'NOT_FOUND' }, trackingId);
  return event.httpMethod === 'HEAD' ? head : { ...head, body };
}

/**
 * Answers every path at which nothing is. A client that joins its base and a path with two slashes, or leaves `/v1` away before
 * `/identity`, is led to the path it means, with its method and body (308). It knows nobody and reads nothing.
 */
export function nothingThere(origin: string) {
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { requestId } = event.requestContext;
    const trackingId = trackingIdOf(headerOf(event, 'trackingid'), requestId);
    return wireResult(answerTo(event, origin, trackingId), trackingId, requestId);
  };
}
