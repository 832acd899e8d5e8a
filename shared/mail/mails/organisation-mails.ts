import { approvalCatalogue } from '#shared/languages/catalogues/approval-catalogue.ts';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { orderMailCatalogue } from '#shared/languages/catalogues/order-mail-catalogue.ts';
import { formatter, type MessagePart } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { type MailContent, outsideValue, ownWords } from '../mail-content.ts';
import type {
  AssistanceRequest,
  AttachApproval,
  ContinueSetup,
  FullAdministratorAnswer,
  FullAdministratorRequest,
  ImportFinished,
} from '../mail-model.ts';
import { actionBlock } from './access-blocks.ts';

export function continueSetup(mail: ContinueSetup, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { product, partner, company } = mail;
  return {
    subject: t('continue.subject', { product }),
    preheader: t('continue.preheader', { partner }),
    title: t('continue.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('continue.intro', { partner, company }) },
      actionBlock({ label: t('continue.action'), href: mail.setUpUrl }, language),
    ],
    footer: [formatter(mailCatalogue, language).parts('mail.sent-by', { product, partner })],
  };
}

/** To an administrator of the customer (OM-5). */
export function fullAdministratorRequest(mail: FullAdministratorRequest, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { partner, company, requester } = mail;
  return {
    subject: t('request.subject', { partner }),
    preheader: t('request.preheader'),
    title: t('request.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('request.intro', { requester, partner, company }) },
      { kind: 'paragraph', parts: parts('request.meaning') },
      actionBlock({ label: t('request.action'), href: mail.requestUrl }, language),
      { kind: 'paragraph', parts: parts('request.until', { date: intlValues(language).date(mail.lapsesAt) }) },
    ],
    footer: byProduct(mail.product, language),
  };
}

export function fullAdministratorAnswer(mail: FullAdministratorAnswer, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { partner, company } = mail;
  const subject = mail.granted ? t('answer.granted-subject', { company }) : t('answer.declined-subject', { company });
  return {
    subject,
    preheader: t('request.title'),
    title: subject,
    blocks: [
      {
        kind: 'paragraph',
        parts: mail.granted ? parts('answer.granted', { company, partner }) : parts('answer.declined', { company, partner }),
      },
      actionBlock({ label: t('answer.action'), href: mail.customerUrl }, language),
    ],
    footer: byProduct(mail.product, language),
  };
}

/** To an administrator whose organisation a partner wants to attach. */
export function attachApproval(mail: AttachApproval, language: Language): MailContent {
  const { t, parts } = formatter(approvalCatalogue, language);
  const common = formatter(mailCatalogue, language);
  const { partner, company, product, contact } = mail;
  const date = intlValues(language).until(mail.lapsesAt);
  return {
    subject: t('approval.mail.subject', { partner, company }),
    preheader: t('approval.mail.preheader', { date }),
    title: t('approval.title.asked', { partner }),
    blocks: [
      { kind: 'paragraph', parts: parts('approval.text.asked', { partner, company }) },
      { kind: 'paragraph', parts: parts('approval.meaning.rights', { partner }) },
      actionBlock({ label: t('approval.mail.action'), href: mail.approvalUrl }, language),
      { kind: 'paragraph', parts: parts('approval.lapses', { date }) },
      { kind: 'paragraph', parts: parts('approval.unknown', { partner }) },
      { kind: 'paragraph', parts: parts('approval.contact', { partner, contact }) },
    ],
    footer: [common.parts('mail.sent-by', { product, partner }), common.parts('mail.unexpected')],
  };
}

/** To whoever started the import on pages; a file that was refused, or an import that broke off, is told as well. */
export function importFinished(mail: ImportFinished, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { company, outcome, fileName, failed } = mail;
  const footer = byProduct(mail.product, language);
  const action = actionBlock({ label: t('import.action'), href: mail.resultUrl }, language);
  if (outcome === 'rejected') {
    return {
      subject: t('import.rejected-title'),
      preheader: t('import.rejected-preheader'),
      title: t('import.rejected-title'),
      blocks: [
        { kind: 'paragraph', parts: parts('import.rejected', { company }) },
        { kind: 'paragraph', parts: parts('import.rejected-next') },
        action,
      ],
      footer,
    };
  }
  const stopped = outcome === 'stopped';
  const title = t(stopped ? 'import.stopped-title' : 'import.title');
  return {
    subject: stopped ? title : fileName === undefined ? t('import.subject-plain') : t('import.subject', { file: fileName }),
    preheader: t('import.preheader', { done: mail.created + mail.updated + mail.unchanged, failed }),
    title,
    blocks: [
      { kind: 'paragraph', parts: stopped ? parts('import.stopped', { company }) : parts('import.intro', { company }) },
      { kind: 'facts', facts: importFacts(mail, language) },
      ...(failed > 0 && !stopped ? [{ kind: 'paragraph', parts: parts('import.errors') } as const] : []),
      action,
    ],
    footer,
  };
}

function importFacts(mail: ImportFinished, language: Language) {
  const { t } = formatter(orderMailCatalogue, language);
  const { number } = intlValues(language);
  const counts = ['created', 'updated', 'unchanged', 'failed'] as const;
  return [
    ...(mail.fileName === undefined ? [] : [{ label: t('import.file'), values: [outsideValue(mail.fileName)] }]),
    ...counts.map((count) => ({ label: t(`import.${count}`), values: [ownWords(number(mail[count]))] })),
  ];
}

/** To the partner, from an administrator of its customer. */
export function assistanceRequest(mail: AssistanceRequest, language: Language): MailContent {
  const { t, parts } = formatter(orderMailCatalogue, language);
  const { company, requester, product } = mail;
  return {
    subject: t('assistance.subject', { company }),
    preheader: t('assistance.preheader', { requester, product }),
    title: t('assistance.title'),
    blocks: [
      { kind: 'paragraph', parts: parts('assistance.intro', { requester, company, product }) },
      { kind: 'quotation', text: mail.message },
      actionBlock({ label: t('answer.action'), href: mail.customerUrl }, language),
      { kind: 'paragraph', parts: parts('assistance.reply', { requester }) },
    ],
    footer: byProduct(product, language),
  };
}

function byProduct(product: string, language: Language): readonly (readonly MessagePart[])[] {
  return [formatter(mailCatalogue, language).parts('mail.sent-by-product', { product })];
}
