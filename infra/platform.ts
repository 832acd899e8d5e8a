import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Bundles } from '#infra/bundles.ts';
import type { QueueWithDeadLetters } from '#infra/constructs/queue.ts';
import type { Stage } from '#infra/stages.ts';
import type { QueueName } from '#shared/runtime/function-contract.ts';

/** The table as functions reach it: the one of the template, or the one that took its place. */
export type TableInUse = { readonly name: string; readonly arn: string; readonly streamArn: string };

/** E-mail as functions reach it. */
export type MailInUse = { readonly identityArn: string; readonly configurationSetName: string; readonly configurationSetArn: string };

/** What functions stand on. */
export type Platform = {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly table: TableInUse;
  readonly mail: MailInUse;
  readonly queueOf: (name: QueueName) => QueueWithDeadLetters;
  /** Takes the stream's records that could not be handled, whole. */
  readonly failedRecords: Bucket;
  /** Files of organisations. */
  readonly files: Bucket;
  readonly dataKey: Key;
  readonly logKey: Key;
  readonly alarmTopicArn: string;
};
