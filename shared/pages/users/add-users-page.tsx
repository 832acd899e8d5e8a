import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { addUsersCatalogue } from '#shared/languages/catalogues/add-users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import type { FieldError } from '../form-field.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';
import { type AddUsersEntries, type AddUsersError, addUsersErrors } from './add-users-view.ts';
import { LicenceFields } from './licence-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import type { SeatsView } from './user-view.ts';

export type AddUsersFormProps = {
  /** Where the form goes to be checked; fields `csrf`, `by`, `addresses` or `people.N.…`, `details.…`, `agent`, `services.…`, `step`. */
  readonly action: string;
  readonly csrf: string;
  readonly maximum: number;
  readonly rows: number;
  readonly requiredDetails: readonly DetailName[];
  readonly seats: readonly SeatsView[];
  readonly entries: AddUsersEntries;
};

export type AddUsersPageProps = AddUsersFormProps & {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly byAddressHref: string;
  readonly byNameHref: string;
  readonly errors?: readonly AddUsersError[];
  readonly fault?: FormFault;
};

/** Adding up to 25 people by hand (US-1, US-2). */
export function renderAddUsersPage(props: AddUsersPageProps, language: Language): string {
  return renderPage(<AddUsersPage {...props} language={language} />);
}

function AddUsersPage({ language, frame, fault, ...props }: AddUsersPageProps & { readonly language: Language }) {
  const { t } = formatter(addUsersCatalogue, language);
  const { entries, maximum } = props;
  const errors = addUsersErrors(props.errors ?? [], entries, maximum, language);
  const title = t('add.title');
  return (
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined} wide={entries.by === 'name'}>
      <p>
        <a href={props.listHref}>{t('add.back')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      <div className="card">
        <h1>{title}</h1>
        <p className="soft">{maximum === 1 ? t('add.intro-one') : t('add.intro-many', { maximum })}</p>
        {maximum > 1 && (
          <nav aria-label={t('add.entry')} className="row">
            <a href={props.byAddressHref} aria-current={entries.by === 'address' ? 'page' : undefined}>
              {t('add.by-address')}
            </a>
            <a href={props.byNameHref} aria-current={entries.by === 'name' ? 'page' : undefined}>
              {t('add.by-name')}
            </a>
          </nav>
        )}
        <AddUsersForm {...props} errors={errors} language={language} />
      </div>
    </Page>
  );
}

type FormProps = AddUsersFormProps & { readonly errors: readonly FieldError[]; readonly language: Language };

/** The form itself, also below a result of which something is to be corrected. */
export function AddUsersForm({ language, errors, ...props }: FormProps) {
  const { t } = formatter(addUsersCatalogue, language);
  const { entries, maximum, rows } = props;
  return (
    <form method="post" action={props.action} noValidate>
      <CsrfField token={props.csrf} />
      <input type="hidden" name="by" value={entries.by} />
      <PeopleFields {...props} errors={errors} language={language} />
      <LicenceFields
        seats={props.seats}
        agent={entries.agent}
        services={entries.services}
        adding
        hint={t('add.contact-center-hint')}
        errors={errors}
        language={language}
      />
      <div className="row full">
        <button type="submit" name="step" value="check">
          {t('add.continue')}
        </button>
        {entries.by === 'name' && rows < maximum && (
          <button type="submit" className="quiet" name="step" value="rows">
            {t('add.more-rows')}
          </button>
        )}
      </div>
    </form>
  );
}
