import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { operationOf } from '#infra/api-document/operation.ts';
import { sharedProblemResponses } from '#infra/api-document/problem-responses.ts';
import { problem } from '#shared/http/answer.ts';
import type { Route } from '#shared/http/route.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** The groups into which the document sorts operations. An operation of a group that is not here fails the generator. */
const tags: Readonly<Record<string, string>> = {
  Trials: 'Trials that you start for customers, from the first request to the subscription.',
  Customers: 'Your customers, with how their trials stand.',
  Notes: 'Your own notes on a trial; the customer never sees them.',
  'Context Service': 'The entitlement of your customers to Context Service, and the contact centre applications that use it.',
  Users: 'The users of your customers, with their licences, roles and invitations.',
  Imports: 'Users by file: imports, dry runs, undoing, exports, and the list of all tasks.',
  Sync: 'Bringing the management portal in line with an organisation’s users.',
  Domains: 'Domains of your customers and of your own: proved by their DNS, and claimed by one organisation at a time.',
  Commerce: 'For commerce systems that sell to customers: orders, and who is written to about them.',
  Orders: 'Orders that were mapped to you, or that wait for one of your people.',
  Subscriptions: 'What your customers have ordered, with its licences and how far it is set up.',
  'Set-up': 'Setting up the services of a trial or a subscription: Contact Center, Meetings, Calling.',
  'Contact Center': 'The Contact Center of a customer after it has been set up.',
  'Onboarding templates': 'What your wholesale customers are made from.',
  'Wholesale customers':
    'Your wholesale customers beside the wire-compatible operations: shown before they are made, their settings, and help with setting them up.',
  Webhooks: 'Events sent to a server of yours as they happen, signed.',
  Events: 'Everything that has changed, in the order in which it did.',
};

const description = `
The API by which partners start trials for customers and hand them over.

**Credentials.** Every operation for partners takes a bearer token. Tokens carry scopes, expire, and can be revoked; a revocation holds within
60 seconds everywhere. What belongs to another partner is answered like what does not exist.

**Repeating.** A POST carries an \`Idempotency-Key\`, other changes may. A repeat within 24 hours gets the first answer and changes nothing.

**Changing.** What carries a version is answered with an \`ETag\`. Send it back as \`If-Match\`, and a change made by somebody else in between is not
overwritten.

**Lists** come in pages. \`next\` is the cursor of the page that follows; without it the list is complete.

**Problems** follow RFC 9457. \`code\` is stable and has a page of its own; \`errors\` names faulty fields by JSON pointer; \`requestId\` is what to
tell us. Times are ISO 8601 in UTC with milliseconds.
`.trim();

const headers = {
  RequestId: {
    description: 'The id of this request, the same in e-mails and logs that it led to.',
    required: true,
    schema: { type: 'string' },
  },
  ETag: { description: 'The version that is shown, for `If-Match`.', schema: { type: 'string', pattern: '^"\\d+"$' } },
  Location: { description: 'Where it is to be found from now on.', required: true, schema: { type: 'string', format: 'uri-reference' } },
  RetryAfter: {
    description: 'Whole seconds after which it may be tried again.',
    required: true,
    schema: { type: 'string', pattern: '^\\d+$' },
  },
  WwwAuthenticate: { description: 'Which credentials are asked for.', schema: { type: 'string' } },
} as const;

const methodOrder: readonly Route['method'][] = ['POST', 'GET', 'PUT', 'PATCH', 'DELETE'];

/** In the order in which a reader meets them: the whole before its parts, made before read before changed. */
function routesOf(contracts: readonly FunctionContract[]): Route[] {
  return contracts
    .flatMap(({ trigger }) => (trigger.kind === 'http' ? trigger.routes : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : methodOrder.indexOf(a.method) - methodOrder.indexOf(b.method)));
}

function pathsOf(routes: readonly Route[]): ZodOpenApiPathsObject {
  const byPath = Map.groupBy(routes, (route) => route.path);
  return Object.fromEntries(
    [...byPath].map(([path, of]) => [path, Object.fromEntries(of.map((route) => [route.method.toLowerCase(), operationOf(route)]))]),
  );
}

/** The groups that have operations, in the order of the table. */
function usedTags(routes: readonly Route[]) {
  const used = new Set(routes.map((route) => route.tag));
  for (const name of used) if (tags[name] === undefined) throw new Error(`The group "${name}" has no description in infra/openapi.ts.`);
  return Object.entries(tags).flatMap(([name, about]) => (used.has(name) ? [{ name, description: about }] : []));
}

function unique(routes: readonly Route[]): void {
  for (const [id, of] of Map.groupBy(routes, (route) => route.operationId)) {
    if (of.length > 1) throw new Error(`Two operations are called ${id}.`);
  }
}

/**
 * The OpenAPI document of all JSON operations, out of the contracts of the functions and nothing else.
 *
 * @throws when two operations share an id, or an operation's group has no description.
 */
export function openApiDocument(contracts: readonly FunctionContract[]) {
  const routes = routesOf(contracts);
  unique(routes);
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Handover', version: '1.0.0', summary: 'Trials for customers, started by partners.', description },
    servers: [{ url: 'https://api.handover.example', description: 'The origin from which this document was read.' }],
    tags: usedTags(routes),
    paths: pathsOf(routes),
    components: {
      schemas: { Problem: problem },
      headers,
      responses: sharedProblemResponses(routes),
      securitySchemes: {
        bearerToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token of your partner organisation, with the scope that the operation names.',
        },
        connectionData: {
          type: 'http',
          scheme: 'basic',
          description: 'The connection id and secret of a registered contact centre application.',
        },
      },
    },
  });
}
