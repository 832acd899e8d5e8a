import type { Assembly, Resource } from '../assembly.ts';
import { at, type Json, list, numberAt, text, texts } from '../json.ts';

/** A resource of a REST API: one part of a path, with its methods. */
export interface PathNode {
  readonly resourceId: string;
  /** The whole path as declared, such as /items/{id}. */
  readonly resourcePath: string;
  readonly part: string;
  readonly children: PathNode[];
  readonly methods: ReadonlyMap<string, Method>;
}

export interface Method {
  readonly apiKeyRequired: boolean;
  readonly authorizerId: string | undefined;
  readonly integration: Json;
}

/** Tokens a second and the most that can be saved up. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export interface RestApi {
  readonly id: string;
  readonly logicalId: string;
  readonly name: string;
  readonly root: PathNode;
  readonly stage: { readonly name: string; readonly variables: Record<string, string> | null };
  readonly binaryMediaTypes: readonly string[];
  readonly keyFromAuthorizer: boolean;
  readonly authorizers: ReadonlyMap<string, Json>;
  readonly gatewayResponses: ReadonlyMap<string, Json>;
  /** The throttle of a stage for one of its methods, if the template sets any. */
  methodThrottle(method: string, resourcePath: string): Throttle | undefined;
}

const belongsTo = (api: Resource) => (resource: Resource) => text(resource.properties, 'RestApiId') === api.ref;

function throttleOf(settings: Json | undefined, rate: string, burst: string): Throttle | undefined {
  const found = { rate: numberAt(-1, settings, rate), burst: numberAt(-1, settings, burst) };
  return found.rate < 0 && found.burst < 0 ? undefined : { rate: Math.max(0, found.rate), burst: Math.max(0, found.burst) };
}

/** The usage plans that hold for an API's stage. */
export function usagePlans(assembly: Assembly, api: RestApi): { id: string; throttle: Throttle | undefined }[] {
  return assembly.of('AWS::ApiGateway::UsagePlan').flatMap(({ ref, properties }) => {
    const covers = list(properties, 'ApiStages').find(
      (stage) => text(stage, 'ApiId') === api.id && text(stage, 'Stage') === api.stage.name,
    );
    return covers === undefined ? [] : [{ id: ref, throttle: throttleOf(at(properties, 'Throttle'), 'RateLimit', 'BurstLimit') }];
  });
}

/** Reads every REST API of the assembly. @throws for one that is declared by an OpenAPI body, or has no stage. */
export function restApis(assembly: Assembly): RestApi[] {
  return assembly.of('AWS::ApiGateway::RestApi').map((api) => {
    if (at(api.properties, 'Body') !== undefined)
      throw new Error(`${api.logicalId}: the local cloud does not read APIs from an OpenAPI body`);
    const mine = belongsTo(api);
    const [stage] = assembly.of('AWS::ApiGateway::Stage').filter(mine);
    if (!stage) throw new Error(`${api.logicalId} has no stage`);
    const methods = assembly.of('AWS::ApiGateway::Method').filter(mine);
    const resources = assembly.of('AWS::ApiGateway::Resource').filter(mine);
    const settings = list(stage.properties, 'MethodSettings');

    function node(resourceId: string, part: string, above: string): PathNode {
      const resourcePath = part === '' ? '/' : `${above === '/' ? '' : above}/${part}`;
      return {
        resourceId,
        resourcePath,
        part,
        methods: new Map(methods.filter(({ properties }) => text(properties, 'ResourceId') === resourceId).map(methodOf)),
        children: resources
          .filter(({ properties }) => text(properties, 'ParentId') === resourceId)
          .map((child) => node(child.ref, text(child.properties, 'PathPart'), resourcePath)),
      };
    }

    const variables = texts(stage.properties, 'Variables');
    return {
      id: api.ref,
      logicalId: api.logicalId,
      name: text(api.properties, 'Name') || api.logicalId,
      root: node(api.attributes['RootResourceId'] ?? '', '', ''),
      stage: { name: stage.ref, variables: Object.keys(variables).length > 0 ? variables : null },
      binaryMediaTypes: list(api.properties, 'BinaryMediaTypes').map((type) => text(type)),
      keyFromAuthorizer: text(api.properties, 'ApiKeySourceType') === 'AUTHORIZER',
      authorizers: new Map(
        assembly
          .of('AWS::ApiGateway::Authorizer')
          .filter(mine)
          .map(({ ref, properties }) => [ref, properties]),
      ),
      gatewayResponses: new Map(
        assembly
          .of('AWS::ApiGateway::GatewayResponse')
          .filter(mine)
          .map(({ properties }) => [text(properties, 'ResponseType'), properties]),
      ),
      methodThrottle: (method, resourcePath) => {
        const escaped = resourcePath === '/' ? '/' : `/${resourcePath.slice(1).replaceAll('/', '~1')}`;
        const exact = settings.find(
          (one) => text(one, 'HttpMethod') === method && [escaped, resourcePath].includes(text(one, 'ResourcePath')),
        );
        const every = settings.find((one) => text(one, 'HttpMethod') === '*' && text(one, 'ResourcePath') === '/*');
        return (
          throttleOf(exact, 'ThrottlingRateLimit', 'ThrottlingBurstLimit') ??
          throttleOf(every, 'ThrottlingRateLimit', 'ThrottlingBurstLimit')
        );
      },
    };
  });
}

function methodOf({ properties }: Resource): [string, Method] {
  const method: Method = {
    apiKeyRequired: text(properties, 'ApiKeyRequired') === 'true',
    authorizerId: text(properties, 'AuthorizationType') === 'CUSTOM' ? text(properties, 'AuthorizerId') : undefined,
    integration: at(properties, 'Integration') ?? {},
  };
  return [text(properties, 'HttpMethod'), method];
}
