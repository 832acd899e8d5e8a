import { Aws } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiKeySourceType,
  AuthorizationType,
  AwsIntegration,
  CfnAuthorizer,
  EndpointType,
  type IAuthorizer,
  MethodLoggingLevel,
  RestApi,
  type UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { type HandoverFunction, liveArn } from '#infra/constructs/handover-function.ts';
import { logGroup } from '#infra/constructs/log.ts';
import type { Host } from '#infra/hosts.ts';
import type { Platform } from '#infra/platform.ts';
import { timeoutSeconds } from '#infra/queues.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

type ServedRoute = { readonly method: string; readonly path: string; readonly guarded: boolean };

/** Where nothing is: the root, and whatever no other path takes; the gateway looks for the most specific one first. */
const elsewhere = ['/', '/{unknown+}'];

const anyMethod = (path: string): ServedRoute => ({ method: 'ANY', path, guarded: false });

/**
 * The operations of a path that are all one function's are one method of the gateway's, ANY: there is room for some two hundred methods in
 * a stack. What the path does not have, the function answers as the gateway would.
 */
function gathered(routes: readonly ServedRoute[], isShared: (path: string) => boolean): ServedRoute[] {
  return [...Map.groupBy(routes, ({ path }) => path).values()].flatMap((of) => {
    const [first, ...more] = of;
    if (first === undefined || more.length === 0 || isShared(first.path)) return of;
    return more.every(({ guarded }) => guarded === first.guarded) ? [{ ...first, method: 'ANY' }] : of;
  });
}

/**
 * The routes of a contract; only those for partners are guarded, everything else looks after itself. A page takes every method of its
 * address, and its function refuses what it does not serve: a method of the gateway's for each would be too many for a stack. A path of the
 * wire format takes the methods that it does not have as well, so that its function can say which it has.
 */
function servedRoutes({ trigger }: FunctionContract): ServedRoute[] {
  if (trigger.kind === 'http' || trigger.kind === 'wire') {
    const routes = trigger.routes.map(({ method, path, access }) => ({ method, path, guarded: access.kind === 'partner' }));
    if (trigger.kind === 'http') return routes;
    const paths = [...new Set(trigger.routes.map(({ path }) => path)), ...(trigger.elsewhere === true ? elsewhere : [])];
    return [...routes, ...paths.map(anyMethod)];
  }
  if (trigger.kind === 'pages') {
    return [...new Set(trigger.routes.map(({ path }) => path))].map(anyMethod);
  }
  return [];
}

export type HandoverApiProps = { readonly host: Host; readonly functions: readonly HandoverFunction[]; readonly hasDomain: boolean };

/** Seconds after which API Gateway answers 504 in a function's place (its default and, without a raised quota, its limit). */
const gatewayWaits = 29;

/** Paths carry link tokens, queries may: neither is ever logged; the resource as declared is. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  partner: '$context.authorizer.partnerId',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  functionMs: '$context.integration.latency',
  authorizerMs: '$context.authorizer.latency',
  answeredBy: '$context.error.responseType',
  firewall: '$context.wafResponseCode',
};

/** The REST API of one host: the routes of its functions, behind one authorizer where they are for partners. */
export class HandoverApi extends Construct {
  readonly api: RestApi;
  readonly partnerPlan: UsagePlan;
  private readonly stageName: string;

