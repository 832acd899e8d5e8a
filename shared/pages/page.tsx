import type { ReactNode } from 'react';
import { layoutCatalogue } from '#shared/languages/catalogues/layout-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { type Language, languageNames, languages } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { stylesheet } from './stylesheet.ts';

/** What a page function knows of every page. */
export type PageFrame = {
  /** The product's name as people see it. */
  readonly product: string;
  /** Where the language links lead, `lang=…` is added: a path, with its query, that can be fetched with GET. Left out, they stay on the address that the browser shows. */
  readonly languagePath?: string;
  /** For a signed-in person: where signing out is posted (field `csrf`). */
  readonly signOut?: { readonly action: string; readonly csrf: string };
};

type PageProps = {
  readonly frame: PageFrame;
  readonly language: Language;
  readonly title: string;
  /** The page shows an error summary: its title begins with "Error:", so that a screen reader says it first. */
  readonly hasErrors?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The document around the content: head, skip link, bar, footer with the languages. */
export function Page({ frame, language, title, hasErrors = false, wide = false, children }: PageProps) {
  const { t, direction } = formatter(layoutCatalogue, language);
  const { languagePath = '' } = frame;
  const inLanguage = (code: Language) => `${languagePath}${languagePath.includes('?') ? '&' : '?'}lang=${code}`;
  const pageTitle = t('layout.page-title', { title: hasErrors ? t('layout.error-title', { title }) : title, product: frame.product });
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{pageTitle}</title>
        {/* The hash in the content security policy is of exactly this text, hence no escaping. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body className={wide ? 'wide' : undefined}>
        <a className="skip" href="#main">
          {t('layout.skip')}
        </a>
        <header className="bar">
          <strong>
            <bdi>{frame.product}</bdi>
          </strong>
          {frame.signOut && (
            <form method="post" action={frame.signOut.action}>
              <CsrfField token={frame.signOut.csrf} />
              <button className="plain" type="submit">
                {t('layout.sign-out')}
              </button>
            </form>
          )}
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <nav aria-label={t('layout.language')}>
            <ul>
              {languages.map((code) => (
                <li key={code}>
                  <a href={inLanguage(code)} lang={code} hrefLang={code} aria-current={code === language ? 'true' : undefined}>
                    {languageNames[code]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}
