import { describe, expect, it } from 'vitest';
import { translated } from './all-messages.ts';

/** Texts that are rightly the same as in English, with the reason. */
const same: Readonly<Record<string, string>> = {
  'layout.page-title': 'values and a dash only',
  'service.message': 'name of a product',
  'service.meetings': 'name of a product',
  'service.calling': 'name of a product',
  'service.context-service': 'name of a product',
  'detail.context': 'name of a product',
  'summary.contact-center': 'name of a product',
  'later.contact-center': 'name of a product',
  'later.meetings': 'name of a product',
  'later.calling': 'name of a product',
  'add-on.contact-center-pstn': 'values and a sign only',
  'detail.note-by': 'values and a comma only',
  'disabled.webhook': 'the same word everywhere',
};
/** In these languages the same word as in English. */
const sameIn: Readonly<Record<string, readonly string[]>> = {
  'organisation.administrator': ['pl', 'ro'],
  'detail.administrator': ['pl', 'ro'],
  'organisation.versions': ['sv'],
  'add.person': ['sv'],
  'result.person': ['sv'],
  'kind.import': ['pl', 'sv', 'ro'],
  'kind.export': ['sv', 'ro'],
  'user.portal-there': ['pl', 'ro'],
  'detail.addressRegion': ['pl', 'sv'],
  'profile.administrator': ['pl', 'ro'],
  'order-check.administrator': ['pl', 'ro'],
  'profile.supervisor': ['pl'],
  'sync.valid': ['ro'],
  'centre.ANZ1': ['pl', 'ro'],
  'centre.SG1': ['sv', 'ro'],
  'centre.IN1': ['ro'],
  'status.site': ['ro'],
  'tenant.chat': ['ro'],
  'centre.JP1': ['sv'],
  'summary.plan': ['pl', 'sv', 'ro'],
  'summary.partner': ['pl', 'sv'],
  'by.partner': ['pl', 'sv'],
  'plan.standard': ['sv', 'ro'],
  'summary.site': ['ro'],
};

describe('no text is left in English', () => {
  it('a text that equals the English one is a name, or the same word in that language', () => {
    const left = translated
      .filter(({ message, english }) => message === english)
      .filter(({ key, language }) => !(key in same) && !sameIn[key]?.includes(language))
      .map(({ key, language, message }) => `${language} ${key}: ${message}`);
    expect(left).toEqual([]);
  });

  /** Between these values Hebrew has only a comma. */
  const commaInHebrew = ['user.invitation-on'];

  it('Hebrew texts have Hebrew letters', () => {
    const left = translated.filter(
      ({ key, language, message }) =>
        language === 'he' && !(key in same) && !commaInHebrew.includes(key) && !/[\u05d0-\u05ea]/.test(message),
    );
    expect(left).toEqual([]);
  });

  it('every exception is still needed', () => {
    const equal = translated.filter(({ message, english }) => message === english);
    for (const key of Object.keys(same))
      expect(
        equal.some((entry) => entry.key === key),
        key,
      ).toBe(true);
    for (const [key, needed] of Object.entries(sameIn)) {
      expect(
        needed.filter((language) => !equal.some((entry) => entry.key === key && entry.language === language)),
        key,
      ).toEqual([]);
    }
  });
});
