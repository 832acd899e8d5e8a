import { globSync, readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { userFaultMessages } from '#shared/domain/users/user-fault-messages.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { languages } from '#shared/languages/language.ts';
import { allCatalogues, allEntries, type Entry, translated } from './all-messages.ts';

/** Names of the arguments with their kind, and the tags, of a message. */
function shape(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
        return [`{${element.value}}`];
      case TYPE.plural:
        return [`{${element.value}, ${element.pluralType}}`, ...Object.values(element.options).flatMap((option) => shape(option.value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...shape(element.children)];
      case TYPE.literal:
      case TYPE.pound:
        return [];
      default:
        return [`unexpected ${TYPE[element.type]}`];
    }
  });
  return [...new Set(found)].sort();
}

function plurals(elements: readonly MessageFormatElement[]): Record<string, unknown>[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children);
    return element.type === TYPE.plural ? [element.options] : [];
  });
}

const wrong = (entries: readonly Entry[], isWrong: (entry: Entry) => boolean) =>
  entries.filter(isWrong).map(({ key, language, message }) => `${language} ${key}: ${message}`);

describe('messages', () => {
  it('are found: all catalogues, in all languages', () => {
    expect(Object.keys(allCatalogues).map((area) => `${area}-catalogue.ts`)).toEqual(readdirSync('shared/languages/catalogues').sort());
    for (const language of languages)
      expect(readdirSync(`shared/languages/${language}`).sort()).toEqual(readdirSync('shared/languages/en').sort());
    expect(allEntries.length).toBeGreaterThan(1500);
  });

  it('are valid ICU messages with the arguments and tags of the English one [EM-2]', () => {
    expect(wrong(allEntries, ({ message, english }) => shape(parse(message)).join() !== shape(parse(english)).join())).toEqual([]);
    expect(shape(parse('{a} <b>{n, plural, one {# x {c}} other {# y}}</b>'))).toEqual(['<b>', '{a}', '{c}', '{n, cardinal}']);
  });

  it('have every plural category of their language and no other [EM-2]', () => {
    expect(
      wrong(allEntries, ({ message, language }) => {
        const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join();
        return plurals(parse(message)).some((options) => Object.keys(options).toSorted().join() !== categories);
      }),
    ).toEqual([]);
  });

  it('have no key twice', () => {
    const keys = Object.values(allCatalogues).flatMap(({ en }) => Object.keys(en));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('say in English of each fault of a user what the API says', () => {
    const said = Object.entries(userFaultMessages).map(([code, message]) => [`fault.${code}`, message]);
    expect(userFaultsCatalogue.en).toEqual(Object.fromEntries(said));
  });

  it('are set with typographic apostrophes, one space between words, and no marks of direction', () => {
    expect(wrong(allEntries, ({ message }) => /'| {2}|^ | $|\n|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(message))).toEqual([]);
  });

  it('are in the letters of their language: Hebrew in Hebrew, Romanian with comma below', () => {
    expect(wrong(translated, ({ language, message }) => language === 'ro' && /[şţŞŢ]/.test(message))).toEqual([]);
    expect(wrong(translated, ({ language, message }) => language !== 'he' && /[\u0590-\u05ff]/.test(message))).toEqual([]);
  });

  it('are all used by a page, an e-mail or a PDF', () => {
    const sources = globSync('shared/{pages,mail,pdf}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
    expect(sources.length).toBeGreaterThan(30);
    const all = sources.join('\n');
    const quoted = new Set([...all.matchAll(/'([\w.-]+)'/g)].map(([, key]) => key));
    const patterns = [...all.matchAll(/`([\w.-]*\$\{[^`]+?\}[\w.-]*)`/g)].map(
      ([, template = '']) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
    );
    const keys = Object.values(allCatalogues).flatMap(({ en }) => Object.keys(en));
    // A template of nothing but a value would count everything as used.
    const telling = patterns.filter((pattern) => !pattern.test('x') && !pattern.test('no.such-key'));
    expect(keys.filter((key) => !quoted.has(key) && !telling.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
