/** Times in a row that a platform may leave a wish without an answer before the wish has failed: some forty minutes. */
export const mostTries = 10;
/** Milliseconds that a platform may take over what it has accepted. */
export const mostWaiting = 86_400_000;
/** A queue holds a message back for so many seconds at most. */
const longestPause = 900;

/** When to ask again: what the platform said, within a queue's bounds; or ever later, from five seconds on. */
export function askAgainAt(now: Date, tries: number, said: number | undefined): Date {
  const seconds = Math.min(longestPause, Math.max(1, said ?? 5 * 2 ** Math.max(0, tries - 1)));
  return new Date(now.getTime() + seconds * 1000);
}

/** Whole seconds from now until then, as a queue takes them. */
export function secondsUntil(then: Date, now: Date): number {
  return Math.min(longestPause, Math.max(0, Math.ceil((then.getTime() - now.getTime()) / 1000)));
}
