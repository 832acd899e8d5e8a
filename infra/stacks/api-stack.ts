import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from '#infra/bundles.ts';
import type { Provision } from '#infra/constructs/grants.ts';
import { HandoverFunction } from '#infra/constructs/handover-function.ts';
import { HandoverApi } from '#infra/constructs/rest-api.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type ApiStackProps = StackProps & {
  readonly stage: Stage;
  readonly host: string;
  readonly contracts: readonly FunctionContract[];
  readonly bundles: Bundles;
  readonly provision: Provision;
};

/** One host: its REST API and the functions behind it. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, { stage, host, contracts, bundles, provision, ...props }: ApiStackProps) {
    super(scope, id, props);
    const functions = contracts.map((contract) => new HandoverFunction(this, { stage, contract, bundles, provision }));
    const authorizer = functions.find(({ contract }) => contract.trigger.kind === 'authorizer');
    const { api } = new HandoverApi(this, 'Api', { stage, host, functions, authorizer });
    new CfnOutput(this, 'ApiAddress', { value: api.url });
  }
}
