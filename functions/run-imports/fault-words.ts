import type { Words } from '#shared/domain/imports/chunk-report.ts';
import type { Language } from '#shared/domain/languages.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';

/** Says in a language why a row was not done, with the column that was at fault. */
export async function faultWords(language: Language): Promise<Words> {
  const { t } = formatter(userFaultsCatalogue, language);
  return ({ code, field }) => (field === undefined ? t(`fault.${code}`) : `${field}: ${t(`fault.${code}`)}`);
}
