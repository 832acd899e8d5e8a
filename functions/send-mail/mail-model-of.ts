import { addDays, iso } from '#shared/domain/calendar.ts';
import type { Email } from '#shared/domain/email.ts';
import type { EmailInContext } from '#shared/domain/email-store.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialRules } from '#shared/domain/trial-rules.ts';
import { trialServiceId } from '#shared/domain/trial-services.ts';
import type { AccessLink, MailModel, TrialAudience } from '#shared/mail/mail-model.ts';
import { orderMailModelOf } from './order-mail-model-of.ts';

/** Where the links of e-mails lead, and what the product is called. */
export type MailFrame = { readonly product: string; readonly origin: string };

type LinkInMail = { readonly token: string; readonly expiresAt: string };

/** What goes into an e-mail besides what it is about. The tokens are nowhere else. */
export type Enclosed = {
  readonly link: LinkInMail | undefined;
  /** Of the order's pages, for its contact. */
  readonly orderToken: string | undefined;
  /** Of the page on which the owner of a free account agrees to move. */
  readonly consentToken?: string | undefined;
  /** Of the page on which an administrator answers a partner that wants to attach the organisation. */
  readonly approvalToken?: string | undefined;
  /** Of the page on which the reader of a reminder stops reminders. */
  readonly unsubscribeToken: string | undefined;
  readonly contextService: boolean;
};

function accessOf({ origin }: MailFrame, { to }: Email, link: LinkInMail | undefined): AccessLink {
  if (link === undefined) throw new Error('This kind of e-mail lets its reader in, and it has no link.');
  return {
    signInAddress: to,
    signInUrl: `${origin}/sign-in`,
    linkUrl: `${origin}/get-started/${link.token}`,
    linkExpiresAt: link.expiresAt,
  };
}

/** The page where a trial is shown to who reads the e-mail. */
function pageOf({ origin }: MailFrame, audience: TrialAudience, trial: Trial): string {
  return audience === 'administrator' ? `${origin}/organisation` : `${origin}/partner/trials/${trial.id}`;
}

function unsubscribeUrl({ origin }: MailFrame, token: string | undefined): string {
  if (token === undefined) throw new Error('This kind of e-mail can be stopped by its reader, and it has no link for that.');
  return `${origin}/unsubscribe/${token}`;
}

function trialOf(trial: Trial | undefined): Trial {
  if (trial === undefined) throw new Error('The trial that the e-mail is about is missing.');
  return trial;
}

function nameOf(organisation: string | undefined): string {
  if (organisation === undefined) throw new Error('The organisation that the e-mail is about is missing.');
  return organisation;
}

/** Until when what is switched off can be taken up again, and then its data is deleted. */
function afterSoftDeletion(softDeletedAt: string): string {
  return iso(addDays(new Date(softDeletedAt), trialRules.softDeletedDays));
}

/**
 * What an e-mail says, from what is stored.
 *
 * @throws when something is missing that its kind cannot do without.
 */
export function mailModelOf(found: EmailInContext, frame: MailFrame, enclosed: Enclosed): MailModel {
  const { link, unsubscribeToken, contextService } = enclosed;
  const { email, partner, trial, organisation } = found;
  const { content } = email;
  const { product } = frame;
  switch (content.kind) {
    case 'partner-welcome':
      return { kind: content.kind, product, partner: partner.name, ...accessOf(frame, email, link) };
    case 'link-renewed':
      return {
        kind: content.kind,
        product,
        organisation: organisation ?? trial?.companyName ?? partner.name,
        ...accessOf(frame, email, link),
      };
    case 'user-invitation': {
      const { toAdministrator: administrator = false, supportContact } = found;
      const support = { partner: partner.name, contact: supportContact ?? partner.contactEmail };
      return {
        kind: 'invitation',
        product,
        company: nameOf(organisation),
        ...(administrator || supportContact !== undefined ? { support, administrator } : {}),
        ...accessOf(frame, email, link),
      };
    }
    case 'trial-welcome': {
      const { companyName, services, durationDays } = trialOf(trial);
      return {
        kind: content.kind,
        product,
        company: companyName,
        partner: partner.name,
        services: trialServiceId.options.flatMap((id) => {
          const licences = services[id];
          return licences === undefined ? [] : [{ id, licences }];
        }),
        durationDays,
        contextService,
        ...accessOf(frame, email, link),
      };
    }
    case 'import-finished': {
      const { jobId, kind, fileName, ...said } = content;
      const resultUrl = `${frame.origin}/organisation/tasks/${jobId}`;
      return { kind, product, company: nameOf(organisation), ...(fileName === undefined ? {} : { fileName }), ...said, resultUrl };
    }
    case 'set-up-assistance': {
      const { kind, assistanceId: requestId, ...said } = content;
      return { kind, product, partner: partner.name, partnerId: partner.id, requestId, ...said };
    }
    case 'consent-to-move': {
      if (enclosed.consentToken === undefined) throw new Error('Whoever is asked to move needs the link to answer.');
      const consentUrl = `${frame.origin}/consents/${enclosed.consentToken}`;
      const { kind, endsAt, contact = partner.contactEmail } = content;
      return { kind, product, company: nameOf(organisation), partner: partner.name, consentUrl, endsAt, address: email.to, contact };
    }
    case 'webhook-disabled': {
      return { ...content, product, partner: partner.name };
    }
    case 'order-provisioning-required':
    case 'order-passed-on':
    case 'order-reminder':
    case 'order-welcome':
    case 'continue-setup':
    case 'full-administrator-request':
    case 'full-administrator-answer':
    case 'attach-approval':
      return orderMailModelOf(content, found, frame, enclosed);
  }
  const about = trialOf(trial);
  const common = {
    product,
    audience: content.audience,
    company: about.companyName,
    partner: partner.name,
    pageUrl: pageOf(frame, content.audience, about),
  };
  switch (content.kind) {
    case 'trial-reminder': {
      const restorableUntil = iso(addDays(new Date(content.endsAt), trialRules.softDeletedDays));
      return {
        kind: content.kind,
        ...common,
        daysLeft: content.daysLeft,
        endsAt: content.endsAt,
        restorableUntil,
        unsubscribeUrl: unsubscribeUrl(frame, unsubscribeToken),
      };
    }
    case 'trial-ended':
      return {
        kind: 'trial-suspended',
        ...common,
        endedAt: content.endedAt,
        restorableUntil: content.softDeletedAt,
        keptUntil: afterSoftDeletion(content.softDeletedAt),
      };
    case 'trial-extended':
      return { kind: content.kind, ...common, endsAt: content.endsAt };
    case 'trial-soft-deleted':
      return content.because === 'cancelled'
        ? { kind: 'trial-cancelled', ...common, restorableUntil: content.purgedAt }
        : { kind: content.kind, ...common, endedAt: about.endsAt ?? content.purgedAt, restorableUntil: content.purgedAt };
  }
}
