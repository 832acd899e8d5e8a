import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

/** What the server shall do wrong with requests that match, so many times: answer so, answer nothing before or after it did the work, or wait. */
export type PlannedFault = {
  readonly method?: string;
  readonly path?: RegExp;
  times: number;
} & (
  | { readonly do: 'answer'; readonly status: number; readonly headers?: Record<string, string>; readonly body?: object }
  | { readonly do: 'drop' | 'drop-afterwards' }
  | { readonly do: 'half' }
);

type Resource = Record<string, unknown> & { id: string; userName: string; externalId?: string; meta: Record<string, unknown> };

const handover = 'urn:ietf:params:scim:schemas:extension:handover:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
let declared = false;

function named(urn: string, resource: Resource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(resource[urn] ?? {}).map(([name, value]) => [`${urn}:${name}`, value]));
}

const {
  Attribute,
  SchemaDefinition,
  Error: ScimError,
} = SCIMMY.Types as unknown as {
  Attribute: new (type: string, name: string, config?: object, sub?: object[]) => object;
  SchemaDefinition: new (name: string, id: string, description: string, attributes: object[]) => object;
  Error: new (status: number, type: string | null, message: string) => Error;
};

/** Our extension, as docs/portal.md describes it. */
const extension = new SchemaDefinition('HandoverUser', handover, 'Licence, role and profile of a Contact Center user', [
  new Attribute('string', 'licences', { multiValued: true, caseExact: true }),
  new Attribute('string', 'role', { caseExact: true }),
  new Attribute('string', 'agentRole', { caseExact: true }),
  new Attribute('string', 'profile', { caseExact: true }),
  new Attribute('complex', 'agent', {}, [
    new Attribute('boolean', 'contactCenterEnabled'),
    ...['site', 'team', 'userProfile', 'multimediaProfile', 'desktopProfile'].map(
      (name) => new Attribute('string', name, { caseExact: true }),
    ),
  ]),
]);

type Context = { readonly users: Map<string, Resource>; readonly nextId: () => string };
type Asked = { readonly id?: string; readonly filter?: { match: (all: Resource[]) => Resource[] } };

/** The library keeps its resource types in one place for the process; which server's users are meant comes with each request. */
function declare(): void {
  if (declared) return;
  declared = true;
  const user = SCIMMY.Resources.User as unknown as {
    extend: (schema: unknown, required?: boolean) => unknown;
    ingress: (handler: (asked: Asked, instance: Resource, context: Context) => unknown) => unknown;
    egress: (handler: (asked: Asked, context: Context) => unknown) => unknown;
    degress: (handler: (asked: Asked, context: Context) => unknown) => unknown;
  };
  user.extend((SCIMMY.Schemas as unknown as { EnterpriseUser: { definition: unknown } }).EnterpriseUser.definition, false);
  user.extend(extension, false);
  user.egress(({ id, filter }, { users }) => {
    if (id !== undefined) {
      const found = users.get(id);
      if (found === undefined) throw new ScimError(404, null, `Resource ${id} not found`);
      return found;
    }
    const all = [...users.values()];
    if (filter === undefined) return all;
    // The library's filter looks for an attribute of an extension by its full name, beside the others.
    const flat = (found: Resource) => ({ ...found, ...named(enterprise, found), ...named(handover, found) });
    const matching = new Set(filter.match(all.map(flat)).map(({ id: found }) => found));
    return all.filter(({ id: found }) => matching.has(found));
  });
  user.ingress(({ id }, instance, { users, nextId }) => {
    const name = instance.userName.toLowerCase();
    const taken = [...users.values()].some((other) => other.id !== id && other.userName.toLowerCase() === name);
    if (taken) throw new ScimError(409, 'uniqueness', `User ${instance.userName} already exists`);
    if (id !== undefined && !users.has(id)) throw new ScimError(404, null, `Resource ${id} not found`);
    const before = id === undefined ? undefined : users.get(id);
    const version = Number(/\d+/.exec(String(before?.meta['version'] ?? '0'))?.[0]) + 1;
    const kept = { ...JSON.parse(JSON.stringify(instance)), id: id ?? nextId(), meta: { resourceType: 'User', version: `W/"${version}"` } };
    users.set(kept.id, kept);
    return kept;
  });
  user.degress(({ id = '' }, { users }) => {
    if (!users.delete(id)) throw new ScimError(404, null, `Resource ${id} not found`);
  });
  SCIMMY.Resources.declare(SCIMMY.Resources.User as never);
}

