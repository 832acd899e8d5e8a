import type { components } from './generated/api.ts';

type Problem = components['schemas']['Problem'];
/** The codes that the API document names; a later version of the API may add some. */
export type ProblemCode = Problem['code'];
/** What is wrong with one field, by its JSON pointer. */
export type ProblemField = { readonly field: string; readonly code: string; readonly message: string };

type Told = {
  readonly status: number;
  readonly code: ProblemCode | (string & {});
  readonly title: string;
  readonly detail?: string;
  readonly fields: readonly ProblemField[];
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
};

/** The API has answered that it did not do it, and why (RFC 9457). Thrown by every call. */
export class HandoverProblem extends Error {
  override readonly name = 'HandoverProblem';
  readonly status: number;
  /** Stable; `/docs/errors/CODE` of the API tells what to do. */
  readonly code: ProblemCode | (string & {});
  readonly title: string;
  readonly detail: string | undefined;
  /** Faulty fields of the request; empty where it was no matter of fields. */
  readonly fields: readonly ProblemField[];
  /** What to tell us when you ask about it. */
  readonly requestId: string | undefined;
  /** Whole seconds after which it may be tried again, where that was said. */
  readonly retryAfterSeconds: number | undefined;

  constructor(told: Told, options?: ErrorOptions) {
    super(`${told.code}: ${told.detail ?? told.title}`, options);
    this.status = told.status;
    this.code = told.code;
    this.title = told.title;
    this.detail = told.detail;
    this.fields = told.fields;
    this.requestId = told.requestId;
    this.retryAfterSeconds = told.retryAfterSeconds;
  }
}

/** There was no answer, or none that could be read: whether a change was made is known only by repeating it with the same key. */
export class HandoverUnreachable extends Error {
  override readonly name = 'HandoverUnreachable';
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fieldOf(value: unknown): ProblemField[] {
  if (!isObject(value)) return [];
  return [{ field: text(value['field']) ?? '', code: text(value['code']) ?? '', message: text(value['message']) ?? '' }];
}

function objectIn(body: string): Fields {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Seconds that `Retry-After` names, as a number or as a date; undefined: it says nothing that can be read. */
export function retryAfterOf(response: Response, now = Date.now()): number | undefined {
  const said = response.headers.get('retry-after')?.trim();
  if (said === undefined || said === '') return undefined;
  if (/^\d+$/.test(said)) return Number(said);
  const at = Date.parse(said);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

/** The problem that an answer other than a success tells of. What is no problem document, such as a proxy's page, has the code `HTTP_` with its status. */
export async function problemIn(response: Response): Promise<HandoverProblem> {
  const body = objectIn(await response.text());
  const detail = text(body['detail']);
  const requestId = text(body['requestId']) ?? response.headers.get('x-request-id') ?? undefined;
  const retryAfterSeconds = retryAfterOf(response);
  return new HandoverProblem({
    status: response.status,
    code: text(body['code']) ?? `HTTP_${response.status}`,
    title: text(body['title']) ?? `The answer was ${response.status} ${response.statusText}`.trim(),
    fields: Array.isArray(body['errors']) ? body['errors'].flatMap(fieldOf) : [],
    ...(detail === undefined ? {} : { detail }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}
