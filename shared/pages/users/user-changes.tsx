import { type AgentRole, contactCenter, type ServiceId } from '#shared/domain/users/licences.ts';
import { type UserDetails, userDetails } from '#shared/domain/users/user.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';
import { userCatalogue } from '#shared/languages/catalogues/user-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { type FieldError, TextField } from '../form-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import type { AgentChoice } from './add-users-view.ts';
import { LicenceFields } from './licence-fields.tsx';
import type { UserEntries, UserPageProps } from './user-page-props.ts';

type Props = UserPageProps & { readonly errors: readonly FieldError[]; readonly language: Language };

/** Licences and role, administrator privileges, names and details: each a form of its own. */
export function UserChanges(props: Props) {
  const { t } = formatter(userCatalogue, props.language);
  const { actions } = props;
  if (!actions.licences && !actions.rights && !actions.names) return null;
  return (
    <section className="card" aria-labelledby="change">
      <h2 id="change">{t('user.change')}</h2>
      {actions.licences && <LicencesForm {...props} action={actions.licences} />}
      {actions.rights && <RightsForm {...props} action={actions.rights} />}
      {actions.names && <NamesForm {...props} action={actions.names} />}
    </section>
  );
}

type FormProps = Props & { readonly action: string };

/** The choice that the user's licence and role amount to. */
export function agentChoiceOf(licences: readonly ServiceId[], agentRole: AgentRole | undefined): AgentChoice {
  if (licences.includes(contactCenter.standard)) return 'standard';
  if (!licences.includes(contactCenter.premium)) return 'none';
  return agentRole === 'supervisor' ? 'supervisor' : 'premium';
}

function LicencesForm({ action, user, seats, csrf, errors, language, licenceEntries, ...props }: FormProps) {
  const { t } = formatter(userCatalogue, language);
  const entered = licenceEntries ?? { agent: agentChoiceOf(user.licences, user.agentRole), services: user.licences };
  const wrong = errors.some(({ field }) => field === 'agent');
  return (
    <details open={wrong}>
      <summary>{t('user.change-licences')}</summary>
      <form method="post" action={action} noValidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="version" value={user.version} />
        <LicenceFields
          seats={seats}
          agent={entered.agent}
          services={entered.services}
          contactCenterOnly={props.contactCenterOnly}
          withoutSupervisor={user.administratorRole !== 'none'}
          hint={t('user.licences-hint')}
          errors={errors}
          language={language}
        />
        <div className="row full">
          <button type="submit">{t('user.save-licences')}</button>
        </div>
      </form>
    </details>
  );
}

const roles: readonly UserView['administratorRole'][] = ['full', 'service', 'none'];

function RightsForm({ action, user, csrf, errors, language, rightsEntry }: FormProps) {
  const { t } = formatter(userCatalogue, language);
  const words = formatter(userWordsCatalogue, language);
  const wrong = errors.some(({ field }) => field === 'role');
  return (
    <details open={wrong}>
      <summary>{t('user.rights-title')}</summary>
      <form method="post" action={action} noValidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="version" value={user.version} />
        <RadioGroup
          name="role"
          legend={t('user.rights-title')}
          hint={t('user.rights-explanation')}
          options={roles.map((value) => ({ value, label: words.t(`role.${value}`) }))}
          value={rightsEntry ?? user.administratorRole}
          errors={errors}
        />
        <div className="row full">
          <button type="submit">{t('user.rights-save')}</button>
        </div>
      </form>
    </details>
  );
}

function entriesOf(user: UserView): UserEntries {
  return { firstName: user.firstName ?? '', lastName: user.lastName ?? '', displayName: user.displayName ?? '', details: user.details };
}

function NamesForm({ action, user, csrf, errors, language, entries }: FormProps) {
  const { t } = formatter(userCatalogue, language);
  const entered = entries ?? entriesOf(user);
  const details: readonly (keyof UserDetails)[] = userDetails.keyof().options;
  const wrong = errors.some(({ field }) => field === 'firstName' || field.startsWith('details.'));
  const text = { autoComplete: 'off', errors, optional: true } as const;
  return (
    <details open={wrong}>
      <summary>{t('user.change-details')}</summary>
      <form method="post" action={action} noValidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="version" value={user.version} />
        <div className="columns">
          <TextField {...text} name="firstName" label={t('user.first-name')} value={entered.firstName} />
          <TextField {...text} name="lastName" label={t('user.last-name')} value={entered.lastName} />
          <TextField {...text} name="displayName" label={t('user.display-name')} value={entered.displayName} />
          {details.map((name) => (
            <TextField {...text} key={name} name={`details.${name}`} label={t(`detail.${name}`)} value={entered.details[name] ?? ''} />
          ))}
        </div>
        <div className="row full">
          <button type="submit">{t('user.save')}</button>
        </div>
      </form>
    </details>
  );
}
