import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { Firewall } from '#infra/constructs/firewall.ts';
import type { HandoverFunction } from '#infra/constructs/handover-function.ts';
import { HostName } from '#infra/constructs/host-name.ts';
import { HandoverApi } from '#infra/constructs/rest-api.ts';
import type { Host } from '#infra/hosts.ts';
import type { Platform } from '#infra/platform.ts';
import { pascal } from '#infra/queues.ts';

export type ApiStackProps = StackProps & {
  readonly host: Host;
  readonly functions: readonly HandoverFunction[];
  readonly platform: Platform;
};

/** One host: its REST API, its name and its firewall. The functions behind it stand in stacks of their own. */
export class ApiStack extends Stack {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { host, functions, platform, ...props }: ApiStackProps) {
    super(scope, id, props);
    const { stage, alarmTopicArn } = platform;
    const domain = stage.domains[host.name];
    const { api, partnerPlan } = new HandoverApi(this, pascal(host.name), platform, { host, functions, hasDomain: domain !== undefined });
    this.api = api;
    if (stage.firewall) new Firewall(this, 'Firewall', platform, { host: host.name, stageArn: api.deploymentStage.stageArn });
    const name = domain && new HostName(this, 'HostName', domain, api);

    new RunbookAlarm(this, 'ServerErrors', {
      metric: api.metricServerError({ period: Duration.minutes(1), statistic: 'Average' }),
      above: 0.01,
      periods: 5,
      bad: 3,
      impact: 'More than one request in a hundred is answered 5xx, by functions or by the gateway itself.',
      runbook: 'requests-fail',
      topicArn: alarmTopicArn,
    });
    new RunbookAlarm(this, 'Slow', {
      metric: api.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
      above: 3000,
      periods: 3,
      impact: 'One request in a hundred takes longer than three seconds.',
      runbook: 'the-api-is-slow',
      topicArn: alarmTopicArn,
    });

    new CfnOutput(this, `${pascal(host.name)}Address`, { value: domain === undefined ? api.url : `https://${domain.name}/` });
    new CfnOutput(this, `${pascal(host.name)}PartnerPlanId`, { value: partnerPlan.usagePlanId });
    if (name !== undefined) new CfnOutput(this, `${pascal(host.name)}DomainTarget`, { value: name.target });
  }
}