export type ScimServer = {
  readonly baseUrl: string;
  readonly bearerToken: string;
  readonly users: Map<string, Resource>;
  readonly faults: PlannedFault[];
  /** Method and path of each request that came in, without its query. */
  readonly requests: { readonly method: string; readonly path: string; readonly query: string }[];
  readonly stop: () => Promise<void>;
};

/** Takes the next planned fault that is meant for this request. */
function faultFor(faults: PlannedFault[], { method, path }: Request): PlannedFault | undefined {
  const fault = faults.find((one) => one.times > 0 && (one.method ?? method) === method && (one.path?.test(path) ?? true));
  if (fault !== undefined) fault.times -= 1;
  return fault;
}

/** A real SCIM 2.0 service provider on loopback, with the library `scimmy`; `patch: false`: one that takes whole resources only. */
export async function startScimServer({ patch = true, severalIds = true } = {}): Promise<ScimServer> {
  declare();
  const bearerToken = `secret-${Math.random().toString(36).slice(2)}`;
  const users = new Map<string, Resource>();
  const faults: PlannedFault[] = [];
  const requests: ScimServer['requests'][number][] = [];
  let ids = 0;
  const app = express();
  app.use((request: Request, response: Response, next: NextFunction) => {
    requests.push({ method: request.method, path: request.path, query: decodeURIComponent(request.url.split('?')[1] ?? '') });
    const fault = faultFor(faults, request);
    if (fault === undefined) return next();
    if (fault.do === 'drop') return void request.socket.destroy();
    if (fault.do === 'answer')
      return void response
        .status(fault.status)
        .set(fault.headers ?? {})
        .send(fault.body ?? {});
    if (fault.do === 'half') return void response.type('application/scim+json').send('{"schemas":[');
    response.send = () => {
      request.socket.destroy();
      return response;
    };
    return next();
  });
  // The router writes numbers over these texts, which its version of express computes anew each time it is asked.
  app.use((request: Request, _response: Response, next: NextFunction) => {
    const numbers = ['startIndex', 'count'].flatMap((name) => (name in request.query ? [[name, Number(request.query[name])]] : []));
    Object.defineProperty(request, 'query', { value: { ...request.query, ...Object.fromEntries(numbers) } });
    next();
  });
  if (!patch)
    app.get('/scim/ServiceProviderConfig', (_request: Request, response: Response) => {
      response.send({ patch: { supported: false }, filter: { supported: true, maxResults: 200 }, etag: { supported: false } });
    });
  if (!severalIds)
    app.get('/scim/Users', (request: Request, response: Response, next: NextFunction) => {
      if (!String(request.query['filter'] ?? '').includes(' or ')) return next();
      response.status(400).send({ scimType: 'invalidFilter', detail: 'or is not supported', status: '400' });
    });
  app.use(
    '/scim',
    new SCIMMYRouters({
      type: 'bearer',
      handler: (request: Request) => {
        if (request.header('authorization') !== `Bearer ${bearerToken}`) throw new Error('The token is not right.');
        return 'handover';
      },
      context: () => ({
        users,
        nextId: () => {
          ids += 1;
          return `scim-${ids}`;
        },
      }),
    }) as unknown as RequestHandler,
  );
  app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => void response.headersSent);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/scim`,
    bearerToken,
    users,
    faults,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
