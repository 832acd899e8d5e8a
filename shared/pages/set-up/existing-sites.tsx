import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { siteAddress } from './names.ts';

type ExistingSitesProps = {
  readonly sites: readonly string[];
  readonly action: string;
  readonly csrf: string;
  readonly language: Language;
};

/** Sites that the organisation has already; each with a form of its own: `go` = `use` and `site`. */
export function ExistingSites({ sites, action, csrf, language }: ExistingSitesProps) {
  const { t } = formatter(setUpCatalogue, language);
  if (sites.length === 0) return null;
  return (
    <>
      <h2>{t('sites.existing-title')}</h2>
      <ul className="items">
        {sites.map((name) => (
          <li key={name}>
            <p>
              <strong>
                <bdi>{siteAddress(name)}</bdi>
              </strong>
            </p>
            <form method="post" action={action} noValidate>
              <CsrfField token={csrf} />
              <input type="hidden" name="site" value={name} />
              <button type="submit" name="go" value="use" className="plain" aria-label={t('sites.use-of', { name })}>
                {t('sites.use')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
