import type { reminders as english } from '../en/reminders.ts';
import type { Translation } from '../message-values.ts';

export const reminders: Translation<typeof english> = {
  'reminders.stop-title': 'Wyłączyć przypomnienia?',
  'reminders.stop-explanation':
    'Ten link pochodzi z przypomnienia o wersji próbnej dla organizacji <b>{company}</b>. Po wyłączeniu przypomnień na adres, na który je wysłano, nie będą przychodzić kolejne: ani o tej wersji próbnej, ani o żadnej innej.',
  'reminders.stop': 'Wyłącz przypomnienia',
  'reminders.stopped-title': 'Przypomnienia są wyłączone',
  'reminders.stopped-explanation':
    'Na adres, na który wysłano przypomnienie o wersji próbnej dla organizacji <b>{company}</b>, nie będą przychodzić kolejne przypomnienia: ani o tej wersji próbnej, ani o żadnej innej.',
  'reminders.resume': 'Włącz przypomnienia ponownie',
  'reminders.resumed-title': 'Przypomnienia są znowu włączone',
  'reminders.resumed-explanation':
    'Na adres, na który wysłano przypomnienie o wersji próbnej dla organizacji <b>{company}</b>, znowu będą przychodzić przypomnienia przed końcem wersji próbnej.',
  'reminders.others':
    'Pozostałe wiadomości będą przychodzić bez zmian: {product} nadal powiadomi Cię o zakończeniu lub zmianie wersji próbnej i wyśle linki, o które poprosisz.',
  'order.stop-explanation':
    'Ten link pochodzi z przypomnienia o zamówieniu <b>{number}</b>. Po wyłączeniu przypomnień na adres, na który je wysłano, nie będą przychodzić kolejne: ani o tym zamówieniu, ani o niczym innym.',
  'order.stopped-explanation':
    'Na adres, na który wysłano przypomnienie o zamówieniu <b>{number}</b>, nie będą przychodzić kolejne przypomnienia: ani o tym zamówieniu, ani o niczym innym.',
  'order.resumed-explanation':
    'Na adres, na który wysłano przypomnienie o zamówieniu <b>{number}</b>, znowu będą przychodzić przypomnienia przed zamknięciem zamówienia.',
  'order.others':
    'Pozostałe wiadomości będą przychodzić bez zmian: {product} nadal powiadomi Cię, gdy do zamówienia potrzebne będą informacje, i wyśle linki, o które poprosisz.',
  'reminders.dead-title': 'Ten link nie działa',
  'reminders.dead-explanation':
    'Link mógł wygasnąć albo skopiowano tylko jego część. To samo umożliwia link na końcu najnowszego przypomnienia.',
};
