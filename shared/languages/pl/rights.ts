import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../message-values.ts';

export const rights: Translation<typeof english> = {
  'title.requested': 'Partner prosi o uprawnienia pełnego administratora',
  'title.granted': 'Przyznano uprawnienia pełnego administratora',
  'title.declined': 'Odmówiono uprawnień pełnego administratora',
  'title.lapsed': 'Ta prośba wygasła',
  'text.requested':
    'Dnia {date} wpłynęła prośba firmy {partner} o uprawnienia pełnego administratora w Twojej organizacji <b>{company}</b>. Na razie partner może tylko konfigurować usługi.',
  'text.granted':
    'Prośbę złożono {date} ({partner}). Osoby z firmy {partner} z pełnym dostępem są teraz pełnymi administratorami organizacji <b>{company}</b>.',
  'text.declined':
    'Prośbę złożono {date} ({partner}). Partner nie otrzymuje dalszych uprawnień w organizacji <b>{company}</b>: nadal może konfigurować usługi.',
  'text.lapsed':
    'Prośbę złożono {date} ({partner}) i nikt nie odpowiedział na czas. W organizacji <b>{company}</b> nic się nie zmieniło. Partner może poprosić ponownie.',
  requester: 'Prośbę złożono z adresu {requester}.',
  'meaning.title': 'Co to oznacza',
  'meaning.full': 'Pełny administrator widzi i może zmieniać wszystko w organizacji, w tym użytkowników i innych administratorów.',
  'meaning.now': 'Przyznane uprawnienia obowiązują od razu.',
  'meaning.told': 'Twoja odpowiedź zostanie wysłana e-mailem na adres, z którego złożono prośbę.',
  grant: 'Przyznaj pełne uprawnienia',
  decline: 'Odmów',
  lapses: 'Bez odpowiedzi prośba wygaśnie {date}.',
  home: 'Przejdź do swojej organizacji',
};
