import type { account as english } from '../en/account.ts';
import type { Translation } from '../message-values.ts';

export const account: Translation<typeof english> = {
  'account.title': 'Ditt konto',
  'account.belongs': 'Du är inloggad som {address} och hör till <b>{organisation}</b>.',
  'account.profile': 'Profil i Contact Center: {profile}',
  'account.profile-standard_agent': 'Standardagent',
  'account.profile-premium_agent': 'Premiumagent',
  'account.profile-supervisor': 'Arbetsledare',
  'account.profile-administrator': 'Administratör',
  'account.profile-administrator_only': 'Endast administratör',
  'account.organisation': 'Gå till organisationens sidor',
  'account.licences-title': 'Dina licenser',
  'account.no-licences': 'Du har ingen licens än. En administratör hos <b>{organisation}</b> kan ge dig en.',
  'account.password-title': 'Ditt lösenord',
  'account.password': 'Vill du välja ett annat lösenord skickar vi en länk till din e-postadress.',
  'account.password-link': 'Välj ett annat lösenord',
};
