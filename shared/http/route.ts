import type * as z from 'zod';
import type { RefusalCode } from '#shared/domain/refusals.ts';
import type { Scope } from '#shared/domain/scopes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the outside sees of one operation: the source of validation, types, the OpenAPI document and the API's routes. */
export type Route = {
  readonly method: Method;
  /** As API Gateway writes it: `/v1/trials/{trialId}`. */
  readonly path: `/${string}`;
  /** Verb and noun, unique: `startTrial`. */
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** `partner`: a bearer token with these scopes. `own`: the operation checks credentials itself. `none`: anybody. */
  readonly access: { readonly kind: 'partner'; readonly scope: Scope } | { readonly kind: 'own' } | { readonly kind: 'none' };
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body may be a text of this type instead of JSON: a file that comes with the request. UTF-8. */
  readonly text?: { readonly contentType: `text/${string}`; readonly mostBytes: number };
  /** Body by status; `null` for an answer without one. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** The refusals of its own; those of every operation (validation, 401, 403, 429, 5xx) need not be named. */
  readonly refusals: readonly RefusalCode[];
  /** On changes of something that carries a version. */
  readonly ifMatch?: 'required' | 'accepted';
};

/** States a route and keeps its exact type. */
export function route<const R extends Route>(stated: R): R {
  return stated;
}

/** Whether a call must carry an idempotency key: our own POSTs do; other changes may. */
export function idempotencyOf(stated: Route): 'required' | 'accepted' | 'none' {
  if (stated.access.kind !== 'partner' || stated.method === 'GET') return 'none';
  return stated.method === 'POST' ? 'required' : 'accepted';
}
