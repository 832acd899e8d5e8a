import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '../form-field.tsx';
import type { UserPageError } from './user-page-props.ts';

/** The field of each form to which its errors lead. */
const firstFields = { licences: 'agent', names: 'firstName', rights: 'role', invitation: 'invitation', user: 'user' } as const;

/** What was refused, in the reader's language, at the field that it concerns. */
export function userPageErrors(error: UserPageError | undefined, language: Language): readonly FieldError[] {
  if (error === undefined) return [];
  const { t } = formatter(userCatalogue, language);
  const field = firstFields[error.at];
  if ('fault' in error) {
    const text = formatter(userFaultsCatalogue, language).t(`fault.${error.fault}`);
    return error.detail === undefined
      ? [{ field, text }]
      : [{ field: `details.${error.detail}`, text: `${t(`detail.${error.detail}`)}: ${text}` }];
  }
  switch (error.problem) {
    case 'resend-too-soon':
      return [{ field, text: t('user.resend-too-soon', { minutes: error.minutes }) }];
    case 'address-suppressed':
      return [{ field, text: t('user.invitation-suppressed-address') }];
    default:
      return [{ field, text: t(`user.${error.problem}`) }];
  }
}
