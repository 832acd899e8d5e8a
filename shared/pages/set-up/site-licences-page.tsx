import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '../form-field.tsx';
import { renderPage } from '../render-page.tsx';
import { serviceNames, siteAddress } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The licences of each site (MT-3): fields `licences.<name of the site>`; `go` = `sum` only adds up what is entered. */
export type SiteLicencesProps = StepProps & {
  readonly total: number;
  readonly sites: readonly { readonly name: string; readonly licences: string }[];
};

export function renderSiteLicencesPage(props: SiteLicencesProps, language: Language): string {
  return renderPage(<SiteLicencesPage {...props} language={language} />);
}

function SiteLicencesPage({ language, total, sites, ...props }: SiteLicencesProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  const sum = sites.reduce((before, { licences }) => before + (/^\d{1,6}$/.test(licences.trim()) ? Number(licences) : 0), 0);
  return (
    <StepPage {...props} language={language} title={t('licences.title')} caption={serviceNames.meetings} errors={errors}>
      <p>{t('licences.hint', { total })}</p>
      {sites.map(({ name, licences }) => (
        <TextField
          key={name}
          name={`licences.${name}`}
          type="number"
          label={t('licences.for', { name: siteAddress(name) })}
          value={licences}
          minimum={0}
          maximum={total}
          autoComplete="off"
          short
          errors={errors}
        />
      ))}
      <div className="notice" role="status">
        <p>{t('licences.sum', { sum, total })}</p>
        {sum < total && <p>{t('licences.left', { left: total - sum })}</p>}
        {sum > total && <p>{t('licences.over', { over: sum - total })}</p>}
      </div>
      <div className="row full">
        <button type="submit" name="go" value="sum" className="quiet">
          {t('licences.update')}
        </button>
      </div>
    </StepPage>
  );
}
