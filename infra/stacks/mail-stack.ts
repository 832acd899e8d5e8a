import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { RunbookAlarm } from '#infra/constructs/alarm.ts';
import type { QueueWithDeadLetters } from '#infra/constructs/queue.ts';
import type { MailInUse } from '#infra/platform.ts';
import { mailNoticesTopic } from '#infra/queues.ts';
import type { Stage } from '#infra/stages.ts';

export type MailStackProps = StackProps & {
  readonly stage: Stage;
  readonly dataKey: Key;
  readonly feedback: QueueWithDeadLetters;
  readonly alarmTopicArn: string;
};

/** Above these SES reviews an account: 5 % bounces, 0.1 % complaints (Amazon SES Developer Guide, sender review process). We want to know at half. */
const reviewed = { Bounce: 0.05, Complaint: 0.001 } as const;

/** What the sender counts when SES takes no e-mail of ours at all. */
const standstills = {
  MailPaused: 'SES has paused our sending: welcome e-mails and links wait, and are set aside after some two hours.',
  MailNotSetUp: 'SES does not know our address or configuration set: no e-mail goes out until that is mended.',
};

/** The address that e-mails come from, and the way back for what became of them: SES to SNS to a queue, as SES cannot write to queues. */
export class MailStack extends Stack {
  readonly mail: MailInUse;

  constructor(scope: Construct, id: string, { stage, dataKey, feedback, alarmTopicArn, ...props }: MailStackProps) {
    super(scope, id, props);
    const identity = this.identity(stage);
    const configurationSet = new CfnConfigurationSet(this, 'ConfigurationSet', {
      name: `handover-${stage.name}`,
      // E-mails carry links that let people in: better not delivered than delivered in the clear.
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      // Who may be written to is decided in the table, where a partner can see and release it (EM-4, EM-6); not by SES in silence.
      suppressionOptions: { suppressedReasons: [] },
    });
    const notices = new Topic(this, 'Notices', { topicName: mailNoticesTopic(stage), masterKey: dataKey, enforceSSL: true });
    notices.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Notices',
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [notices.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    new CfnSubscription(this, 'Feedback', {
      topicArn: notices.topicArn,
      protocol: 'sqs',
      endpoint: feedback.queue.queueArn,
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: feedback.deadLetters.queueArn },
    });
    new CfnConfigurationSetEventDestination(this, 'ToNotices', {
      configurationSetName: configurationSet.ref,
      eventDestination: {
        name: 'notices',
        enabled: true,
        // Neither OPEN nor CLICK: they would rewrite links, and the rewritten ones carry our tokens to another host.
        matchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'],
        snsDestination: { topicArn: notices.topicArn },
      },
    });
    for (const [kind, threshold] of Object.entries(reviewed)) {
      new RunbookAlarm(this, `${kind}Rate`, {
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: `Reputation.${kind}Rate`,
          dimensionsMap: { 'ses:configuration-set': configurationSet.ref },
          statistic: 'Average',
          period: Duration.hours(1),
        }),
        above: threshold / 2,
        impact: `The share of ${kind.toLowerCase()}s is above half of what makes SES review the account: it may stop all our e-mail.`,
        runbook: 'mail-bounces-or-complaints',
        topicArn: alarmTopicArn,
      });
    }
    for (const [name, impact] of Object.entries(standstills)) {
      new RunbookAlarm(this, name, {
        metric: new Metric({
          namespace: 'Handover',
          metricName: name,
          dimensionsMap: { service: 'send-mail' },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
        above: 0,
        impact,
        runbook: 'mail-stands-still',
        topicArn: alarmTopicArn,
      });
    }
    this.mail = {
      identityArn: this.formatArn({ service: 'ses', resource: 'identity', resourceName: identity.ref }),
      configurationSetName: configurationSet.ref,
      configurationSetArn: this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSet.ref }),
    };
    new CfnOutput(this, 'MailSender', { value: stage.mail.sender });
    new CfnOutput(this, 'MailConfigurationSet', { value: configurationSet.ref });
  }

  private identity(stage: Stage): CfnEmailIdentity {
    const { domain, hostedZone } = stage.mail;
    const bounceHost = `bounce.${domain}`;
    const identity = new CfnEmailIdentity(this, 'Identity', {
      emailIdentity: domain,
      dkimAttributes: { signingEnabled: true },
      dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
      // Notices come through the configuration set; forwarding would send people's addresses to the sender's mailbox.
      feedbackAttributes: { emailForwardingEnabled: false },
      mailFromAttributes: { mailFromDomain: bounceHost, behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    });
    if (hostedZone === undefined) return identity;
    const record = (id: string, name: string, type: string, value: string) =>
      new CfnRecordSet(this, id, { hostedZoneId: hostedZone.id, name, type, ttl: '3600', resourceRecords: [value] });
    const dkim: [string, string][] = [
      [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
      [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
      [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
    ];
    dkim.forEach(([name, value], index) => void record(`Dkim${index + 1}`, name, 'CNAME', value));
    record('MailFromMx', bounceHost, 'MX', `10 feedback-smtp.${this.region}.amazonses.com`);
    record('MailFromSpf', bounceHost, 'TXT', '"v=spf1 include:amazonses.com -all"');
    record('Dmarc', `_dmarc.${domain}`, 'TXT', '"v=DMARC1; p=quarantine; adkim=s; aspf=r"');
    return identity;
  }
}
