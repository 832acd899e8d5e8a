import { createHash } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { problemCatalogue } from '#shared/http/problem-catalogue.ts';
import { apiDocument } from './api-document.ts';
import { apiPage, missingPage, problemPage, problemsPage } from './page.tsx';
import { stylesheet } from './stylesheet.ts';

const styleHash = createHash('sha256').update(stylesheet).digest('base64');
/** Nothing is loaded from anywhere, nothing runs; the one style is known by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const common = {
  'cache-control': 'public, max-age=300',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

type Page = { readonly status: number; readonly type: string; readonly body: string };

function html(body: string | undefined): Page {
  const type = 'text/html; charset=utf-8';
  return body === undefined ? { status: 404, type, body: missingPage() } : { status: 200, type, body };
}

/** Makes the pages of one deployment: its document names the origin under which it is served. Each is rendered once. */
export function documentationPages(source: object, origin: string) {
  const document = apiDocument.parse(source);
  const served = JSON.stringify({ ...source, servers: [{ url: origin, description: 'The origin from which this document was read.' }] });
  const rendered = new Map<string, Page>();

  function render(resource: string, code: string | undefined): Page {
    if (resource === '/openapi.json') return { status: 200, type: 'application/json', body: served };
    if (resource === '/docs') return html(apiPage(document, origin));
    if (resource === '/docs/errors') return html(problemsPage());
    const known = [...problemCatalogue.keys()].find((one) => one === code);
    return html(known === undefined ? undefined : problemPage(document, known));
  }

  return (resource: string, code: string | undefined): Page => {
    const key = `${resource} ${code ?? ''}`;
    const page = rendered.get(key) ?? render(resource, code);
    // Only what exists is kept: made-up codes must not fill the memory.
    if (page.status === 200) rendered.set(key, page);
    return page;
  };
}

/** Answers requests for the documentation. */
export function serveDocumentation(source: object, origin: string) {
  const pageOf = documentationPages(source, origin);
  return async ({ resource, httpMethod, pathParameters, requestContext }: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const headers = { ...common, 'x-request-id': requestContext.requestId };
    if (resource === '/') return { statusCode: 302, headers: { ...headers, location: `${origin}/docs` }, body: '' };
    const { status, type, body } = pageOf(resource, pathParameters?.['code']);
    return { statusCode: status, headers: { ...headers, 'content-type': type }, body: httpMethod === 'HEAD' ? '' : body };
  };
}
