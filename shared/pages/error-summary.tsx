import { layoutCatalogue } from '#shared/languages/catalogues/layout-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from './form-field.tsx';

/** A fault of the form as a whole, not of one field. */
export type FormFault = 'form-expired' | 'try-again';

type ErrorSummaryProps = {
  readonly language: Language;
  readonly errors: readonly FieldError[];
  readonly fault?: FormFault | undefined;
  /** Why what was sent could not be done, where no field is to be mended. */
  readonly refusal?: string | undefined;
};

/** All errors of a page before the form, each a link to its field. Nothing where there are none. */
export function ErrorSummary({ language, errors, fault, refusal }: ErrorSummaryProps) {
  const { t } = formatter(layoutCatalogue, language);
  if (errors.length === 0 && !fault && refusal === undefined) return null;
  return (
    <div className="summary" role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{t('layout.error-summary')}</h2>
      {fault && <p>{t(`layout.fault-${fault}`)}</p>}
      {refusal !== undefined && <p>{refusal}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
