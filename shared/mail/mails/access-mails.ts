import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailContent, ownWords } from '../mail-content.ts';
import type { Invitation, LinkRenewed, PartnerWelcome, TrialWelcome } from '../mail-model.ts';
import { accessBlocks, signInFacts } from './access-blocks.ts';

/** To the administrator of a new trial (EM-1): names the sign-in address, the link stands for the credentials (EM-7). */
export function trialWelcome(mail: TrialWelcome, language: Language): MailContent {
  const { t, parts } = formatter(mailCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { product, company, partner } = mail;
  const services = mail.services.map(({ id, licences }) => parts('mail.service-licences', { service: words.t(`service.${id}`), licences }));
  const context = mail.contextService ? [parts('mail.not-tied', { service: words.t('service.context-service') })] : [];
  return {
    subject: t('trial-welcome.subject', { product }),
    preheader: t('trial-welcome.preheader', { partner, company }),
    title: t('trial-welcome.title', { product }),
    blocks: [
      { kind: 'paragraph', parts: parts('trial-welcome.intro', { partner, product, company }) },
      ...accessBlocks(mail, t('trial-welcome.action'), language),
      {
        kind: 'facts',
        facts: [
          ...signInFacts(mail, language),
          { label: t('mail.services'), values: [...services, ...context] },
          { label: t('mail.duration'), values: [ownWords(words.t('trial.days', { days: mail.durationDays }))] },
        ],
      },
      { kind: 'paragraph', parts: parts('trial-welcome.begins') },
    ],
    footer: [parts('mail.sent-by', { product, partner }), parts('mail.never-ask'), parts('mail.unexpected')],
  };
}

/** To a partner's person whose access was set up (GS-5). */
export function partnerWelcome(mail: PartnerWelcome, language: Language): MailContent {
  const { t, parts } = formatter(mailCatalogue, language);
  const { product, partner } = mail;
  return {
    subject: t('partner-welcome.subject', { product }),
    preheader: t('partner-welcome.preheader', { partner }),
    title: t('partner-welcome.title', { product }),
    blocks: [
      { kind: 'paragraph', parts: parts('partner-welcome.intro', { product, partner }) },
      ...accessBlocks(mail, t('trial-welcome.action'), language),
      { kind: 'facts', facts: signInFacts(mail, language) },
    ],
    footer: [parts('mail.sent-by-product', { product }), parts('mail.never-ask'), parts('mail.unexpected')],
  };
}

/** To a person who asked for a new link and was known (GS-1). */
export function linkRenewed(mail: LinkRenewed, language: Language): MailContent {
  const { t, parts } = formatter(mailCatalogue, language);
  const { product, organisation } = mail;
  return {
    subject: t('link-renewed.subject', { product }),
    preheader: t('link-renewed.preheader'),
    title: t('link-renewed.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('link-renewed.intro', { product, organisation }) },
      ...accessBlocks(mail, t('trial-welcome.action'), language),
      { kind: 'facts', facts: signInFacts(mail, language) },
    ],
    footer: [parts('link-renewed.not-you'), parts('mail.sent-by-product', { product }), parts('mail.never-ask')],
  };
}

/** To a user whom an administrator added (EM-1); or to the administrator of an organisation that a partner has set up. */
export function invitation(mail: Invitation, language: Language): MailContent {
  const { t, parts } = formatter(mailCatalogue, language);
  const { product, company, support } = mail;
  const { partner: sender = company, ...opening } = openingOf(mail, language);
  return {
    ...opening,
    blocks: [
      ...opening.blocks,
      ...accessBlocks(mail, t('invitation.action'), language),
      { kind: 'facts', facts: signInFacts(mail, language) },
      ...(support === undefined ? [] : [{ kind: 'paragraph', parts: parts('invitation.support', support) } as const]),
    ],
    footer: [parts('mail.sent-by', { product, partner: sender }), parts('mail.never-ask'), parts('mail.unexpected')],
  };
}

type Opening = Omit<MailContent, 'footer'> & { readonly partner?: string };

/** What an invitation begins with. An administrator is told who has set the organisation up: nobody of it has. */
function openingOf({ product, company, support, administrator }: Invitation, language: Language): Opening {
  const { t, parts } = formatter(mailCatalogue, language);
  if (administrator !== true || support === undefined)
    return {
      subject: t('invitation.subject', { company, product }),
      preheader: t('invitation.preheader'),
      title: t('invitation.title'),
      blocks: [{ kind: 'paragraph', parts: parts('invitation.intro', { company, product }) }],
    };
  const { partner } = support;
  return {
    subject: t('trial-welcome.subject', { product }),
    preheader: t('invitation.administrator-preheader', { company }),
    title: t('trial-welcome.title', { product }),
    blocks: [{ kind: 'paragraph', parts: parts('invitation.administrator-intro', { partner, company, product }) }],
    partner,
  };
}
