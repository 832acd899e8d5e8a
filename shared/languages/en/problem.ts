/** Pages that say that something is not possible. */
export const problem = {
  'problem.forbidden-title': 'You do not have access to this page',
  'problem.forbidden': 'Your role does not include this. A full administrator of your organisation can change that.',
  'problem.not-found-title': 'Page not found',
  'problem.not-found':
    'There is nothing at this address. If you typed it, check it for errors; if you followed a link, it may be out of date.',
  'problem.failed-title': 'Something went wrong',
  'problem.failed': 'The fault is ours. Please try again in a few minutes. If it stays, tell your contact this number:',
  'problem.too-many-title': 'Too many attempts',
  'problem.too-many': 'Please wait a little. The next attempt is possible in {seconds, plural, one {# second} other {# seconds}}.',
  'problem.home': 'Go to the start page',
} as const;