  /** @throws when a route for partners has no authorizer to guard it, or two functions claim one route. */
  constructor(scope: Construct, id: string, platform: Platform, { host, functions, hasDomain }: HandoverApiProps) {
    super(scope, id);
    const { stage } = platform;
    this.stageName = stage.name;
    const accessLogs = logGroup(this, 'AccessLog', `${host.name}-access`, platform);
    this.api = new RestApi(this, 'Rest', {
      restApiName: `handover-${stage.name}-${host.name}`,
      endpointTypes: [EndpointType.REGIONAL],
      apiKeySourceType: ApiKeySourceType.AUTHORIZER,
      disableExecuteApiEndpoint: hasDomain,
      cloudWatchRole: true,
      deployOptions: {
        stageName: 'live',
        throttlingRateLimit: stage.apiThrottle.rate,
        throttlingBurstLimit: stage.apiThrottle.burst,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        // Every function writes the request's id and its duration; X-Ray would tell little more for 23 ms at each start.
        tracingEnabled: false,
        accessLogDestination: { bind: () => ({ destinationArn: accessLogs.logGroupArn }) },
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    // API Gateway makes this group itself, without an end and without our key, unless it is there.
    const executionLog = logGroup(this, 'ExecutionLog', '', { ...platform, name: `API-Gateway-Execution-Logs_${this.api.restApiId}/live` });
    this.api.deploymentStage.node.addDependency(executionLog);
    this.serve(functions);
    for (const { type, status, headers, idHeaders, contentType, body } of host.answers) {
      const responseHeaders = Object.fromEntries(idHeaders.map((name) => [name, 'context.requestId']));
      for (const [name, value] of Object.entries(headers)) Object.assign(responseHeaders, { [name]: `'${value}'` });
      this.api.addGatewayResponse(`Answer${type.responseType}`, {
        type,
        statusCode: String(status),
        responseHeaders,
        templates: { [contentType]: body },
      });
    }
    this.partnerPlan = this.api.addUsagePlan('PartnerPlan', {
      name: `handover-${stage.name}-${host.name}-partners`,
      description: 'Each partner has a key of its own on this plan; the authorizer names it.',
      throttle: { rateLimit: stage.partnerThrottle.rate, burstLimit: stage.partnerThrottle.burst },
    });
    this.partnerPlan.addApiStage({ stage: this.api.deploymentStage });
    acknowledge(this.api, {
      APIG2: 'Functions check requests against the very schemas of the API document, and name every faulty field.',
      APIG4:
        'Routes for partners have the bearer-token authorizer; pages and link forms resolve their own session, the documentation is public.',
      COG4: 'Callers are partners with opaque, revocable tokens and people with our own sessions; there is no Cognito user pool.',
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
        'The only policy that API Gateway’s account-wide role for logs needs; there is no narrower one.',
    });
    if (!stage.firewall) acknowledge(this.api, { APIG3: 'This stage has no firewall: it runs on a laptop.' });
  }

  private serve(functions: readonly HandoverFunction[]): void {
    const stated = functions.map((fn) => ({ fn, own: servedRoutes(fn.contract) }));
    const holders = Map.groupBy(
      stated.flatMap(({ own }) => [...new Set(own.map(({ path }) => path))]),
      (path) => path,
    );
    const isShared = (path: string) => (holders.get(path)?.length ?? 0) > 1;
    const routes = stated.map(({ fn, own }) => ({ fn, routes: fn.contract.trigger.kind === 'http' ? gathered(own, isShared) : own }));
    const authorizer = functions.find(({ contract }) => contract.trigger.kind === 'authorizer');
    const unguarded = routes.flatMap((one) => one.routes).find(({ guarded }) => guarded);
    if (unguarded !== undefined && authorizer === undefined)
      throw new Error(`${unguarded.method} ${unguarded.path} is for partners, and no function on the list of contracts is the authorizer.`);
    const guard = unguarded && authorizer && this.guard(authorizer);
    const taken = new Map<string, string>();
    for (const { fn, routes: own } of routes) {
      if (own.length === 0) continue;
      const seconds = timeoutSeconds(fn.contract);
      if (seconds >= gatewayWaits) throw new Error(`${fn.contract.name} may take ${seconds} s, and the gateway waits ${gatewayWaits} s.`);
      const integration = new AwsIntegration({ service: 'lambda', path: this.invocationPath(fn), proxy: true });
      for (const { method, path, guarded } of own) {
        const other = taken.get(`${method} ${path}`);
        if (other !== undefined) throw new Error(`${method} ${path} is claimed by ${other} and by ${fn.contract.name}.`);
        taken.set(`${method} ${path}`, fn.contract.name);
        const access =
          guarded && guard !== undefined ? { authorizer: guard, apiKeyRequired: true } : { authorizationType: AuthorizationType.NONE };
        this.api.root.resourceForPath(path).addMethod(method, integration, access);
      }
    }
  }

  /** Without the header the gateway answers 401 by itself; a token that was revoked is let in for at most a minute more. */
  private guard(fn: HandoverFunction): IAuthorizer {
    const authorizer = new CfnAuthorizer(this, 'Authorizer', {
      restApiId: this.api.restApiId,
      name: 'bearer-token',
      type: 'REQUEST',
      authorizerUri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${this.invocationPath(fn)}`,
      identitySource: 'method.request.header.Authorization',
      authorizerResultTtlInSeconds: 60,
    });
    this.api.latestDeployment?.addToLogicalId({ cache: 60, identity: 'Authorization', function: fn.contract.name });
    return { authorizerId: authorizer.ref, authorizationType: AuthorizationType.CUSTOM };
  }

  private invocationPath({ contract }: HandoverFunction): string {
    return `2015-03-31/functions/${liveArn(this, this.stageName, contract)}/invocations`;
  }
}
