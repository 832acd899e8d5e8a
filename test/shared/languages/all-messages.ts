import { accountCatalogue } from '#shared/languages/catalogues/account-catalogue.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { approvalAnswerCatalogue } from '#shared/languages/catalogues/approval-answer-catalogue.ts';
import { approvalCatalogue } from '#shared/languages/catalogues/approval-catalogue.ts';
import { assistanceCatalogue } from '#shared/languages/catalogues/assistance-catalogue.ts';
import { consentAnswerCatalogue } from '#shared/languages/catalogues/consent-answer-catalogue.ts';
import { consentCatalogue } from '#shared/languages/catalogues/consent-catalogue.ts';
import { diagnosisCatalogue } from '#shared/languages/catalogues/diagnosis-catalogue.ts';
import { domainsCatalogue } from '#shared/languages/catalogues/domains-catalogue.ts';
import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { importingCatalogue } from '#shared/languages/catalogues/import-catalogue.ts';
import { layoutCatalogue } from '#shared/languages/catalogues/layout-catalogue.ts';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { orderMailCatalogue } from '#shared/languages/catalogues/order-mail-catalogue.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { problemCatalogue } from '#shared/languages/catalogues/problem-catalogue.ts';
import { remindersCatalogue } from '#shared/languages/catalogues/reminders-catalogue.ts';
import { rightsCatalogue } from '#shared/languages/catalogues/rights-catalogue.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { setUpFaultsCatalogue } from '#shared/languages/catalogues/set-up-faults-catalogue.ts';
import { setUpStateCatalogue } from '#shared/languages/catalogues/set-up-state-catalogue.ts';
import { summaryCatalogue } from '#shared/languages/catalogues/summary-catalogue.ts';
import { tasksCatalogue } from '#shared/languages/catalogues/tasks-catalogue.ts';
import { termsCatalogue } from '#shared/languages/catalogues/terms-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { trialMailCatalogue } from '#shared/languages/catalogues/trial-mail-catalogue.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { userSettingsCatalogue } from '#shared/languages/catalogues/user-settings-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { verticalsCatalogue } from '#shared/languages/catalogues/verticals-catalogue.ts';
import { webhookMailCatalogue } from '#shared/languages/catalogues/webhook-mail-catalogue.ts';
import { type Language, languages } from '#shared/languages/language.ts';

type Messages = Readonly<Record<string, string>>;

/** Every catalogue by its area. That none is forgotten here is tested against the folder. */
export const allCatalogues: Readonly<Record<string, Readonly<Record<Language, Messages>>>> = {
  account: accountCatalogue,
  'add-users': addUsersCatalogue,
  'approval-answer': approvalAnswerCatalogue,
  approval: approvalCatalogue,
  assistance: assistanceCatalogue,
  'consent-answer': consentAnswerCatalogue,
  consent: consentCatalogue,
  diagnosis: diagnosisCatalogue,
  domains: domainsCatalogue,
  entry: entryCatalogue,
  import: importingCatalogue,
  layout: layoutCatalogue,
  mail: mailCatalogue,
  'order-mail': orderMailCatalogue,
  'order-pages': orderPagesCatalogue,
  organisation: organisationCatalogue,
  partner: partnerCatalogue,
  'partner-orders': partnerOrdersCatalogue,
  problem: problemCatalogue,
  reminders: remindersCatalogue,
  rights: rightsCatalogue,
  'set-up': setUpCatalogue,
  'set-up-faults': setUpFaultsCatalogue,
  'set-up-state': setUpStateCatalogue,
  summary: summaryCatalogue,
  tasks: tasksCatalogue,
  terms: termsCatalogue,
  trial: trialCatalogue,
  'trial-mail': trialMailCatalogue,
  user: userCatalogue,
  'user-faults': userFaultsCatalogue,
  'user-settings': userSettingsCatalogue,
  'user-words': userWordsCatalogue,
  users: usersCatalogue,
  verticals: verticalsCatalogue,
  'webhook-mail': webhookMailCatalogue,
};

export type Entry = { readonly key: string; readonly english: string; readonly language: Language; readonly message: string };

export const allEntries: readonly Entry[] = Object.values(allCatalogues).flatMap((catalogue) =>
  languages.flatMap((language) =>
    Object.entries(catalogue[language]).map(([key, message]) => ({ key, english: catalogue.en[key] ?? '', language, message })),
  ),
);

export const translated = allEntries.filter(({ language }) => language !== 'en');
