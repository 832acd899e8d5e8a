import { at, isRecord, type Json, type JsonRecord, list, numberAt, record, text } from '../json.ts';
import type { Functions } from '../lambda/pool.ts';
import { authorizerEvent, type Exchange } from './event.ts';
import type { ResponseType } from './gateway-responses.ts';
import type { RestApi } from './model.ts';
import type { Route } from './router.ts';

/** What an authorizer said: the context for the function and the API key, or the answer that the gateway gives. */
export type Authorization =
  | { readonly allowed: true; readonly context: JsonRecord; readonly usageIdentifierKey: string | undefined }
  | { readonly allowed: false; readonly answer: ResponseType };

export interface Place {
  readonly region: string;
  readonly account: string;
}

const pattern = (wildcard: string) =>
  new RegExp(
    `^${wildcard
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

/** Evaluates the policy that an authorizer returned: an explicit deny wins, nothing is allowed by itself. */
export function policyAllows(policy: Json | undefined, resource: string): boolean {
  const applying = list(policy, 'Statement').filter(
    (statement) =>
      list(statement, 'Action').some((action) => pattern(text(action).toLowerCase()).test('execute-api:invoke')) &&
      list(statement, 'Resource').some((known) => pattern(text(known)).test(resource)),
  );
  return (
    applying.some((statement) => text(statement, 'Effect') === 'Allow') &&
    !applying.some((statement) => text(statement, 'Effect') === 'Deny')
  );
}

/** Asks the Lambda authorizers of one API, and remembers their answers as long as the template says, by the virtual clock. */
export function authorizers(api: RestApi, functions: Functions, place: Place) {
  const cache = new Map<string, { readonly result: Json; readonly until: number }>();

  return async function authorize(route: Route, on: Exchange): Promise<Authorization> {
    const id = route.method.authorizerId;
    if (id === undefined) return { allowed: true, context: {}, usageIdentifierKey: undefined };
    const authorizer = api.authorizers.get(id) ?? {};
    if (!['REQUEST', 'TOKEN'].includes(text(authorizer, 'Type')))
      throw new Error(`The local cloud knows no ${text(authorizer, 'Type')} authorizers`);
    const sources = identity(text(authorizer, 'IdentitySource') || 'method.request.header.Authorization', on, api);
    if (sources.includes('')) return { allowed: false, answer: 'UNAUTHORIZED' };

    const key = JSON.stringify([id, sources]);
    const seconds = numberAt(300, authorizer, 'AuthorizerResultTtlInSeconds');
    const methodArn = `arn:aws:execute-api:${place.region}:${place.account}:${api.id}/${api.stage.name}/${on.request.method}${on.request.path}`;
    const known = cache.get(key);
    let result = known && known.until > on.now.getTime() ? known.result : undefined;
    if (result === undefined) {
      const outcome = await functions.invoke(
        functionOf(text(authorizer, 'AuthorizerUri')),
        eventFor(authorizer, route, on, methodArn, sources),
      );
      if (!outcome.ok) return { allowed: false, answer: outcome.errorMessage === 'Unauthorized' ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
      result = outcome.payload;
      if (seconds > 0 && at(result, 'policyDocument') !== undefined) cache.set(key, { result, until: on.now.getTime() + seconds * 1000 });
    }
    return judged(result, methodArn);
  };

  function eventFor(authorizer: Json, route: Route, on: Exchange, methodArn: string, [token = '']: string[]): Json {
    if (text(authorizer, 'Type') === 'TOKEN') return { type: 'TOKEN', methodArn, authorizationToken: token };
    return authorizerEvent(api, route, on, place.account, methodArn);
  }
}

function judged(result: Json, methodArn: string): Authorization {
  if (text(result, 'principalId') === '' || !isRecord(at(result, 'policyDocument')))
    return { allowed: false, answer: 'AUTHORIZER_CONFIGURATION_ERROR' };
  const context = record(result, 'context');
  // API Gateway takes texts, numbers and booleans only, and hands all of them on as texts.
  if (Object.values(context).some((value) => typeof value === 'object' && value !== null))
    return { allowed: false, answer: 'AUTHORIZER_CONFIGURATION_ERROR' };
  if (!policyAllows(at(result, 'policyDocument'), methodArn)) return { allowed: false, answer: 'ACCESS_DENIED' };
  const told = Object.fromEntries(Object.entries(context).map(([name, value]) => [name, value === null ? null : text(value)]));
  return {
    allowed: true,
    context: { ...told, principalId: text(result, 'principalId'), integrationLatency: 1 },
    usageIdentifierKey: text(result, 'usageIdentifierKey') || undefined,
  };
}

/** The values of an authorizer's identity sources; '' for one that the request lacks. */
function identity(declared: string, on: Exchange, api: RestApi): string[] {
  return declared.split(',').map((source) => {
    const [, kind = '', name = ''] =
      /^\s*(method\.request\.header|method\.request\.querystring|stageVariables|context)\.(\S+)\s*$/.exec(source) ?? [];
    if (kind === 'method.request.header') return on.request.header(name.toLowerCase()) ?? '';
    if (kind === 'method.request.querystring') return on.request.url.searchParams.get(name) ?? '';
    if (kind === 'stageVariables') return api.stage.variables?.[name] ?? '';
    throw new Error(`The local cloud knows no identity source ${source}`);
  });
}

/** The function in an integration's address. */
export function functionOf(uri: string): string {
  const found = /functions\/(arn:[^/]+)\/invocations/.exec(uri)?.[1];
  if (!found) throw new Error(`${uri} does not lead to a function`);
  return found;
}
