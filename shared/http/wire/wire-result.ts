import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Answer } from '#shared/http/answer.ts';

/** An answer as it goes out on the host of the wire format, with the id under which clients ask about it. */
export function wireResult(answer: Answer, trackingId: string, requestId: string): APIGatewayProxyResult {
  return {
    statusCode: answer.status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(answer.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...answer.headers,
      trackingid: trackingId,
      'x-request-id': requestId,
    },
    body: answer.body === undefined ? '' : JSON.stringify(answer.body),
  };
}
