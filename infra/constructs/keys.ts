import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

/** Encrypts what is kept about people: the table, notices about their e-mails, records that could not be handled. */
export function dataKey(scope: Construct, stage: Stage): Key {
  const key = new Key(scope, 'DataKey', {
    alias: `handover-${stage.name}-data`,
    description: 'Encrypts what Handover keeps about people.',
    enableKeyRotation: true,
    removalPolicy: stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'NoticesAndAlarms',
      principals: ['ses', 'sns', 'cloudwatch'].map((service) => new ServicePrincipal(`${service}.amazonaws.com`)),
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return key;
}

/** Encrypts logs, which carry no personal data; apart from the data, so that who may read logs may not read data. */
export function logKey(scope: Construct, stage: Stage): Key {
  const key = new Key(scope, 'LogKey', {
    alias: `handover-${stage.name}-logs`,
    description: 'Encrypts the logs of Handover.',
    enableKeyRotation: true,
    removalPolicy: stage.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const { region, partition, account } = Stack.of(scope);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Logs',
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*` } },
    }),
  );
  return key;
}
