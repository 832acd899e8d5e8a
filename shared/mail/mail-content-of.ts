import type { Language } from '#shared/languages/language.ts';
import type { MailContent } from './mail-content.ts';
import type { MailModel } from './mail-model.ts';
import { invitation, linkRenewed, partnerWelcome, trialWelcome } from './mails/access-mails.ts';
import { setUpAssistance } from './mails/assistance-mails.ts';
import { consentToMove } from './mails/consent-mails.ts';
import { orderPassedOn, orderProvisioningRequired, orderReminder, orderWelcome } from './mails/order-mails.ts';
import {
  assistanceRequest,
  attachApproval,
  continueSetup,
  fullAdministratorAnswer,
  fullAdministratorRequest,
  importFinished,
} from './mails/organisation-mails.ts';
import { trialCancelled, trialExtended, trialReminder, trialSoftDeleted, trialSuspended } from './mails/trial-mails.ts';
import { webhookDisabled } from './mails/webhook-mails.ts';

/** What an e-mail says, by its kind. */
export function mailContentOf(mail: MailModel, language: Language): MailContent {
  switch (mail.kind) {
    case 'trial-welcome':
      return trialWelcome(mail, language);
    case 'partner-welcome':
      return partnerWelcome(mail, language);
    case 'link-renewed':
      return linkRenewed(mail, language);
    case 'invitation':
      return invitation(mail, language);
    case 'trial-reminder':
      return trialReminder(mail, language);
    case 'trial-suspended':
      return trialSuspended(mail, language);
    case 'trial-extended':
      return trialExtended(mail, language);
    case 'trial-cancelled':
      return trialCancelled(mail, language);
    case 'trial-soft-deleted':
      return trialSoftDeleted(mail, language);
    case 'order-provisioning-required':
      return orderProvisioningRequired(mail, language);
    case 'order-passed-on':
      return orderPassedOn(mail, language);
    case 'order-reminder':
      return orderReminder(mail, language);
    case 'order-welcome':
      return orderWelcome(mail, language);
    case 'continue-setup':
      return continueSetup(mail, language);
    case 'full-administrator-request':
      return fullAdministratorRequest(mail, language);
    case 'full-administrator-answer':
      return fullAdministratorAnswer(mail, language);
    case 'attach-approval':
      return attachApproval(mail, language);
    case 'import-finished':
      return importFinished(mail, language);
    case 'set-up-assistance':
      return setUpAssistance(mail, language);
    case 'consent-to-move':
      return consentToMove(mail, language);
    case 'assistance-request':
      return assistanceRequest(mail, language);
    case 'webhook-disabled':
      return webhookDisabled(mail, language);
  }
}
