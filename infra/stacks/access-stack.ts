import { Stack, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { liveArn } from '#infra/constructs/handover-function.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type AccessStackProps = StackProps & {
  readonly api: RestApi;
  readonly contracts: readonly FunctionContract[];
  readonly stageName: string;
};

/**
 * What lets an API call the functions behind it: one permission a function and not one a route. Apart from the routes, of which there are
 * nearly too many for a stack; deployed right after them, so that a new route answers 500 for the moments in between.
 */
export class AccessStack extends Stack {
  constructor(scope: Construct, id: string, { api, contracts, stageName, ...props }: AccessStackProps) {
    super(scope, id, props);
    const sourceArn = api.arnForExecuteApi();
    for (const contract of contracts) {
      new CfnPermission(this, `MayInvoke-${contract.name}`, {
        action: 'lambda:InvokeFunction',
        principal: 'apigateway.amazonaws.com',
        functionName: liveArn(this, stageName, contract),
        sourceArn,
      });
    }
  }
}
