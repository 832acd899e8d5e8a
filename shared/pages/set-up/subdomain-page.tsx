import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '../form-field.tsx';
import { renderPage } from '../render-page.tsx';
import { CheckName, NameAvailable } from './name-check.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The subdomain (SS-8): field `subdomain`; `go` = `check` only says whether it is available. */
export type SubdomainProps = StepProps & { readonly subdomain?: string | undefined; readonly available?: string | undefined };

export function renderSubdomainPage(props: SubdomainProps, language: Language): string {
  return renderPage(<SubdomainPage {...props} language={language} />);
}

function SubdomainPage({ language, ...props }: SubdomainProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('subdomain.title')} caption={serviceNames['contact-center']} errors={errors}>
      <TextField
        name="subdomain"
        label={t('subdomain.label')}
        hint={t('subdomain.hint')}
        value={props.subdomain ?? ''}
        maxLength={63}
        autoComplete="off"
        errors={errors}
      />
      <NameAvailable available={props.available} language={language} />
      <CheckName language={language} />
      <p className="soft">{t('subdomain.frozen')}</p>
    </StepPage>
  );
}
