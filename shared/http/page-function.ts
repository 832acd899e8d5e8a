import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { TableBusyError } from '#shared/adapters/dynamodb/transact.ts';
import type { PageSettings } from '#shared/http/admission.ts';
import type { PageRoute } from '#shared/http/page.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { incoming } from '#shared/http/page-request.ts';
import { onTheWire } from '#shared/http/page-wire.ts';
import type { Logger } from '#shared/runtime/logger.ts';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

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
  /** What a page does not serve: the gateway hands every method of its address on. */
  const refuse = (allowed: readonly string[]) => async (event: APIGatewayProxyEvent) => {
    const done = logger.request(event);
    const request = incoming(event);
    const answered = onTheWire(problemDocument('not-found', request, settings), request);
    done(405);
    return { ...answered, statusCode: 405, headers: { ...answered.headers, Allow: allowed.join(', ') } };
  };
  const served = pages.flatMap((page) => page.methods.map((method) => ({ method, path: page.path, handler: serve(page) })));
  const refused = [...Map.groupBy(served, ({ path }) => path)].flatMap(([path, at]) => {
    const allowed = at.map(({ method }) => method);
    const others = methods.filter((method) => !allowed.some((one) => one === method));
    return others.map((method) => ({ method, path, handler: refuse(allowed) }));
  });
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(httpHeaderNormalizer())
    .handler(httpRouter([...served, ...refused]));
}
