import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { contextOf } from '#shared/http/caller.ts';

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly caller?: PartnerCaller;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly pathParameters?: Record<string, string>;
  readonly requestId?: string;
};

/** What API Gateway hands to a function for this request. */
export function httpEvent({ method, path, caller, headers = {}, body, query, pathParameters, requestId }: Sent): APIGatewayProxyEvent {
  const sentHeaders = body === undefined ? headers : { 'content-type': 'application/json', ...headers };
  return {
    httpMethod: method,
    path,
    resource: path,
    headers: sentHeaders,
    multiValueHeaders: {},
    queryStringParameters: query ?? null,
    multiValueQueryStringParameters: null,
    pathParameters: pathParameters ?? null,
    stageVariables: null,
    isBase64Encoded: false,
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    requestContext: {
      requestId: requestId ?? 'req-1',
      httpMethod: method,
      resourcePath: path,
      path,
      authorizer: caller === undefined ? undefined : contextOf(caller),
      identity: { sourceIp: '192.0.2.1', userAgent: 'test' },
    } as APIGatewayProxyEvent['requestContext'],
  };
}

export const lambdaContext = { awsRequestId: 'aws-1', functionName: 'test', getRemainingTimeInMillis: () => 10_000 } as Context;
