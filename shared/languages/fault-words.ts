import type { UserFault } from '#shared/domain/users/user-faults.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { formatter } from './formatter.ts';
import { isolate } from './isolate.ts';
import type { Language } from './language.ts';

/** Says the faults of rows in a language, as a file of errors has them: the column, if it is of one, and what is wrong. */
export function faultWords(language: Language): (fault: Pick<UserFault, 'code' | 'field'>) => string {
  const { t, direction } = formatter(userFaultsCatalogue, language);
  return ({ code, field }) => (field === undefined ? t(`fault.${code}`) : `${isolate(field, direction)}: ${t(`fault.${code}`)}`);
}
