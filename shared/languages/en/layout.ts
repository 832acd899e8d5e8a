/** What every page has around its content. */
export const layout = {
  'layout.skip': 'Skip to main content',
  'layout.language': 'Language',
  'layout.page-title': '{title} – {product}',
  'layout.error-title': 'Error: {title}',
  'layout.error-summary': 'There is a problem',
  'layout.sign-in': 'Sign in',
  'layout.sign-out': 'Sign out',
  'layout.fault-form-expired': 'This form was open for too long or came from another page. Check your entries and send it again.',
  'layout.fault-try-again': 'Something went wrong on our side. Nothing was changed. Please try again.',
} as const;
