import { userSettingsCatalogue } from '#shared/languages/catalogues/user-settings-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CheckboxField } from '../checkbox-field.tsx';
import { CsrfField } from '../csrf-field.tsx';
import { ErrorSummary, type FormFault } from '../error-summary.tsx';
import { Page, type PageFrame } from '../page.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { renderPage } from '../render-page.tsx';

export type SettingsPageProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly csrf: string;
  /** Fields `automaticInvitations`, `automaticSync` (`true` or absent). */
  readonly settingsAction: string;
  readonly automaticInvitations: boolean;
  readonly automaticSync: boolean;
  /** Field `only`: `all` or `suppressed`. */
  readonly resendAction?: string;
  /** Left out where the organisation cannot be deleted. */
  readonly deleteHref?: string;
  /** Where the organisation’s domains are looked after. */
  readonly domainsHref: string;
  readonly saved?: boolean;
  readonly problem?: 'changed';
  readonly fault?: FormFault;
};

/** What holds for all users, invitations in bulk, and the way to the end of a trial organisation. */
export function renderSettingsPage(props: SettingsPageProps, language: Language): string {
  return renderPage(<SettingsPage {...props} language={language} />);
}

function SettingsPage({ language, frame, fault, ...props }: SettingsPageProps & { readonly language: Language }) {
  const { t } = formatter(userSettingsCatalogue, language);
  const errors = props.problem ? [{ field: 'automaticInvitations', text: t('settings.changed') }] : [];
  return (
    <Page frame={frame} language={language} title={t('settings.title')} hasErrors={errors.length > 0 || fault !== undefined}>
      <p>
        <a href={props.listHref}>{t('settings.back')}</a>
      </p>
      <p>
        <a href={props.domainsHref}>{t('settings.domains')}</a>
      </p>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {props.saved && (
        <div className="notice good" role="status">
          <p>{t('settings.saved')}</p>
        </div>
      )}
      <div className="card">
        <h1>{t('settings.title')}</h1>
        <form method="post" action={props.settingsAction}>
          <CsrfField token={props.csrf} />
          <CheckboxField
            name="automaticInvitations"
            label={t('settings.invitations')}
            hint={t('settings.invitations-hint')}
            checked={props.automaticInvitations}
            errors={errors}
          />
          <CheckboxField
            name="automaticSync"
            label={t('settings.sync')}
            hint={t('settings.sync-hint')}
            checked={props.automaticSync}
            errors={errors}
          />
          <div className="row full">
            <button type="submit">{t('settings.save')}</button>
          </div>
        </form>
      </div>
      {props.resendAction && (
        <section className="card" aria-labelledby="resend">
          <h2 id="resend">{t('resend.title')}</h2>
          <p>{t('resend.explanation')}</p>
          <form method="post" action={props.resendAction}>
            <CsrfField token={props.csrf} />
            <RadioGroup
              name="only"
              legend={t('resend.only')}
              options={(['all', 'suppressed'] as const).map((value) => ({ value, label: t(`resend.${value}`) }))}
              value="all"
              errors={[]}
            />
            <div className="row full">
              <button type="submit" className="quiet">
                {t('resend.start')}
              </button>
            </div>
          </form>
        </section>
      )}
      {props.deleteHref && (
        <section className="card" aria-labelledby="delete">
          <h2 id="delete">{t('delete.title')}</h2>
          <div className="row full">
            <a className="button quiet danger" href={props.deleteHref}>
              {t('delete.open')}
            </a>
          </div>
        </section>
      )}
    </Page>
  );
}
