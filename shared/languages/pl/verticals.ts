import type { verticals as english } from '../en/verticals.ts';
import type { Translation } from '../message-values.ts';

export const verticals: Translation<typeof english> = {
  'vertical.agriculture': 'Rolnictwo',
  'vertical.automotive': 'Motoryzacja',
  'vertical.construction': 'Budownictwo',
  'vertical.consumer-goods': 'Dobra konsumpcyjne',
  'vertical.education': 'Edukacja',
  'vertical.energy-and-utilities': 'Energetyka i media komunalne',
  'vertical.financial-services': 'Finanse i bankowość',
  'vertical.government': 'Administracja publiczna',
  'vertical.healthcare': 'Ochrona zdrowia',
  'vertical.hospitality': 'Hotelarstwo i gastronomia',
  'vertical.insurance': 'Ubezpieczenia',
  'vertical.legal': 'Prawo',
  'vertical.manufacturing': 'Produkcja',
  'vertical.media': 'Środki przekazu',
  'vertical.nonprofit': 'Organizacje pozarządowe',
  'vertical.professional-services': 'Doradztwo i obsługa firm',
  'vertical.real-estate': 'Nieruchomości',
  'vertical.retail': 'Handel detaliczny',
  'vertical.technology': 'Technologia',
  'vertical.telecommunications': 'Telekomunikacja',
  'vertical.transport': 'Transport i logistyka',
  'vertical.wholesale-trade': 'Handel hurtowy',
  'vertical.other': 'Inna',
};
