import type { TelephonyOption } from '#shared/domain/set-up/set-up.ts';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '../form-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { telephonyNames, voiceChannelsHelp } from './names.ts';

export type TelephonyChoiceProps = {
  readonly legend: string;
  readonly options: readonly TelephonyOption[];
  readonly telephony?: string | undefined;
  /** Whether the organisation has the Calling service. */
  readonly hasCalling: boolean;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** The options as the table has them (SS-7), what is missing for Webex Calling (SS-14), and the way to the help. Field `telephony`. */
export function TelephonyChoice({ legend, options, telephony, hasCalling, errors, language }: TelephonyChoiceProps) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <>
      <RadioGroup
        name="telephony"
        legend={legend}
        options={options.map((value) => ({ value, label: telephonyNames[value], hint: t(`telephony.${value}-hint`) }))}
        {...(telephony === undefined ? {} : { value: telephony })}
        errors={errors}
      />
      {options.includes('webex_calling') && !hasCalling && (
        <div className="notice">
          <p>{t('telephony.no-calling')}</p>
        </div>
      )}
      <p>
        <a href={voiceChannelsHelp} rel="noreferrer external">
          {t('telephony.help')}
        </a>
      </p>
    </>
  );
}
