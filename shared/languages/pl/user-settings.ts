import type { userSettings as english } from '../en/user-settings.ts';
import type { Translation } from '../message-values.ts';

export const userSettings: Translation<typeof english> = {
  'settings.title': 'Ustawienia użytkowników',
  'settings.back': 'Wróć do użytkowników',
  'settings.domains': 'Domeny organizacji',
  'settings.invitations': 'Zapraszaj nowych użytkowników e-mailem zaraz po dodaniu',
  'settings.invitations-hint': 'W przeciwnym razie zaproszenia czekają, aż je wyślesz, pojedynczo albo wszystkie naraz.',
  'settings.sync': 'Synchronizuj z portalem zarządzania automatycznie po zmianach i importach',
  'settings.sync-hint': 'W przeciwnym razie zmiany zaczną obowiązywać w portalu, gdy uruchomisz synchronizację.',
  'settings.save': 'Zapisz ustawienia',
  'settings.saved': 'Ustawienia zostały zapisane.',
  'settings.changed': 'Ktoś inny zmienił w międzyczasie ustawienia. Oto ich obecny stan.',
  'resend.title': 'Wyślij zaproszenia ponownie',
  'resend.explanation':
    'Do wszystkich, którzy jeszcze się nie zalogowali. Każdy dostanie nowy link, a stary przestanie działać. Na adresy, z których wiadomości wróciły, zostaną wysłane ponownie.',
  'resend.only': 'Do kogo?',
  'resend.all': 'Do wszystkich, którzy jeszcze się nie zalogowali',
  'resend.suppressed': 'Tylko do tych, których zaproszenie wstrzymano',
  'resend.start': 'Wyślij zaproszenia',
  'resend.running': 'Zaproszenia są już wysyłane. Oto postęp.',
  'delete.title': 'Usuwanie organizacji',
  'delete.explanation':
    'Kończy wersję próbną i usuwa organizację {company} ze wszystkimi użytkownikami, od razu i trwale. Ich adresy e-mail będą wolne i będzie można je dodać do innej organizacji.',
  'delete.open': 'Usuń organizację',
  'delete.own': 'Obejmuje to także Twój dostęp: nastąpi wylogowanie.',
  'delete.confirm': 'Aby potwierdzić, wpisz nazwę firmy dokładnie tak: {company}',
  'delete.name': 'Nazwa firmy',
  'delete.differs': 'To nie jest nazwa firmy. Wpisz ją tak, jak jest podana wyżej',
  'delete.yes': 'Usuń trwale',
  'delete.no': 'Nie, wróć',
  'delete.impossible': 'Nie jest to możliwe: organizacja ma subskrypcję.',
  'delete.running': 'Teraz nie jest to możliwe, bo trwa zadanie. Poczekaj, aż się skończy.',
  'delete.begun-title': 'Organizacja jest usuwana',
  'delete.begun': 'Wszyscy użytkownicy i ich dane są usuwani. Nic więcej nie trzeba robić, możesz zamknąć tę stronę.',
};
