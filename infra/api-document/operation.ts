import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiParameters, ZodOpenApiResponseObject } from 'zod-openapi';
import { exampleOf } from '#infra/api-document/example.ts';
import { problemResponses } from '#infra/api-document/problem-responses.ts';
import { idempotencyOf, type Route } from '#shared/http/route.ts';

const titles: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Taken on; it is being done.',
  204: 'Done; nothing to say.',
  303: 'To be found elsewhere.',
};

const idempotencyKey = z
  .string()
  .min(16)
  .max(255)
  .regex(/^[\x21-\x7e]+$/)
  .meta({
    description:
      'New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused.',
    example: '01JZ8X4J5V6K7M8N9P0QRSTVWX',
  });
const ifMatch = z.string().meta({ description: 'The `ETag` of the version that you read and want to change.', example: '"1"' });

function headerParameters(route: Route): ZodOpenApiParameters['header'] {
  const key = idempotencyOf(route);
  const headers = {
    ...(key === 'none' ? {} : { 'Idempotency-Key': key === 'required' ? idempotencyKey : idempotencyKey.optional() }),
    ...(route.ifMatch === undefined ? {} : { 'If-Match': route.ifMatch === 'required' ? ifMatch : ifMatch.optional() }),
  };
  return Object.keys(headers).length === 0 ? undefined : z.object(headers);
}

function parametersOf(route: Route): ZodOpenApiParameters {
  const header = headerParameters(route);
  return {
    ...(route.params === undefined ? {} : { path: route.params }),
    ...(route.query === undefined ? {} : { query: route.query }),
    ...(header === undefined ? {} : { header }),
  };
}

const ref = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** A thing that carries a version has an ETag; what a POST creates or takes on has an address, and so has a file. */
function answerHeaders(route: Route, status: number, body: z.ZodType | null) {
  const versioned = body instanceof z.ZodObject && 'version' in body.shape;
  return {
    'x-request-id': ref('RequestId'),
    ...(versioned ? { etag: ref('ETag') } : {}),
    ...(status === 303 || (route.method === 'POST' && (status === 201 || status === 202)) ? { location: ref('Location') } : {}),
  };
}

function answerOf(route: Route, status: number, body: z.ZodType | null): ZodOpenApiResponseObject {
  return {
    description: titles[status] ?? 'Answered.',
    headers: answerHeaders(route, status, body),
    ...(body === null ? {} : { content: { 'application/json': { schema: body, example: exampleOf(body, 'output') } } }),
  };
}

function securityOf({ access }: Route): Record<string, string[]>[] {
  if (access.kind === 'partner') return [{ bearerToken: [access.scope] }];
  return access.kind === 'own' ? [{ connectionData: [] }] : [];
}

/** A file that may come as the body itself; its length in characters is at most that in bytes. */
function fileText(mostBytes: number) {
  return { type: 'string', maxLength: mostBytes, description: 'The file, in UTF-8.' } as const;
}

/** One operation of the document, out of its route alone. */
export function operationOf(route: Route): ZodOpenApiOperationObject {
  const answers = Object.entries(route.answers).map(([status, body]) => [status, answerOf(route, Number(status), body)] as const);
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [route.tag],
    security: securityOf(route),
    requestParams: parametersOf(route),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: route.body, example: exampleOf(route.body, 'input') },
              ...(route.text === undefined ? {} : { [route.text.contentType]: { schema: fileText(route.text.mostBytes) } }),
            },
          },
        }),
    responses: { ...Object.fromEntries(answers), ...problemResponses(route) },
  };
}
