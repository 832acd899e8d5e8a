import type { PlatformId } from '#shared/domain/set-up/set-up.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { TextField } from '../form-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { renderPage } from '../render-page.tsx';
import { platformNames, serviceNames } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The platform (SS-6): fields `platform`, `approvalReference`. */
export type PlatformProps = StepProps & {
  readonly platforms: readonly PlatformId[];
  readonly platform?: string | undefined;
  readonly approvalReference?: string | undefined;
};

export function renderPlatformPage(props: PlatformProps, language: Language): string {
  return renderPage(<PlatformPage {...props} language={language} />);
}

function PlatformPage({ language, ...props }: PlatformProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  return (
    <StepPage {...props} language={language} title={t('platform.title')} caption={serviceNames['contact-center']} errors={errors}>
      <RadioGroup
        name="platform"
        legend={t('platform.title')}
        hint={t('platform.hint')}
        options={props.platforms.map((value) => ({ value, label: platformNames[value], hint: t(`platform.${value}-hint`) }))}
        {...(props.platform === undefined ? {} : { value: props.platform })}
        errors={errors}
      />
      <TextField
        name="approvalReference"
        label={t('platform.reference')}
        hint={t('platform.reference-hint')}
        value={props.approvalReference ?? ''}
        maxLength={100}
        autoComplete="off"
        optional
        errors={errors}
      />
    </StepPage>
  );
}
