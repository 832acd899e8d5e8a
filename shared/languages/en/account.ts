/** The page of a user who administers nothing. */
export const account = {
  'account.title': 'Your account',
  'account.belongs': 'You are signed in as {address} and belong to <b>{organisation}</b>.',
  'account.profile': 'Profile in the Contact Center: {profile}',
  'account.profile-standard_agent': 'Standard Agent',
  'account.profile-premium_agent': 'Premium Agent',
  'account.profile-supervisor': 'Supervisor',
  'account.profile-administrator': 'Administrator',
  'account.profile-administrator_only': 'Administrator Only',
  'account.organisation': 'Go to the pages of the organisation',
  'account.licences-title': 'Your licences',
  'account.no-licences': 'You have no licence yet. An administrator of <b>{organisation}</b> can give you one.',
  'account.password-title': 'Your password',
  'account.password': 'To choose another password, have a link sent to your e-mail address.',
  'account.password-link': 'Choose another password',
} as const;
