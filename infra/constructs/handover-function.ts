import { Duration, Stack } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { giveSettings } from '#infra/constructs/grants.ts';
import { logGroup } from '#infra/constructs/log.ts';
import type { Platform } from '#infra/platform.ts';
import { timeoutSeconds } from '#infra/queues.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

const minute = Duration.minutes(1);

/** Who is hit when a function fails, by what starts it. */
const impacts = {
  http: 'Requests of partners are answered 500.',
  wire: 'Requests of partners’ wholesale clients are answered 500.',
  pages: 'People who came from an e-mail see an error page.',
  authorizer: 'No request with a token is let in.',
  queue: 'What its messages ask for is late; they are tried again, and in the end set aside.',
  stream: 'Events, and with them all e-mails, are late; they are tried again.',
  schedule: 'Scheduled work was not done; the next run does it.',
} as const;

/** What a function is called in its account. */
export function functionName(stage: string, name: string): string {
  return `handover-${stage}-${name}`;
}

/** The alias that is called, by its name: an exported ARN would keep a function that no route calls any more from being removed. */
export function liveArn(scope: Construct, stage: string, { name }: FunctionContract): string {
  const { partition, region, account } = Stack.of(scope);
  return `arn:${partition}:lambda:${region}:${account}:function:${functionName(stage, name)}:live`;
}

/** A function as its contract describes it: code, own role, settings with their permissions, log, alarms, and the alias that is called. */
export class HandoverFunction extends Construct {
  readonly contract: FunctionContract;
  readonly function: LambdaFunction;
  /** What is called from outside: the version that has been let through. */
  readonly live: Alias;

  constructor(scope: Construct, contract: FunctionContract, platform: Platform) {
    super(scope, contract.name);
    const { stage, bundles, alarmTopicArn } = platform;
    this.contract = contract;
    const log = logGroup(this, 'Log', contract.name, platform);
    this.function = new LambdaFunction(this, 'Function', {
      functionName: functionName(stage.name, contract.name),
      description: contract.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: bundles.codeOf(contract.name),
      handler: 'index.handler',
      role: this.role(log),
      timeout: Duration.seconds(timeoutSeconds(contract)),
      memorySize: contract.memoryMb ?? 512,
      ...(contract.mayLoop === true ? { recursiveLoop: RecursiveLoop.ALLOW } : {}),
      logGroup: log,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: stage.logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    giveSettings(this.function, contract, platform);
    this.live = this.function.addAlias('live');
    const failing = new RunbookAlarm(this, 'Failing', {
      metric: this.failures(log, stage.name),
      above: 0,
      periods: 5,
      bad: 2,
      impact: `${contract.purpose} It fails. ${impacts[contract.trigger.kind]}`,
      runbook: 'requests-fail',
      topicArn: alarmTopicArn,
    });
    new RunbookAlarm(this, 'Throttled', {
      metric: this.function.metricThrottles({ period: minute, statistic: 'Sum' }),
      above: 0,
      periods: 5,
      bad: 3,
      impact: `${contract.purpose} Lambda turns its calls away. ${impacts[contract.trigger.kind]}`,
      runbook: 'a-function-is-throttled',
      topicArn: alarmTopicArn,
    });
    if (stage.canary) this.shiftTraffic(failing);
  }

  /** May write its own log and nothing else, until its contract says more. */
  private role(log: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] }));
    return role;
  }

  /** Calls that ended in an error, and faults that were caught and answered 500, of which Lambda knows nothing. */
  private failures(log: LogGroup, stageName: string): IMetric {
    const faults = log
      .addMetricFilter('Faults', {
        filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
        metricNamespace: `Handover/${stageName}`,
        metricName: `Faults-${this.contract.name}`,
        metricValue: '1',
        defaultValue: 0,
      })
      .metric({ period: minute, statistic: 'Sum' });
    const errors = this.function.metricErrors({ period: minute, statistic: 'Sum' });
    return new MathExpression({ expression: 'errors + faults', usingMetrics: { errors, faults }, period: minute, label: 'failures' });
  }

  /** New code gets a tenth of the calls for five minutes, and is taken back when the alarm rings. */
  private shiftTraffic(failing: RunbookAlarm): void {
    new LambdaDeploymentGroup(this, 'Deployment', {
      alias: this.live,
      ...deployer(Stack.of(this)),
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [failing.alarm],
    });
  }
}

/** One application and one role of CodeDeploy for all functions of a stack, whose resources are counted. */
function deployer(stack: Stack): { application: LambdaApplication; role: Role } {
  const [madeApplication, madeRole] = [stack.node.tryFindChild('Deployments'), stack.node.tryFindChild('Deployer')];
  if (madeApplication instanceof LambdaApplication && madeRole instanceof Role) return { application: madeApplication, role: madeRole };
  const role = new Role(stack, 'Deployer', { assumedBy: new ServicePrincipal('codedeploy.amazonaws.com') });
  acknowledge(role, {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
      'CodeDeploy’s own policy for shifting an alias; its narrow form.',
  });
  return { application: new LambdaApplication(stack, 'Deployments'), role };
}
