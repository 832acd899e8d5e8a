import type { APIGatewayProxyResult } from 'aws-lambda';
import { setCookie } from '#shared/http/cookies.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import type { Incoming } from '#shared/http/page-request.ts';
import { pageHeaders } from '#shared/pages/page-headers.ts';

/** A page's answer as the gateway takes it, with the headers and cookies that go with any. */
export function onTheWire(answer: PageAnswer, request: Incoming): APIGatewayProxyResult {
  const language = answer.kind === 'document' ? answer.language : request.language();
  const {
    'Content-Type': contentType,
    'Content-Language': contentLanguage,
    ...safety
  } = pageHeaders(language, answer.kind === 'document' ? answer.formsTo : undefined);
  const named = [...(answer.cookies ?? [])];
  const general = request.cookiesToSet.filter(({ name }) => !named.some((cookie) => cookie.name === name));
  const setCookies = [...named, ...general].map(setCookie);
  const headers: Record<string, string> = {
    ...safety,
    'x-request-id': request.requestId,
    ...(answer.kind === 'document'
      ? { 'Content-Type': contentType ?? '', 'Content-Language': contentLanguage ?? '' }
      : { Location: answer.kind === 'file' ? answer.at : answer.to }),
    ...(answer.kind === 'document' && answer.retryAfterSeconds !== undefined ? { 'Retry-After': String(answer.retryAfterSeconds) } : {}),
    ...(answer.kind === 'document' && answer.refreshSeconds !== undefined ? { Refresh: String(answer.refreshSeconds) } : {}),
  };
  return {
    statusCode: answer.kind === 'document' ? answer.status : 303,
    headers,
    ...(setCookies.length === 0 ? {} : { multiValueHeaders: { 'Set-Cookie': setCookies } }),
    body: answer.kind === 'document' && request.event.httpMethod !== 'HEAD' ? answer.html : '',
  };
}
