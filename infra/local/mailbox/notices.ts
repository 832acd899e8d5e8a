import { randomUUID } from 'node:crypto';
import type { Assembly } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { at, list, sameJson, text } from '../json.ts';
import type { Mail } from './store.ts';

export type NoticeType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint';

/** Publishes what became of a message: SES to SNS to the queues that the template subscribes. */
export type Publish = (mail: Mail, type: NoticeType, now: Date) => Promise<void>;

const envelopeName = (type: NoticeType) => type.toLowerCase();

function details(mail: Mail, type: NoticeType, now: Date) {
  const timestamp = now.toISOString();
  const recipients = mail.to.map((emailAddress) => ({ emailAddress }));
  if (type === 'Send') return {};
  if (type === 'Delivery')
    return {
      timestamp,
      processingTimeMillis: 120,
      recipients: mail.to,
      smtpResponse: '250 2.0.0 OK',
      reportingMTA: 'a8-70.smtp-out.amazonses.com',
    };
  const feedbackId = randomUUID();
  if (type === 'Complaint')
    return {
      complainedRecipients: recipients,
      timestamp,
      feedbackId,
      complaintSubType: null,
      userAgent: 'local',
      complaintFeedbackType: 'abuse',
      arrivalDate: timestamp,
    };
  const bounced = { action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
  return {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: recipients.map((recipient) => ({ ...recipient, ...bounced })),
    timestamp,
    feedbackId,
    reportingMTA: 'dsn; a8-70.smtp-out.amazonses.com',
  };
}

/** The JSON that SES publishes for an event of a configuration set. */
function notice(mail: Mail, type: NoticeType, now: Date, { region, account }: Assembly) {
  const domain = mail.from.split('@')[1] ?? mail.from;
  return {
    eventType: type,
    mail: {
      timestamp: mail.at,
      source: mail.from,
      sourceArn: `arn:aws:ses:${region}:${account}:identity/${domain}`,
      sendingAccountId: account,
      messageId: mail.id,
      destination: mail.to,
      headersTruncated: false,
      headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
      commonHeaders: { from: [mail.headers['from'] ?? mail.from], to: mail.to, messageId: mail.id, subject: mail.subject },
      tags: {
        'ses:configuration-set': [mail.configurationSet],
        'ses:from-domain': [domain],
        'ses:operation': ['SendRawEmail'],
        ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
      },
    },
    [envelopeName(type)]: details(mail, type, now),
  };
}

function snsEnvelope(topicArn: string, message: string, now: Date, region: string) {
  return {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topicArn,
    Subject: 'Amazon SES Email Event Notification',
    Message: message,
    Timestamp: now.toISOString(),
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertURL: `https://sns.${region}.amazonaws.com/local.pem`,
    UnsubscribeURL: `https://sns.${region}.amazonaws.com/?Action=Unsubscribe`,
  };
}

/** Finds the way of the notices in the template: configuration set, event destination, topic, subscription, queue. */
export function publisher(assembly: Assembly, call: Caller, urls: ReadonlyMap<string, string>): Publish {
  const destinations = assembly.of('AWS::SES::ConfigurationSetEventDestination');
  const subscriptions = assembly.of('AWS::SNS::Subscription');
  return async (mail, type, now) => {
    for (const { properties } of destinations) {
      const wanted = list(properties, 'EventDestination', 'MatchingEventTypes').some((known) =>
        sameJson(text(known).toLowerCase(), envelopeName(type)),
      );
      if (text(properties, 'ConfigurationSetName') !== mail.configurationSet || !wanted) continue;
      const topicArn = text(properties, 'EventDestination', 'SnsDestination', 'TopicARN');
      const message = JSON.stringify(notice(mail, type, now, assembly));
      for (const subscription of subscriptions) {
        if (text(subscription.properties, 'TopicArn') !== topicArn || text(subscription.properties, 'Protocol') !== 'sqs') continue;
        const raw = text(at(subscription.properties, 'RawMessageDelivery')) === 'true';
        const body = raw ? message : JSON.stringify(snsEnvelope(topicArn, message, now, assembly.region));
        const QueueUrl = urls.get(text(subscription.properties, 'Endpoint').split(':').at(-1) ?? '') ?? '';
        await call.sqs('SendMessage', { QueueUrl, MessageBody: body });
      }
    }
  };
}
