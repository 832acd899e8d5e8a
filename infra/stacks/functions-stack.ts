import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HandoverFunction } from '#infra/constructs/handover-function.ts';
import type { Platform } from '#infra/platform.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type FunctionsStackProps = StackProps & { readonly contracts: readonly FunctionContract[]; readonly platform: Platform };

/**
 * The functions behind one host, apart from its API: each takes some ten resources, each route of the API one or two, and a stack has
 * room for 500.
 */
export class FunctionsStack extends Stack {
  readonly functions: readonly HandoverFunction[];

  constructor(scope: Construct, id: string, { contracts, platform, ...props }: FunctionsStackProps) {
    super(scope, id, props);
    this.functions = contracts.map((contract) => new HandoverFunction(this, contract, platform));
  }
}
