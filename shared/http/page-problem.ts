import type { Language } from '#shared/domain/languages.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import type { Incoming } from '#shared/http/page-request.ts';
import { renderProblemPage } from '#shared/pages/problem-page.tsx';

const statuses = { forbidden: 403, 'not-found': 404, failed: 500, busy: 503 } as const;
type Problem = keyof typeof statuses;

/** A page that says why there is no other one. */
export function problemDocument(
  problem: Problem,
  { language, requestId }: Pick<Incoming, 'language' | 'requestId'>,
  { product }: { readonly product: string },
  preferred?: Language,
): PageAnswer {
  const chosen = language(preferred);
  const shown = problem === 'failed' || problem === 'busy' ? ({ kind: 'failed', requestId } as const) : { kind: problem };
  return {
    kind: 'document',
    status: statuses[problem],
    html: renderProblemPage({ frame: { product }, problem: shown, homeHref: '/sign-in' }, chosen),
    language: chosen,
    ...(problem === 'busy' ? { retryAfterSeconds: 1 } : {}),
  };
}
