import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { renderPage } from '../render-page.tsx';
import { serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';
import { TelephonyChoice, type TelephonyChoiceProps } from './telephony-choice.tsx';

/** How calls reach the Contact Center (SS-7, SS-14): field `telephony`. Asked only where there is a choice. */
export type TelephonyProps = StepProps & Pick<TelephonyChoiceProps, 'options' | 'telephony' | 'hasCalling'>;

export function renderTelephonyPage(props: TelephonyProps, language: Language): string {
  return renderPage(<TelephonyPage {...props} language={language} />);
}

function TelephonyPage({ language, ...props }: TelephonyProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('telephony.title')} caption={serviceNames['contact-center']} errors={errors}>
      <TelephonyChoice {...props} legend={t('telephony.name')} errors={errors} language={language} />
    </StepPage>
  );
}
