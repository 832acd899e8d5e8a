import { problemCatalogue } from '#shared/languages/catalogues/problem-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

/** A page that says that something is not possible: 403, 404, 500, 429. */
export type ProblemProps = {
  readonly frame: PageFrame;
  readonly problem:
    | { readonly kind: 'forbidden' | 'not-found' }
    | { readonly kind: 'failed'; readonly requestId: string }
    | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };
  readonly homeHref?: string;
};

export function renderProblemPage({ frame, problem, homeHref }: ProblemProps, language: Language): string {
  const { t } = formatter(problemCatalogue, language);
  const title = t(`problem.${problem.kind}-title`);
  const text = problem.kind === 'too-many' ? t('problem.too-many', { seconds: problem.retryAfterSeconds }) : t(`problem.${problem.kind}`);
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>{text}</p>
        {problem.kind === 'failed' && (
          <p>
            <code dir="ltr">{problem.requestId}</code>
          </p>
        )}
        {homeHref && (
          <p>
            <a href={homeHref}>{t('problem.home')}</a>
          </p>
        )}
      </div>
    </Page>,
  );
}
