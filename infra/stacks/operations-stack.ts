import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { hosts } from '#infra/hosts.ts';
import type { Platform } from '#infra/platform.ts';
import { queueNames } from '#infra/queues.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type OperationsStackProps = StackProps & { readonly contracts: readonly FunctionContract[]; readonly platform: Platform };

type Shown = { readonly metric: string; readonly statistic: string; readonly of: Readonly<Record<string, string>>; readonly label: string };

/** One page that answers: do requests work, do e-mails leave, is anything piling up? */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { contracts, platform, ...props }: OperationsStackProps) {
    super(scope, id, props);
    const name = `handover-${platform.stage.name}`;
    const graph = (title: string, namespace: string, shown: readonly Shown[], width = 8) =>
      new GraphWidget({ title, width, height: 6, left: shown.map((one): IMetric => metric(namespace, one)) });
    const perFunction = (metricName: string, statistic: string): Shown[] =>
      contracts.map((contract) => ({
        metric: metricName,
        statistic,
        of: { FunctionName: `${name}-${contract.name}` },
        label: contract.name,
      }));
    const perQueue = (metricName: string, suffix: string): Shown[] =>
      queueNames().map((queue) => ({
        metric: metricName,
        statistic: 'Maximum',
        of: { QueueName: `${name}-${queue}${suffix}` },
        label: queue,
      }));
    const perHost = (metricName: string, statistic: string): Shown[] =>
      hosts.map((host) => ({
        metric: metricName,
        statistic,
        of: { ApiName: `${name}-${host.name}` },
        label: `${host.name} ${metricName}`,
      }));
    const ofTable = (metricName: string): Shown => ({
      metric: metricName,
      statistic: 'Sum',
      of: { TableName: platform.table.name },
      label: metricName,
    });
    const ofMail = (metricName: string): Shown => ({
      metric: metricName,
      statistic: 'Average',
      of: { 'ses:configuration-set': platform.mail.configurationSetName },
      label: metricName,
    });

    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: name, defaultInterval: Duration.hours(3) });
    dashboard.addWidgets(
      new TextWidget({ markdown: `# Handover, ${platform.stage.name}\nWhat to do: docs/runbook.md`, width: 24, height: 2 }),
    );
    dashboard.addWidgets(
      graph('Requests', 'AWS/ApiGateway', perHost('Count', 'Sum')),
      graph('Answers 4xx and 5xx', 'AWS/ApiGateway', [...perHost('4XXError', 'Sum'), ...perHost('5XXError', 'Sum')]),
      graph('Latency, one in a hundred', 'AWS/ApiGateway', perHost('Latency', 'p99')),
    );
    dashboard.addWidgets(
      graph('Errors of functions', 'AWS/Lambda', perFunction('Errors', 'Sum'), 12),
      graph('Duration of functions, one in a hundred', 'AWS/Lambda', perFunction('Duration', 'p99'), 12),
    );
    dashboard.addWidgets(
      graph('Oldest message, seconds', 'AWS/SQS', perQueue('ApproximateAgeOfOldestMessage', '')),
      graph('Messages set aside', 'AWS/SQS', perQueue('ApproximateNumberOfMessagesVisible', '-dead-letters')),
      graph('Age of stream records, ms', 'AWS/Lambda', perFunction('IteratorAge', 'Maximum')),
    );
    dashboard.addWidgets(
      graph('Bounces and complaints', 'AWS/SES', [ofMail('Reputation.BounceRate'), ofMail('Reputation.ComplaintRate')], 12),
      graph(
        'Table',
        'AWS/DynamoDB',
        ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits', 'ReadThrottleEvents', 'WriteThrottleEvents'].map(ofTable),
        12,
      ),
    );
  }
}

function metric(namespace: string, { metric: metricName, statistic, of, label }: Shown): Metric {
  return new Metric({ namespace, metricName, dimensionsMap: { ...of }, statistic, label, period: Duration.minutes(5) });
}
