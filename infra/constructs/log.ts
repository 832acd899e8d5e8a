import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

type Log = { readonly stage: Stage; readonly logKey: Key; readonly name?: string };

/** A log group that forgets when the stage says so, encrypted under our own key. Named `/handover/<stage>/<id>` unless told. */
export function logGroup(scope: Construct, id: string, about: string, { stage, logKey, name }: Log): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName: name ?? `/handover/${stage.name}/${about}`,
    retention: stage.logDays,
    encryptionKey: logKey,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
