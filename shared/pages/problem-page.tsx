import type { Language } from '#shared/languages/language.ts';
import { Page, type PageFrame } from './page.tsx';
import { renderPage } from './render-page.tsx';

/** TEMPORARY until mailpages' is merged. */
export function renderProblemPage(
  props: { readonly frame: PageFrame; readonly kind: 'forbidden' | 'not-found' | 'failed'; readonly requestId: string },
  language: Language,
): string {
  return renderPage(
    <Page frame={props.frame} language={language} title={props.kind}>
      <p>{props.kind}</p>
    </Page>,
  );
}
