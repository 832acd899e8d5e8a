import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Page, type PageFrame } from '../page.tsx';
import { renderPage } from '../render-page.tsx';

/** The set-up was put off (OM-8): what has become of it, and the way back. */
export type LaterProps = {
  readonly frame: PageFrame;
  readonly goOnHref: string;
  /** Left out for somebody who came by a link. */
  readonly homeHref?: string;
};

export function renderLaterPage(props: LaterProps, language: Language): string {
  return renderPage(<LaterPage {...props} language={language} />);
}

function LaterPage({ language, frame, goOnHref, homeHref }: LaterProps & { readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <Page frame={frame} language={language} title={t('postponed.title')}>
      <div className="card">
        <h1>{t('postponed.title')}</h1>
        <p>{t('postponed.kept')}</p>
        <p>{t(homeHref === undefined ? 'postponed.by-link' : 'postponed.by-sign-in')}</p>
        <div className="row full">
          <a className="button quiet" href={goOnHref}>
            {t('postponed.go-on')}
          </a>
          {homeHref && (
            <a className="button" href={homeHref}>
              {t('postponed.close')}
            </a>
          )}
        </div>
      </div>
    </Page>
  );
}
