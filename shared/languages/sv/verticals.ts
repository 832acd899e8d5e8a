import type { verticals as english } from '../en/verticals.ts';
import type { Translation } from '../message-values.ts';

export const verticals: Translation<typeof english> = {
  'vertical.agriculture': 'Jordbruk',
  'vertical.automotive': 'Fordon',
  'vertical.construction': 'Bygg',
  'vertical.consumer-goods': 'Konsumentvaror',
  'vertical.education': 'Utbildning',
  'vertical.energy-and-utilities': 'Energi och vatten',
  'vertical.financial-services': 'Finans och bank',
  'vertical.government': 'Offentlig sektor',
  'vertical.healthcare': 'Hälso- och sjukvård',
  'vertical.hospitality': 'Hotell och restaurang',
  'vertical.insurance': 'Försäkring',
  'vertical.legal': 'Juridik',
  'vertical.manufacturing': 'Tillverkning',
  'vertical.media': 'Medier',
  'vertical.nonprofit': 'Ideell sektor',
  'vertical.professional-services': 'Konsultverksamhet',
  'vertical.real-estate': 'Fastigheter',
  'vertical.retail': 'Detaljhandel',
  'vertical.technology': 'Teknik',
  'vertical.telecommunications': 'Telekom',
  'vertical.transport': 'Transporter',
  'vertical.wholesale-trade': 'Partihandel',
  'vertical.other': 'Annat',
};
