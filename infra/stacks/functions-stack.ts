import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HandoverFunction } from '#infra/constructs/handover-function.ts';
import type { Platform } from '#infra/platform.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type FunctionsStackProps = StackProps & { readonly contracts: readonly FunctionContract[]; readonly platform: Platform };

/** Functions that an API calls, apart from it: with routes and functions in one stack there is room for some 25 functions. */
export class FunctionsStack extends Stack {
  readonly functions: readonly HandoverFunction[];

  constructor(scope: Construct, id: string, { contracts, platform, ...props }: FunctionsStackProps) {
    super(scope, id, props);
    this.functions = contracts.map((contract) => new HandoverFunction(this, contract, platform));
  }
}
