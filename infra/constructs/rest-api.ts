import { Aws } from 'aws-cdk-lib';
import {
  ApiKeySourceType,
  AuthorizationType,
  AwsIntegration,
  CfnAuthorizer,
  EndpointType,
  type IAuthorizer,
  type IResource,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { type Alias, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { HandoverFunction } from '#infra/constructs/handover-function.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

type ServedRoute = { readonly method: string; readonly path: string; readonly guarded: boolean };

/** The routes of a contract; only those for partners are guarded, everything else looks after itself. */
export function servedRoutes({ trigger }: FunctionContract): ServedRoute[] {
  if (trigger.kind === 'http')
    return trigger.routes.map(({ method, path, access }) => ({ method, path, guarded: access.kind === 'partner' }));
  if (trigger.kind === 'pages') return trigger.routes.map(({ method, path }) => ({ method, path, guarded: false }));
  return [];
}

export type HandoverApiProps = {
  readonly stage: Stage;
  readonly host: string;
  readonly functions: readonly HandoverFunction[];
  readonly authorizer: HandoverFunction | undefined;
};

function invocationPath(live: Alias): string {
  return `2015-03-31/functions/${live.functionArn}/invocations`;
}

export class HandoverApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { stage, host, functions, authorizer }: HandoverApiProps) {
    super(scope, id);
    this.api = new RestApi(this, 'Rest', {
      restApiName: `handover-${stage.name}-${host}`,
      endpointTypes: [EndpointType.REGIONAL],
      apiKeySourceType: ApiKeySourceType.AUTHORIZER,
      cloudWatchRole: false,
      deployOptions: { stageName: 'live' },
    });
    const guard = authorizer && this.guard(authorizer);
    for (const { contract, live } of functions) {
      const routes = servedRoutes(contract);
      if (routes.length === 0) continue;
      const integration = new AwsIntegration({ service: 'lambda', path: invocationPath(live), proxy: true });
      this.mayInvoke(contract.name, live);
      for (const { method, path, guarded } of routes) {
        this.resource(path).addMethod(method, integration, {
          ...(guarded && guard !== undefined
            ? { authorizer: guard, authorizationType: AuthorizationType.CUSTOM, apiKeyRequired: true }
            : { authorizationType: AuthorizationType.NONE }),
        });
      }
    }
    const plan = this.api.addUsagePlan('PartnerPlan', {
      name: `handover-${stage.name}-${host}-partners`,
      throttle: { rateLimit: stage.partnerThrottle.rate, burstLimit: stage.partnerThrottle.burst },
    });
    plan.addApiStage({ stage: this.api.deploymentStage });
  }

  private guard(authorizer: HandoverFunction): IAuthorizer {
    const guard = new CfnAuthorizer(this, 'Authorizer', {
      restApiId: this.api.restApiId,
      name: 'bearer-token',
      type: 'REQUEST',
      authorizerUri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/${invocationPath(authorizer.live)}`,
      identitySource: 'method.request.header.Authorization',
      authorizerResultTtlInSeconds: 60,
    });
    this.mayInvoke(authorizer.contract.name, authorizer.live);
    return { authorizerId: guard.ref, authorizationType: AuthorizationType.CUSTOM };
  }

  /** One permission a function and not one a route, of which there are too many for a stack. */
  private mayInvoke(name: string, live: Alias): void {
    new CfnPermission(this, `MayInvoke-${name}`, {
      action: 'lambda:InvokeFunction',
      principal: 'apigateway.amazonaws.com',
      functionName: live.functionArn,
      sourceArn: this.api.arnForExecuteApi(),
    });
  }

  private resource(path: string): IResource {
    return this.api.root.resourceForPath(path);
  }
}
