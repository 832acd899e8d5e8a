import type { Language } from '#shared/languages/language.ts';
import type { MailContent } from './mail-content.ts';
import type { MailModel } from './mail-model.ts';
import { invitation, linkRenewed, partnerWelcome, trialWelcome } from './mails/access-mails.ts';

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
  }
}
