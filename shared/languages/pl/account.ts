import type { account as english } from '../en/account.ts';
import type { Translation } from '../message-values.ts';

export const account: Translation<typeof english> = {
  'account.title': 'Twoje konto',
  'account.belongs': 'Zalogowano jako {address}. Twoje konto należy do organizacji <b>{organisation}</b>.',
  'account.profile': 'Profil w Contact Center: {profile}',
  'account.profile-standard_agent': 'agent standardowy',
  'account.profile-premium_agent': 'agent premium',
  'account.profile-supervisor': 'supervisor',
  'account.profile-administrator': 'administrator',
  'account.profile-administrator_only': 'tylko administrator',
  'account.organisation': 'Przejdź do stron organizacji',
  'account.licences-title': 'Twoje licencje',
  'account.no-licences': 'Nie masz jeszcze żadnej licencji. Może ją przydzielić administrator organizacji <b>{organisation}</b>.',
  'account.password-title': 'Twoje hasło',
  'account.password': 'Aby wybrać inne hasło, poproś o link na swój adres e-mail.',
  'account.password-link': 'Wybierz inne hasło',
};
