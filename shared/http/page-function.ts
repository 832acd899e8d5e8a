import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import type { PageSettings } from '#shared/http/admission.ts';
import { setCookie } from '#shared/http/cookies.ts';
import type { PageRoute } from '#shared/http/page.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { type Incoming, incoming } from '#shared/http/page-request.ts';
import { pageHeaders } from '#shared/pages/page-headers.ts';
import type { Logger } from '#shared/runtime/logger.ts';

function onTheWire(answer: PageAnswer, request: Incoming): APIGatewayProxyResult {
  const language = answer.kind === 'document' ? answer.language : request.language();
  const { 'Content-Type': contentType, 'Content-Language': contentLanguage, ...safety } = pageHeaders(language);
  const named = [...(answer.cookies ?? [])];
  const general = request.cookiesToSet.filter(({ name }) => !named.some((cookie) => cookie.name === name));
  const setCookies = [...named, ...general].map(setCookie);
  const headers: Record<string, string> = {
    ...safety,
    'x-request-id': request.requestId,
    ...(answer.kind === 'see-other'
      ? { Location: answer.to }
      : { 'Content-Type': contentType ?? '', 'Content-Language': contentLanguage ?? '' }),
    ...(answer.kind === 'document' && answer.retryAfterSeconds !== undefined ? { 'Retry-After': String(answer.retryAfterSeconds) } : {}),
  };
  return {
    statusCode: answer.kind === 'see-other' ? 303 : answer.status,
    headers,
    ...(setCookies.length === 0 ? {} : { multiValueHeaders: { 'Set-Cookie': setCookies } }),
    body: answer.kind === 'document' && request.event.httpMethod !== 'HEAD' ? answer.html : '',
  };
}

/** Makes the handler of a function that serves these pages. What goes wrong becomes a page in the reader's language. */
export function pageFunction(pages: readonly PageRoute[], settings: PageSettings, logger: Logger) {
  const serve = (page: PageRoute) => async (event: APIGatewayProxyEvent) => {
    const done = logger.request(event);
    const request = incoming(event);
    const answer = await page.serve(request, settings).catch((error: unknown) => {
      logger.fault(error);
      return problemDocument(error instanceof TableBusyError ? 'busy' : 'failed', request, settings);
    });
    const answered = onTheWire(answer, request);
    done(answered.statusCode);
    return answered;
  };
  const routes = pages.flatMap((page) => page.methods.map((method) => ({ method, path: page.path, handler: serve(page) })));
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>().use(httpHeaderNormalizer()).handler(httpRouter(routes));
}
