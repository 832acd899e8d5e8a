import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { problemAnswer } from '#shared/http/answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { incoming } from '#shared/http/page-request.ts';
import { onTheWire } from '#shared/http/page-wire.ts';

/** Programs use what lies below /v1, whatever they say they accept; elsewhere a browser says that it wants a page. */
function wantsPage({ path, headers }: APIGatewayProxyEvent): boolean {
  const accept = Object.entries(headers).find(([name]) => name.toLowerCase() === 'accept')?.[1] ?? '';
  return !/^\/v1(\/|$)/.test(path) && accept.toLowerCase().includes('text/html');
}

function asProblem({ httpMethod, requestContext: { requestId } }: APIGatewayProxyEvent): APIGatewayProxyResult {
  const { status, headers, body } = problemAnswer({ code: 'NOT_FOUND' }, requestId);
  return {
    statusCode: status,
    headers: { ...headers, 'x-request-id': requestId, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: httpMethod === 'HEAD' ? '' : JSON.stringify(body),
  };
}

/** Answers every address that does not exist. It knows nobody, reads nothing and sets no cookie. */
export function nothingThere(product: string) {
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    if (!wantsPage(event)) return asProblem(event);
    const lowerCased = Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]));
    const request = incoming({ ...event, headers: lowerCased });
    const { multiValueHeaders: _cookies, ...answer } = onTheWire(problemDocument('not-found', request, { product }), request);
    return answer;
  };
}
