import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

const daysOfFailedRecords = 30;

/** The filter of the bucket's request metrics. */
export const allRequests = 'all';

/** Stream records that could not be handled, for as long as it may take to mend the cause and hand them in again. */
export function failedRecordsBucket(scope: Construct, stage: Stage, encryptionKey: Key): Bucket {
  const removalPolicy = stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const closed = { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, minimumTLSVersion: 1.2, removalPolicy } as const;
  const accessLogs = new Bucket(scope, 'AccessLogs', {
    ...closed,
    // S3 writes access logs under its own keys only.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ id: 'forget', expiration: Duration.days(stage.logDays), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  });
  const failedRecords = new Bucket(scope, 'FailedRecords', {
    ...closed,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    metrics: [{ id: allRequests }],
    lifecycleRules: [
      { id: 'forget', expiration: Duration.days(daysOfFailedRecords), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  logAccess(failedRecords, accessLogs);
  return failedRecords;
}

function logAccess(bucket: Bucket, accessLogs: Bucket): void {
  const prefix = 'failed-records/';
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own.');
  resource.loggingConfiguration = { destinationBucketName: accessLogs.bucketName, logFilePrefix: prefix };
  accessLogs.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AccessLogs',
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [accessLogs.arnForObjects(`${prefix}*`)],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account } },
    }),
  );
}
