import type { account as english } from '../en/account.ts';
import type { Translation } from '../message-values.ts';

export const account: Translation<typeof english> = {
  'account.title': 'Contul dumneavoastră',
  'account.belongs': 'V-ați conectat ca {address} și faceți parte din <b>{organisation}</b>.',
  'account.profile': 'Profil în Contact Center: {profile}',
  'account.profile-standard_agent': 'agent standard',
  'account.profile-premium_agent': 'agent premium',
  'account.profile-supervisor': 'supervizor',
  'account.profile-administrator': 'administrator',
  'account.profile-administrator_only': 'doar administrator',
  'account.organisation': 'Către paginile organizației',
  'account.licences-title': 'Licențele dumneavoastră',
  'account.no-licences': 'Nu aveți încă nicio licență. Un administrator al organizației <b>{organisation}</b> vă poate acorda una.',
  'account.password-title': 'Parola dumneavoastră',
  'account.password': 'Pentru a alege o altă parolă, cereți un link la adresa dumneavoastră de e-mail.',
  'account.password-link': 'Alegeți o altă parolă',
};
