import type { approvalAnswer as english } from '../en/approval-answer.ts';
import type { Translation } from '../message-values.ts';

export const approvalAnswer: Translation<typeof english> = {
  'approval.title.granted': 'Begäran har godkänts',
  'approval.title.declined': 'Begäran har avböjts',
  'approval.title.lapsed': 'Begäran har upphört att gälla',
  'approval.title.dead': 'Länken fungerar inte längre',
  'approval.text.granted':
    'Den {date} godkände en fullständig administratör begäran. <b>{partner}</b> får nu konfigurera och fakturera tjänster för <b>{company}</b>. Du behöver inte göra något mer.',
  'approval.text.declined':
    'Den {date} avböjde en fullständig administratör begäran. <b>{partner}</b> får ingen åtkomst till <b>{company}</b> och ingenting har ändrats. {partner} kan be igen.',
  'approval.text.lapsed': 'Ingen svarade före den {date}. Ingenting har ändrats i <b>{company}</b>. {partner} kan be igen.',
  'approval.text.dead':
    'Begäran har dragits tillbaka, du är inte längre fullständig administratör i organisationen eller så är adressen inte fullständig. Du behöver inte göra något. Om du fortfarande vill svara öppnar du länken i mejlet igen.',
  'approval.meaning.title': 'Det här innebär det',
  'approval.meaning.who': '{partner} är partner till {product}: ett företag som säljer, konfigurerar och fakturerar tjänster.',
  'approval.meaning.packages': 'Till att börja med gäller det: {packages}.',
  'approval.meaning.stays':
    'Dina data stannar där de är. Användare och administratörer förblir som de är: {partner} kan inte ta bort dem eller ändra deras behörighet.',
  'approval.meaning.billing':
    'Det som {partner} konfigurerar faktureras av {partner}: kom överens om priset i förväg. Att svara kostar ingenting.',
  'approval.meaning.first': 'Andra fullständiga administratörer kan också ha fått frågan. Det första svaret gäller.',
  'approval.agree': 'Godkänn',
  'approval.decline': 'Avböj',
};
