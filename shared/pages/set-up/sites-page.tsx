import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { renderPage } from '../render-page.tsx';
import { ExistingSites } from './existing-sites.tsx';
import { serviceNames, siteAddress, zoneLabel } from './names.ts';
import { errorsOf, StepPage, type StepProps } from './step-page.tsx';

/** The sites so far (MT-1): field `another` (`yes` or `no`); a form for each with `go` = `remove` and `site`. */
export type SitesProps = StepProps & {
  readonly sites: readonly {
    readonly name: string;
    readonly timeZone: string;
    readonly earlyRelease: boolean;
    /** Left out for a site that exists already. */
    readonly changeHref?: string;
  }[];
  /** Those that stand already and could be used as well. */
  readonly existing: readonly string[];
  readonly most: number;
};

export function renderSitesPage(props: SitesProps, language: Language): string {
  return renderPage(<SitesPage {...props} language={language} />);
}

function SitesPage({ language, sites, existing, most, ...props }: SitesProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  const errors = errorsOf(props, language);
  const list = (
    <>
      <ul className="items">
        {sites.map((site) => (
          <Site key={site.name} site={site} {...props} language={language} />
        ))}
      </ul>
      {sites.length < most && <ExistingSites {...props} sites={existing} language={language} />}
    </>
  );
  return (
    <StepPage
      {...props}
      language={language}
      title={t('sites.title', { count: sites.length })}
      caption={serviceNames.meetings}
      errors={errors}
      before={list}
    >
      {sites.length < most ? (
        <RadioGroup
          name="another"
          legend={t('sites.another')}
          options={[
            { value: 'yes', label: t('sites.yes') },
            { value: 'no', label: t('sites.no') },
          ]}
          errors={errors}
        />
      ) : (
        <>
          <input type="hidden" name="another" value="no" />
          <p>{t('sites.most', { most })}</p>
        </>
      )}
    </StepPage>
  );
}

type SiteItemProps = Pick<SitesProps, 'action' | 'csrf'> & { readonly site: SitesProps['sites'][number]; readonly language: Language };

function Site({ site, action, csrf, language }: SiteItemProps) {
  const { t } = formatter(setUpCatalogue, language);
  const { name } = site;
  return (
    <li>
      <p>
        <strong>
          <bdi>{siteAddress(name)}</bdi>
        </strong>
      </p>
      <p className="soft">
        <bdi>{zoneLabel(site.timeZone)}</bdi> · {site.earlyRelease ? t('sites.early-yes') : t('sites.early-no')}
      </p>
      <div className="row">
        {site.changeHref === undefined ? (
          <span className="soft">{t('sites.existing')}</span>
        ) : (
          <a href={site.changeHref} aria-label={t('sites.change-of', { name })}>
            {t('sites.change')}
          </a>
        )}
        <form method="post" action={action} noValidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="site" value={name} />
          <button type="submit" name="go" value="remove" className="plain" aria-label={t('sites.remove-of', { name })}>
            {t('sites.remove')}
          </button>
        </form>
      </div>
    </li>
  );
}
