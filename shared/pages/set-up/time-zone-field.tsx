import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Field, type FieldError } from '../form-field.tsx';
import { zoneLabel } from './names.ts';

export type TimeZones = {
  /** IANA names that the country suggests; shown first. */
  readonly likely: readonly string[];
  readonly all: readonly string[];
};

type TimeZoneFieldProps = TimeZones & {
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

/** One IANA time zone: field `timeZone`. */
export function TimeZoneField({ likely, all, hint, value = '', errors, language }: TimeZoneFieldProps) {
  const { t } = formatter(setUpCatalogue, language);
  const others = all.filter((zone) => !likely.includes(zone));
  const known = value === '' || likely.includes(value) || others.includes(value);
  return (
    <Field name="timeZone" label={t('time-zone.label')} hint={hint} errors={errors}>
      {(described) => (
        <select id="timeZone" name="timeZone" defaultValue={known ? value : ''} required {...described}>
          <option value="">{t('time-zone.choose')}</option>
          {likely.length > 0 && (
            <optgroup label={t('time-zone.likely')}>
              <Zones zones={likely} />
            </optgroup>
          )}
          <optgroup label={t('time-zone.others')}>
            <Zones zones={others} />
          </optgroup>
        </select>
      )}
    </Field>
  );
}

function Zones({ zones }: { readonly zones: readonly string[] }) {
  return zones.map((zone) => (
    <option key={zone} value={zone}>
      {zoneLabel(zone)}
    </option>
  ));
}
