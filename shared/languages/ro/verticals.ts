import type { verticals as english } from '../en/verticals.ts';
import type { Translation } from '../message-values.ts';

export const verticals: Translation<typeof english> = {
  'vertical.agriculture': 'Agricultură',
  'vertical.automotive': 'Industria auto',
  'vertical.construction': 'Construcții',
  'vertical.consumer-goods': 'Bunuri de consum',
  'vertical.education': 'Educație',
  'vertical.energy-and-utilities': 'Energie și utilități',
  'vertical.financial-services': 'Finanțe și bănci',
  'vertical.government': 'Administrație publică',
  'vertical.healthcare': 'Sănătate',
  'vertical.hospitality': 'Turism și restaurante',
  'vertical.insurance': 'Asigurări',
  'vertical.legal': 'Juridic',
  'vertical.manufacturing': 'Producție',
  'vertical.media': 'Mass-media',
  'vertical.nonprofit': 'Sector nonprofit',
  'vertical.professional-services': 'Consultanță și profesii liberale',
  'vertical.real-estate': 'Imobiliare',
  'vertical.retail': 'Comerț cu amănuntul',
  'vertical.technology': 'Tehnologie',
  'vertical.telecommunications': 'Telecomunicații',
  'vertical.transport': 'Transporturi',
  'vertical.wholesale-trade': 'Comerț cu ridicata',
  'vertical.other': 'Alt domeniu',
};
