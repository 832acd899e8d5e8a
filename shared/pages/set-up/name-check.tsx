import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '../message-parts.tsx';

/** What a check has found: the name is free, and not reserved by having been asked about. */
export function NameAvailable({ available, language }: { readonly available: string | undefined; readonly language: Language }) {
  const { parts } = formatter(setUpCatalogue, language);
  if (available === undefined) return null;
  return (
    <div className="notice good" role="status">
      <p>
        <MessageParts parts={parts('name.available', { name: available })} />
      </p>
    </div>
  );
}

/** The button that asks whether a name is available; it works without script, and reserves nothing. */
export function CheckName({ language }: { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <div className="row full">
      <button type="submit" name="go" value="check" className="quiet">
        {t('subdomain.check')}
      </button>
    </div>
  );
}
