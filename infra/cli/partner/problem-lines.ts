import type { HandoverProblem } from '#shared/client/problem.ts';
import { problemCatalogue } from '#shared/http/problem-catalogue.ts';

/** What to do about a code, as its page says it; nothing for codes that came into being after this program. */
function adviceOn(code: string): string[] {
  const found = [...problemCatalogue].find(([known]) => known === code);
  return found === undefined ? [] : [found[1].advice];
}

/** A problem in lines: what it is, which fields, what to do, and what to tell us about it. */
export function problemLines({ code, title, detail, fields, requestId, retryAfterSeconds }: HandoverProblem): string[] {
  return [
    `${code}: ${title}${detail === undefined ? '' : ` ${detail}`}`,
    ...fields.map(({ field, message }) => `  ${field}: ${message}`),
    ...adviceOn(code),
    ...(retryAfterSeconds === undefined ? [] : [`It may be tried again after ${retryAfterSeconds} seconds.`]),
    ...(requestId === undefined ? [] : [`Request id: ${requestId}`]),
  ];
}
