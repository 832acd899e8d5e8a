import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import { functionName, HandoverFunction } from '#infra/constructs/handover-function.ts';
import { connectSource } from '#infra/constructs/sources.ts';
import type { Platform } from '#infra/platform.ts';
import { queuesRead } from '#infra/queues.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type WorkersStackProps = StackProps & { readonly contracts: readonly FunctionContract[]; readonly platform: Platform };

/** What works when nobody asks: the reader of the stream, the consumers of queues, what runs on a schedule. */
export class WorkersStack extends Stack {
  /** @throws when the stream has two readers, or a queue two consumers: each would get a part, and none the whole. */
  constructor(scope: Construct, id: string, { contracts, platform, ...props }: WorkersStackProps) {
    super(scope, id, props);
    const sources = new Map<string, string>();
    for (const contract of contracts) {
      for (const source of sourcesOf(contract)) {
        const other = sources.get(source);
        if (other !== undefined) throw new Error(`The ${source} has two readers, ${other} and ${contract.name}.`);
        sources.set(source, contract.name);
      }
      connectSource(new HandoverFunction(this, contract, platform), platform);
    }
    if (!sources.has('stream')) return;
    new RunbookAlarm(this, 'GivenUp', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'DestinationDeliveryFailures',
        dimensionsMap: { FunctionName: functionName(platform.stage.name, sources.get('stream') ?? '') },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 0,
      impact: 'Stream records were given up and could not even be put aside; the hourly sweep has to find their events.',
      runbook: 'stream-records-were-given-up',
      topicArn: platform.alarmTopicArn,
    });
  }
}

function sourcesOf(contract: FunctionContract): string[] {
  if (contract.trigger.kind === 'stream') return ['stream'];
  return queuesRead(contract).map(({ queue }) => `queue ${queue}`);
}
