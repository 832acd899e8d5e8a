import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Field, type FieldError, TextField } from '../form-field.tsx';
import type { AddUsersEntries } from './add-users-view.ts';

type Props = {
  readonly entries: AddUsersEntries;
  readonly maximum: number;
  /** How many rows to show when names are entered. */
  readonly rows: number;
  readonly requiredDetails: readonly DetailName[];
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** Who is added: addresses alone, one a line, or rows of names and addresses. */
export function PeopleFields({ entries, maximum, rows, requiredDetails, errors, language }: Props) {
  const { t } = formatter(addUsersCatalogue, language);
  const details = formatter(userCatalogue, language);
  return (
    <>
      {entries.by === 'address' ? (
        <Field name="addresses" label={t('add.addresses')} hint={t('add.addresses-hint', { maximum })} errors={errors}>
          {(described) => (
            <textarea
              id="addresses"
              name="addresses"
              rows={6}
              dir="ltr"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              defaultValue={entries.addresses}
              {...described}
            />
          )}
        </Field>
      ) : (
        Array.from({ length: rows }, (_, index) => index + 1).map((number) => (
          <PersonRow key={number} number={number} entries={entries} errors={errors} language={language} />
        ))
      )}
      {requiredDetails.map((name) => (
        <TextField
          key={name}
          name={`details.${name}`}
          label={details.t(`detail.${name}`)}
          value={entries.details[name] ?? ''}
          autoComplete="off"
          errors={errors}
        />
      ))}
    </>
  );
}

type RowProps = Pick<Props, 'entries' | 'errors' | 'language'> & { readonly number: number };

function PersonRow({ number, entries, errors, language }: RowProps) {
  const { t } = formatter(addUsersCatalogue, language);
  const { email = '', firstName = '', lastName = '' } = entries.people[number - 1] ?? {};
  return (
    <fieldset className="person">
      <legend>{t('add.person', { number })}</legend>
      <div className="columns">
        <TextField
          name={`people.${number}.firstName`}
          label={t('add.first-name')}
          value={firstName}
          autoComplete="off"
          errors={errors}
          optional
        />
        <TextField
          name={`people.${number}.lastName`}
          label={t('add.last-name')}
          value={lastName}
          autoComplete="off"
          errors={errors}
          optional
        />
        <TextField
          name={`people.${number}.email`}
          type="email"
          label={t('add.email')}
          value={email}
          autoComplete="off"
          errors={errors}
          optional
        />
      </div>
    </fieldset>
  );
}
