import type { ReactNode } from 'react';
import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { type FieldError, TextField } from './form-field.tsx';
import type { TrialPageProps } from './trial-page-props.ts';

type Offers = Pick<TrialPageProps, 'csrf' | 'extend' | 'cancelAction' | 'restoreAction' | 'replaceAdministratorAction' | 'values'>;

/** What can be done with the trial; each behind a disclosure that says what it means. */
export function TrialChanges({
  errors,
  language,
  ...props
}: Offers & { readonly errors: readonly FieldError[]; readonly language: Language }) {
  const { t } = formatter(partnerCatalogue, language);
  const { date } = intlValues(language);
  const { csrf, extend, cancelAction, restoreAction, replaceAdministratorAction } = props;
  const replaceFailed = errors.some(({ field }) => field === 'administratorEmail');
  if (!extend && !cancelAction && !restoreAction && !replaceAdministratorAction) return null;
  return (
    <section className="card" aria-labelledby="change" tabIndex={-1}>
      <h2 id="change">{t('detail.change')}</h2>
      {extend && (
        <Change action={extend.action} csrf={csrf} label={t('detail.extend')}>
          <p>{t('detail.extend-explanation', { date: date(extend.newEnd) })}</p>
        </Change>
      )}
      {restoreAction && (
        <Change action={restoreAction} csrf={csrf} label={t('detail.restore')}>
          <p>{t('detail.restore-explanation')}</p>
        </Change>
      )}
      {replaceAdministratorAction && (
        <Change action={replaceAdministratorAction} csrf={csrf} label={t('detail.replace')} open={replaceFailed}>
          <p>{t('detail.replace-explanation')}</p>
          <TextField
            name="administratorEmail"
            type="email"
            label={t('detail.new-address')}
            value={props.values?.administratorEmail ?? ''}
            autoComplete="off"
            errors={errors}
          />
        </Change>
      )}
      {cancelAction && (
        <Change action={cancelAction} csrf={csrf} label={t('detail.cancel')}>
          <p>{t('detail.cancel-explanation')}</p>
        </Change>
      )}
    </section>
  );
}

type ChangeProps = {
  readonly action: string;
  readonly csrf: string;
  readonly label: string;
  readonly open?: boolean;
  readonly children: ReactNode;
};

function Change({ action, csrf, label, open = false, children }: ChangeProps) {
  return (
    <details open={open}>
      <summary>{label}</summary>
      <form method="post" action={action} noValidate>
        <CsrfField token={csrf} />
        {children}
        <div className="row">
          <button type="submit" className="quiet">
            {label}
          </button>
        </div>
      </form>
    </details>
  );
}
