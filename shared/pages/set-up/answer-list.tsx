import type { ReactNode } from 'react';
import { setUpCatalogue } from '#shared/languages/catalogues/set-up-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';

export type AnswerRow = {
  readonly what: string;
  /** Undefined: not answered yet. */
  readonly value: ReactNode | undefined;
  /** Where the answer is changed; left out where nothing is to be chosen. */
  readonly href?: string;
  readonly note?: string;
};

/** Questions and answers, each with the way to change it. */
export function AnswerList({ rows, language }: { readonly rows: readonly AnswerRow[]; readonly language: Language }) {
  const { t } = formatter(setUpCatalogue, language);
  return (
    <dl>
      {rows.map(({ what, value, href, note }) => (
        <Answer key={what} what={what}>
          {value ?? <strong>{t('review.unanswered')}</strong>}
          {note && <p className="hint">{note}</p>}
          {href && (
            <>
              {' '}
              <a href={href} aria-label={t('review.change-of', { what })}>
                {t('review.change')}
              </a>
            </>
          )}
        </Answer>
      ))}
    </dl>
  );
}

function Answer({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </>
  );
}
