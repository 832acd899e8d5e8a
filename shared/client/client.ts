import createClient, { type Client, type ClientPathsWithMethod, type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import { type Download, follow } from './download.ts';
import type { components, paths } from './generated/api.ts';
import { problemIn } from './problem.ts';
import { type Fetch, repeatingFetch, type Sleep, sleep } from './repeating.ts';
import { type UploadOptions, type UploadPlace, type UploadSource, upload } from './upload.ts';
import { type WaitOptions, waitUntilEnded } from './waiting.ts';

type Schemas = components['schemas'];
type AnyRecord = Record<string | number, unknown>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type RequiredKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K }[keyof T];
type InitOf<Init> = RequiredKeys<Init> extends never ? [init?: Init] : [init: Init];

type DataOf<Response> = Response extends { data: infer Data } ? Data : never;

/** What a call brings: the body as the API document states it, and the answer itself for its headers (`etag`, `location`). */
export type Answer<Operation, Init> = {
  readonly data: Operation extends AnyRecord ? DataOf<FetchResponse<Operation, Init, `${string}/${string}`>> : never;
  readonly response: Response;
};

/** Operations whose answer says where a file is. */
type FilePath = { [P in keyof paths]: paths[P] extends { get: { responses: { 303: unknown } } } ? P : never }[keyof paths];

type Call<M extends Method> = <Path extends ClientPathsWithMethod<Client<paths>, M>, Init extends MaybeOptionalInit<paths[Path], M>>(
  path: Path,
  ...init: InitOf<Init>
) => Promise<Answer<paths[Path][M], Init>>;

export type HandoverClientOptions = {
  /** The origin of the API, such as https://api.example.com. */
  readonly baseUrl: string;
  /** A bearer token of the partner, or what brings one for each call. */
  readonly token: string | (() => string | Promise<string>);
  readonly fetch?: Fetch;
  /** How often a call is made at most, the first time included (5). */
  readonly tries?: number;
  /** Milliseconds within which one try has to be answered (35,000: the API itself gives up after 29). */
  readonly timeout?: number;
  /** The longest wait before another try, in milliseconds (20,000). */
  readonly longestWait?: number;
  readonly sleep?: Sleep;
};

type AnyOperation = {
  parameters: { query?: Record<string, unknown>; header?: Record<string, unknown>; path?: Record<string, unknown> };
  requestBody?: { content: { 'application/json': unknown } };
  responses: { 200: { content: { 'application/json': unknown } } };
};
type AnyPaths = Record<string, Record<Method, AnyOperation>>;

/** The status that says where a file is. */
const elsewhere = 303;

function openHttp(fetch: Fetch, { baseUrl, token }: HandoverClientOptions) {
  const http = createClient<AnyPaths>({ baseUrl, fetch });
  http.use({
    async onRequest({ request }) {
      if (!request.headers.has('authorization')) {
        request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      }
      const changes = request.method !== 'GET' && request.method !== 'HEAD';
      if (changes && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok && response.status !== elsewhere) throw await problemIn(response);
    },
  });
  return http;
}

/** The one place where an answer is taken for what the API document says of it. */
function caller<M extends Method>(http: ReturnType<typeof openHttp>, method: M): Call<M> {
  const verb: Method = method;
  function call<Path extends ClientPathsWithMethod<Client<paths>, M>, Init extends MaybeOptionalInit<paths[Path], M>>(
    path: Path,
    ...init: InitOf<Init>
  ): Promise<Answer<paths[Path][M], Init>>;
  async function call(path: string, init?: object): Promise<{ data: unknown; response: Response }> {
    const { data, response } = await http.request(verb, path, { ...init });
    return { data, response };
  }
  return call;
}

function downloader(http: ReturnType<typeof openHttp>, fetch: Fetch) {
  /** Asks for a file and goes where it is. */
  function download<Path extends FilePath, Init extends MaybeOptionalInit<paths[Path], 'get'>>(
    path: Path,
    ...init: InitOf<Init>
  ): Promise<Download>;
  async function download(path: string, init: RequestInit = {}): Promise<Download> {
    const { response } = await http.request('get', path, { ...init, redirect: 'manual', parseAs: 'stream' });
    return follow(fetch, response, init.signal ?? null);
  }
  return download;
}

/** Which job of which organisation: what starts one answers with it. */
type JobRef = { readonly id: string; readonly organisationId: string };

/** By kind of job, because each is read at an address of its own. */
function waiters(GET: Call<'get'>, pause: Sleep) {
  const at = ({ id, organisationId }: JobRef, { signal }: { readonly signal?: AbortSignal }) => ({
    params: { path: { organisationId, jobId: id } },
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    /** An import, a dry run, or the undoing of an import. */
    import: (job: JobRef, how: WaitOptions<Schemas['Job']> = {}) =>
      waitUntilEnded(async () => (await GET('/v1/organisations/{organisationId}/imports/{jobId}', at(job, how))).data, pause, how),
    export: (job: JobRef, how: WaitOptions<Schemas['Job']> = {}) =>
      waitUntilEnded(async () => (await GET('/v1/organisations/{organisationId}/exports/{jobId}', at(job, how))).data, pause, how),
    sync: (job: JobRef, how: WaitOptions<Schemas['Sync']> = {}) =>
      waitUntilEnded(async () => (await GET('/v1/organisations/{organisationId}/syncs/{jobId}', at(job, how))).data, pause, how),
    invitations: (job: JobRef, how: WaitOptions<Schemas['InvitationJob']> = {}) =>
      waitUntilEnded(async () => (await GET('/v1/organisations/{organisationId}/invitations/{jobId}', at(job, how))).data, pause, how),
  };
}

/**
 * A client of the API. Every call throws `HandoverProblem` for an answer that is none of success, and `HandoverUnreachable` where
 * there was none. A change carries an `Idempotency-Key`, made by the client unless `params.header` names one, and kept over repeats:
 * so it is done once, however often it had to be sent.
 */
export function createHandoverClient(options: HandoverClientOptions) {
  const { tries = 5, timeout = 35_000, longestWait = 20_000, sleep: pause = sleep } = options;
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const repeating = { tries, timeout, longestWait, fetch, sleep: pause, random: Math.random };
  const repeated = repeatingFetch(repeating);
  const http = openHttp(repeated, options);
  const GET = caller(http, 'get');
  return {
    GET,
    POST: caller(http, 'post'),
    PUT: caller(http, 'put'),
    PATCH: caller(http, 'patch'),
    DELETE: caller(http, 'delete'),
    /** Follows an answer to the file that it names; the bearer token stays behind. */
    download: downloader(http, repeated),
    /** Sends a file to the place that the API has given, without ever having it in memory as a whole. */
    upload: (place: UploadPlace, source: UploadSource, how?: UploadOptions) => upload(repeating, place, source, how),
    /** Looks at a job until it has ended, and brings it as it is then. */
    waitFor: waiters(GET, pause),
  };
}

export type HandoverClient = ReturnType<typeof createHandoverClient>;
