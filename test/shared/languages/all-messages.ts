import { accountCatalogue } from '#shared/languages/catalogues/account-catalogue.ts';
import { entryCatalogue } from '#shared/languages/catalogues/entry-catalogue.ts';
import { layoutCatalogue } from '#shared/languages/catalogues/layout-catalogue.ts';
import { mailCatalogue } from '#shared/languages/catalogues/mail-catalogue.ts';
import { orderMailCatalogue } from '#shared/languages/catalogues/order-mail-catalogue.ts';
import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { problemCatalogue } from '#shared/languages/catalogues/problem-catalogue.ts';
import { remindersCatalogue } from '#shared/languages/catalogues/reminders-catalogue.ts';
import { termsCatalogue } from '#shared/languages/catalogues/terms-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { trialMailCatalogue } from '#shared/languages/catalogues/trial-mail-catalogue.ts';
import { type Language, languages } from '#shared/languages/language.ts';

type Messages = Readonly<Record<string, string>>;

/** Every catalogue by its area. That none is forgotten here is tested against the folder. */
export const allCatalogues: Readonly<Record<string, Readonly<Record<Language, Messages>>>> = {
  account: accountCatalogue,
  entry: entryCatalogue,
  layout: layoutCatalogue,
  mail: mailCatalogue,
  'order-mail': orderMailCatalogue,
  organisation: organisationCatalogue,
  partner: partnerCatalogue,
  problem: problemCatalogue,
  reminders: remindersCatalogue,
  terms: termsCatalogue,
  trial: trialCatalogue,
  'trial-mail': trialMailCatalogue,
};

export type Entry = { readonly key: string; readonly english: string; readonly language: Language; readonly message: string };

export const allEntries: readonly Entry[] = Object.values(allCatalogues).flatMap((catalogue) =>
  languages.flatMap((language) =>
    Object.entries(catalogue[language]).map(([key, message]) => ({ key, english: catalogue.en[key] ?? '', language, message })),
  ),
);

export const translated = allEntries.filter(({ language }) => language !== 'en');
