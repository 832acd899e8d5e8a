import type * as z from 'zod';
import { boundedText, jsonOf, retryAfterSeconds } from '#shared/adapters/http-answer.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { PortalFault } from '#shared/domain/syncs/portal.ts';
import type { ScimConnection } from './portal-address.ts';
import { scimError } from './scim-messages.ts';

export type ScimAnswer = { readonly status: number; readonly body: unknown };
/** A fault, and of an answer that said no: its status and `scimType`, for who can do something about it. */
export type ScimFault = PortalFault & { readonly status?: number; readonly scimType?: string | undefined };

export type ScimRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base address, with its query. */
  readonly path: string;
  readonly body?: object;
  readonly ifMatch?: string | undefined;
};

export type ScimClient = { send(request: ScimRequest): Promise<Result<ScimAnswer, ScimFault>> };

/** Milliseconds that an answer may take, its body included. */
const answerWithin = 8_000;
/** An answer with a page of users is some hundred kilobytes. */
const mostBytes = 8_000_000;
const longestDetail = 300;

function faultOf({ status, body }: ScimAnswer, retryAfter: number | undefined): ScimFault {
  const said = scimError.safeParse(body);
  const { scimType, detail } = said.success ? said.data : {};
  const words = [`The portal answered ${status}.`, scimType, detail].filter((part) => part !== undefined && part !== null).join(' ');
  const fault = { status, scimType: scimType ?? undefined, detail: words.slice(0, longestDetail) };
  if (status === 401 || status === 403) return { ...fault, code: 'PORTAL_UNAUTHORISED' };
  if (status === 429 || (status === 503 && retryAfter !== undefined))
    return { ...fault, code: 'PORTAL_BUSY', afterSeconds: retryAfter ?? 30 };
  if (status >= 500 && status !== 501) return { ...fault, code: 'PORTAL_UNREACHABLE' };
  if (status === 409) return { ...fault, code: 'PORTAL_CONFLICT' };
  return { ...fault, code: 'PORTAL_REFUSED' };
}

/**
 * Asks a SCIM 2.0 service provider over HTTPS (RFC 7644 3). No redirect is followed: what we send is for this address alone. Whatever
 * goes wrong on the way is a value.
 */
export function scimClient({ baseUrl, bearerToken }: ScimConnection, fetched: typeof fetch = fetch): ScimClient {
  return {
    async send({ method, path, body, ifMatch }) {
      try {
        const response = await fetched(`${baseUrl.replace(/\/$/, '')}${path}`, {
          method,
          redirect: 'manual',
          signal: AbortSignal.timeout(answerWithin),
          headers: {
            authorization: `Bearer ${bearerToken}`,
            accept: 'application/scim+json, application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
            ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const answer = { status: response.status, body: jsonOf(await boundedText(response, mostBytes)) };
        if (response.ok) return ok(answer);
        return refused(faultOf(answer, retryAfterSeconds(response.headers.get('retry-after'), new Date())));
      } catch (error) {
        const why = error instanceof Error ? error.name : 'unknown';
        return refused({ code: 'PORTAL_UNREACHABLE', detail: `The portal gave no answer (${why}).` });
      }
    },
  };
}

/** The answer as this message; what is none says nothing, as no answer would. */
export function readAs<S extends z.ZodType>(schema: S, { body }: ScimAnswer): Result<z.output<S>, ScimFault> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return refused({ code: 'PORTAL_REFUSED', detail: `The portal's answer is none of SCIM 2.0 (${where}).` });
}
