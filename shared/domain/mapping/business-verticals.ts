import * as z from 'zod';

/** Lines of business of an organisation (OM-4). Data: another one is another line, and a word in each language. */
export const businessVertical = z.enum([
  'agriculture',
  'automotive',
  'construction',
  'consumer-goods',
  'education',
  'energy-and-utilities',
  'financial-services',
  'government',
  'healthcare',
  'hospitality',
  'insurance',
  'legal',
  'manufacturing',
  'media',
  'nonprofit',
  'professional-services',
  'real-estate',
  'retail',
  'technology',
  'telecommunications',
  'transport',
  'wholesale-trade',
  'other',
]);
