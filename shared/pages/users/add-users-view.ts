import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '../form-field.tsx';

/** What a new agent is in the Contact Center; one choice, because the two licences exclude each other (US-2). */
export const agentChoices = ['none', 'standard', 'premium', 'supervisor'] as const;
export type AgentChoice = (typeof agentChoices)[number];

export type EnteredPerson = { readonly email: string; readonly firstName: string; readonly lastName: string };

/** The form as it was filled in. By address there is one text; by name there are rows. */
export type AddUsersEntries = {
  readonly by: 'address' | 'name';
  readonly addresses: string;
  readonly people: readonly EnteredPerson[];
  readonly details: { readonly [Name in DetailName]?: string | undefined };
  readonly agent: AgentChoice;
  readonly services: readonly ServiceId[];
};

export type AddUsersError =
  | { readonly code: 'addresses-required' }
  | { readonly code: 'too-many'; readonly count: number }
  | { readonly code: 'invalid' | 'repeated'; readonly address: string }
  | { readonly code: 'person-email-required' | 'person-invalid' | 'person-repeated' | 'person-names'; readonly number: number }
  | { readonly code: 'detail-required'; readonly detail: DetailName };

/** The first field of the people that are entered, to which errors about all of them lead. */
export function firstField({ by }: Pick<AddUsersEntries, 'by'>): string {
  return by === 'address' ? 'addresses' : 'people.1.email';
}

/** The errors in the reader's language. All that concern one field are one error, for that field has one place to show them. */
export function addUsersErrors(
  errors: readonly AddUsersError[],
  entries: Pick<AddUsersEntries, 'by'>,
  maximum: number,
  language: Language,
): readonly FieldError[] {
  const texts = new Map<string, string[]>();
  for (const error of errors) {
    const { field, text } = fieldError(error, entries, maximum, language);
    texts.set(field, [...(texts.get(field) ?? []), text]);
  }
  return [...texts].map(([field, all]) => ({ field, text: all.join('; ') }));
}

function fieldError(error: AddUsersError, entries: Pick<AddUsersEntries, 'by'>, maximum: number, language: Language): FieldError {
  const { t } = formatter(addUsersCatalogue, language);
  switch (error.code) {
    case 'addresses-required':
      return { field: firstField(entries), text: t('add.addresses-required') };
    case 'too-many':
      return { field: firstField(entries), text: t('add.too-many', { maximum, count: error.count }) };
    case 'invalid':
    case 'repeated':
      return { field: 'addresses', text: t(`add.${error.code}`, { address: error.address }) };
    case 'person-names':
      return { field: `people.${error.number}.firstName`, text: t('add.person-names', { number: error.number }) };
    case 'detail-required':
      return {
        field: `details.${error.detail}`,
        text: t('add.detail-required', { detail: formatter(userCatalogue, language).t(`detail.${error.detail}`) }),
      };
    default:
      return { field: `people.${error.number}.email`, text: t(`add.${error.code}`, { number: error.number }) };
  }
}
