import { syncStatus } from '#shared/domain/users/user.ts';
import { shownInvitationState } from '#shared/domain/users/user-state.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '../form-field.tsx';
import { SelectField } from '../select-field.tsx';
import type { SeatsView } from './user-view.ts';

/** The filter as it is set; sent by GET under these names. */
export type UsersFilter = {
  readonly search?: string;
  readonly state?: string;
  readonly sync?: string;
  readonly invitation?: string;
  readonly licence?: string;
};

type Props = { readonly action: string; readonly filter: UsersFilter; readonly seats: readonly SeatsView[]; readonly language: Language };

export function UsersFilterForm({ action, filter, seats, language }: Props) {
  const { t } = formatter(usersCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const services = formatter(trialCatalogue, language);
  const states = ['not_verified', 'verified', 'active', 'inactive'] as const;
  const choice = { emptyLabel: t('users.any'), errors: [], optional: true };
  return (
    <form method="get" action={action} className="columns">
      <TextField
        name="search"
        type="search"
        label={t('users.filter-search')}
        value={filter.search ?? ''}
        autoComplete="off"
        errors={[]}
        optional
      />
      <SelectField
        {...choice}
        name="state"
        label={t('users.filter-state')}
        options={states.map((value) => ({ value, label: words.t(`user-state.${value}`) }))}
        value={filter.state ?? ''}
      />
      <SelectField
        {...choice}
        name="sync"
        label={t('users.filter-sync')}
        options={syncStatus.options.map((value) => ({ value, label: words.t(`sync.${value}`) }))}
        value={filter.sync ?? ''}
      />
      <SelectField
        {...choice}
        name="invitation"
        label={t('users.filter-invitation')}
        options={shownInvitationState.options.map((value) => ({ value, label: words.t(`invitation.${value}`) }))}
        value={filter.invitation ?? ''}
      />
      <SelectField
        {...choice}
        name="licence"
        label={t('users.filter-licence')}
        options={seats.map(({ service }) => ({ value: service, label: services.t(`service.${service}`) }))}
        value={filter.licence ?? ''}
      />
      <div className="field">
        <button type="submit" className="quiet">
          {t('users.filter')}
        </button>
      </div>
    </form>
  );
}
