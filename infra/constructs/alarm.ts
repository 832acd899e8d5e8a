import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { RunbookEntry } from '#infra/runbook.ts';

/** An alarm is a decision: what suffers while it rings, and where it is written what to do. */
export type AlarmDecision = {
  readonly metric: IMetric;
  /** Rings above this. */
  readonly above: number;
  /** Periods of the metric that are looked at, and how many of them have to be bad; both one unless told. */
  readonly periods?: number;
  readonly bad?: number;
  /** Rings at or below `above` instead: something that should happen does not. Missing data then is bad. */
  readonly whenAtMost?: boolean;
  /** In words, for somebody who was woken up: who is hit, and how. */
  readonly impact: string;
  readonly runbook: RunbookEntry;
  /** The topic that tells people. */
  readonly topicArn: string;
};

/** An alarm whose description says the impact and leads to its runbook entry. */
export class RunbookAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(
    scope: Construct,
    id: string,
    { metric, above, periods = 1, bad = periods, whenAtMost = false, impact, runbook, topicArn }: AlarmDecision,
  ) {
    super(scope, id);
    this.alarm = new Alarm(this, 'Alarm', {
      metric,
      threshold: above,
      evaluationPeriods: periods,
      datapointsToAlarm: bad,
      comparisonOperator: whenAtMost ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: whenAtMost ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: docs/runbook.md#${runbook}`,
    });
    const action = { bind: () => ({ alarmActionArn: topicArn }) };
    this.alarm.addAlarmAction(action);
    this.alarm.addOkAction(action);
  }
}
