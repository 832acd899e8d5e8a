import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stages.ts';

/** The topic to which every alarm goes, and the people who read it. */
export function alarmTopic(scope: Construct, stage: Stage, masterKey: Key): Topic {
  const topic = new Topic(scope, 'Alarms', { topicName: `handover-${stage.name}-alarms`, masterKey, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Alarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  stage.alarmRecipients.forEach((endpoint, index) => {
    new CfnSubscription(scope, `AlarmRecipient${index + 1}`, { topicArn: topic.topicArn, protocol: 'email', endpoint });
  });
  return topic;
}
