import type { trialMail as english } from '../en/trial-mail.ts';
import type { Translation } from '../message-values.ts';

export const trialMail: Translation<typeof english> = {
  'reminder.administrator-subject':
    'Do końca wersji próbnej {product} {days, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}',
  'reminder.administrator-subject-today': 'Wersja próbna {product} kończy się dzisiaj',
  'reminder.partner-subject':
    '{company}: wersja próbna kończy się za {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'reminder.partner-subject-today': '{company}: wersja próbna kończy się dzisiaj',
  'reminder.intro': 'Wersja próbna {product} dla organizacji <b>{company}</b> trwa do <b>{date}</b>.',
  'reminder.intro-today': 'Wersja próbna {product} dla organizacji <b>{company}</b> kończy się dzisiaj, {date}, o północy czasu UTC.',
  'reminder.administrator-next':
    'Chcesz korzystać dalej? Partner {partner} może przedłużyć wersję próbną albo zamienić ją na subskrypcję. Użytkownicy, ustawienia i dane pozostaną bez zmian.',
  'reminder.partner-next':
    'Wersję próbną można przedłużyć albo zamienić na subskrypcję. Użytkownicy, ustawienia i dane klienta pozostaną bez zmian.',
  'reminder.after':
    'Jeśli nic się nie zmieni, po zakończeniu usługi zostaną zawieszone. Nic nie zostanie usunięte: do {until} można do nich wrócić.',
  'ended.administrator-subject': 'Wersja próbna {product} dobiegła końca',
  'ended.partner-subject': '{company}: wersja próbna dobiegła końca',
  'ended.intro':
    'Wersja próbna {product} dla organizacji <b>{company}</b> skończyła się {date}. Jej usługi są zawieszone, ale nic nie zostało usunięte.',
  'ended.administrator-next':
    'Do <b>{until}</b> partner {partner} może przedłużyć wersję próbną albo zamienić ją na subskrypcję, a wszystko będzie znowu dostępne.',
  'ended.partner-next':
    'Do <b>{until}</b> można przedłużyć wersję próbną albo zamienić ją na subskrypcję, a wszystko będzie znowu dostępne.',
  'ended.after': 'Później usługi zostaną wyłączone, a po {purge} ich dane zostaną trwale usunięte.',
  'trial.remains': 'Organizacja, logowanie do niej oraz usługi spoza wersji próbnej, takie jak Context Service, pozostają.',
  'extended.administrator-subject': 'Wersja próbna {product} została przedłużona',
  'extended.partner-subject': '{company}: wersja próbna została przedłużona',
  'extended.intro':
    'Partner {partner} przedłużył wersję próbną {product} dla organizacji <b>{company}</b>. Trwa ona teraz do <b>{date}</b>.',
  'cancelled.administrator-subject': 'Wersja próbna {product} została anulowana',
  'cancelled.partner-subject': '{company}: wersja próbna została anulowana',
  'cancelled.intro': 'Wersja próbna {product} dla organizacji <b>{company}</b> została anulowana. Jej usługi są wyłączone.',
  'switched-off.administrator-subject': 'Usługi wersji próbnej {product} zostały wyłączone',
  'switched-off.partner-subject': '{company}: usługi wersji próbnej zostały wyłączone',
  'switched-off.intro':
    'Wersja próbna {product} dla organizacji <b>{company}</b> skończyła się {date} i nie została przedłużona. Jej usługi są teraz wyłączone.',
  'switched-off.administrator-next': 'Do <b>{until}</b> partner {partner} może je przywrócić. Później ich dane zostaną trwale usunięte.',
  'switched-off.partner-next': 'Do <b>{until}</b> można je przywrócić. Później ich dane zostaną trwale usunięte.',
  'trial.administrator-action': 'Otwórz organizację',
  'trial.partner-action': 'Otwórz wersję próbną',
};
