import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Bundles } from '#infra/bundles.ts';
import { giveSettings, type Provision } from '#infra/constructs/grants.ts';
import { timeoutSeconds } from '#infra/queues.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type HandoverFunctionProps = {
  readonly stage: Stage;
  readonly contract: FunctionContract;
  readonly bundles: Bundles;
  readonly provision: Provision;
};

/** A function as its contract describes it: code, role, settings, log, alias. */
export class HandoverFunction extends Construct {
  readonly contract: FunctionContract;
  readonly function: LambdaFunction;
  /** What is called from outside: the version that has been let through. */
  readonly live: Alias;

  constructor(scope: Construct, { stage, contract, bundles, provision }: HandoverFunctionProps) {
    super(scope, contract.name);
    this.contract = contract;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/handover/${stage.name}/${contract.name}`,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.function = new LambdaFunction(this, 'Function', {
      functionName: `handover-${stage.name}-${contract.name}`,
      description: contract.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundles.codeOf(contract.name),
      handler: 'index.handler',
      timeout: Duration.seconds(timeoutSeconds(contract)),
      memorySize: contract.memoryMb ?? 512,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: stage.logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    giveSettings(this.function, contract, provision);
    this.live = this.function.addAlias('live');
  }
}
