import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, HttpMethods, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

const daysOfFailedRecords = 30;
/** Uploaded files, and the results, error files and ledgers that were made of them. An import can be undone for no longer. */
const daysOfFiles = 30;

/** The filter of the bucket's request metrics. */
export const allRequests = 'all';

const forget = (days: number): LifecycleRule => ({
  id: 'forget',
  expiration: Duration.days(days),
  abortIncompleteMultipartUploadAfter: Duration.days(1),
});

function closed(stage: Stage) {
  const removalPolicy = stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  return { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, minimumTLSVersion: 1.2, removalPolicy } as const;
}

const underKey = (encryptionKey: Key) => ({ encryption: BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }) as const;

/** Where S3 notes who asked the other buckets for what. */
export function accessLogsBucket(scope: Construct, stage: Stage): Bucket {
  return new Bucket(scope, 'AccessLogs', {
    ...closed(stage),
    // S3 writes access logs under its own keys only.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [forget(stage.logDays)],
  });
}

/** Stream records that could not be handled, for as long as it may take to mend the cause and hand them in again. */
export function failedRecordsBucket(scope: Construct, stage: Stage, encryptionKey: Key, accessLogs: Bucket): Bucket {
  const failedRecords = new Bucket(scope, 'FailedRecords', {
    ...closed(stage),
    ...underKey(encryptionKey),
    metrics: [{ id: allRequests }],
    lifecycleRules: [forget(daysOfFailedRecords)],
  });
  logAccess(failedRecords, accessLogs, 'failed-records');
  return failedRecords;
}

/**
 * Files of organisations: what is uploaded to be imported, and what is fetched. Nothing is public; people get in by addresses and forms
 * that a function has signed and that end by themselves. Without versions: what the lifecycle forgets is gone.
 */
export function filesBucket(scope: Construct, stage: Stage, encryptionKey: Key, accessLogs: Bucket): Bucket {
  const files = new Bucket(scope, 'Files', {
    ...closed(stage),
    ...underKey(encryptionKey),
    lifecycleRules: [forget(daysOfFiles)],
    // A page may send its form by script, to show how far the upload is; a form without script needs no leave.
    cors: [
      {
        allowedOrigins: [`https://${stage.domains.api.name}`],
        allowedMethods: [HttpMethods.POST],
        allowedHeaders: ['content-type'],
        maxAge: 3600,
      },
    ],
  });
  logAccess(files, accessLogs, 'files');
  return files;
}

function logAccess(bucket: Bucket, accessLogs: Bucket, name: string): void {
  const prefix = `${name}/`;
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own.');
  resource.loggingConfiguration = { destinationBucketName: accessLogs.bucketName, logFilePrefix: prefix };
  accessLogs.addToResourcePolicy(
    new PolicyStatement({
      sid: `AccessLogs${bucket.node.id}`,
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [accessLogs.arnForObjects(`${prefix}*`)],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account } },
    }),
  );
}
