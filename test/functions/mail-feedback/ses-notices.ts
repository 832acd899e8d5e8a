import type { Email } from '#shared/domain/email.ts';

/** What SES publishes about an e-mail, as its developer guide shows it. */
export function sesNotice(email: Pick<Email, 'id' | 'owner' | 'to'>, eventType: string, details: object = {}) {
  const { owner } = email;
  return {
    eventType,
    mail: {
      timestamp: '2026-03-01T10:00:01.000Z',
      source: 'welcome@handover.example',
      sendingAccountId: '000000000000',
      messageId: '010701-message',
      destination: [email.to],
      headersTruncated: false,
      headers: [],
      commonHeaders: { from: ['welcome@handover.example'], to: [email.to], subject: '…' },
      tags: {
        'ses:configuration-set': ['handover-test'],
        email: [email.id],
        partner: [owner.partnerId],
        ...(owner.kind === 'trial' ? { trial: [owner.trialId] } : {}),
        ...(owner.kind === 'user' ? { organisation: [owner.organisationId], user: [owner.personId] } : {}),
        ...(owner.kind === 'order' ? { order: [owner.orderId] } : {}),
        ...(owner.kind === 'organisation' ? { organisation: [owner.organisationId] } : {}),
      },
    },
    ...details,
  };
}

export const delivery = { delivery: { timestamp: '2026-03-01T10:00:02.000Z', smtpResponse: '250 ok', recipients: [] } };

export function bounce(bounceType: 'Permanent' | 'Transient' | 'Undetermined', bounceSubType = 'General') {
  return {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: 'x', action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
      timestamp: '2026-03-01T10:00:02.000Z',
      feedbackId: 'f',
    },
  };
}

export const complaint = {
  complaint: {
    complainedRecipients: [],
    timestamp: '2026-03-01T11:00:02.000Z',
    feedbackId: 'f',
    complaintSubType: null,
    complaintFeedbackType: 'abuse',
  },
};

/** As the topic hands it on without raw delivery. */
export function wrapped(notice: object): string {
  return JSON.stringify({ Type: 'Notification', MessageId: 'm', TopicArn: 'arn', Message: JSON.stringify(notice) });
}
