import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { translated } from './all-messages.ts';

function rowsBelow(heading: string): string[][] {
  const section = readFileSync('docs/languages.md', 'utf8').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const terms = rowsBelow('Terms');
const forms = rowsBelow('Forms').map(([term = '', english = '', ...others]) => ({
  term,
  english: english.split(', ').map((form) => new RegExp(`(?<![\\w-])${form}(?![\\w-])`, 'i')),
  others: new Map(others.map((cell, index) => [languages[index + 1], cell.toLowerCase().split(', ')])),
}));

/** The English words of a message without the names of its values and without longer terms that contain the one asked for. */
function wordsFor(term: string, english: string): string {
  const withoutValues = english.replace(/\{\w+(?:\}|, plural,)/g, ' ');
  const longer = forms.filter((other) => other.term !== term && other.term.toLowerCase().includes(term.toLowerCase()));
  return longer.flatMap((other) => other.english).reduce((words, form) => words.replace(new RegExp(form, 'gi'), ' '), withoutValues);
}

describe('the terms of docs/languages.md', () => {
  it('are given in every language', () => {
    expect(terms.length).toBeGreaterThan(20);
    for (const row of [...terms, ...rowsBelow('Forms')]) expect(row.filter(Boolean), row[0]).toHaveLength(languages.length + 1);
    for (const { term } of forms) expect(terms.map(([name]) => name)).toContain(term);
  });

  it.each(forms)('$term is called the same everywhere [EM-2]', ({ term, english, others }) => {
    const concerned = translated.filter((entry) => english.some((form) => form.test(wordsFor(term, entry.english))));
    expect(concerned).not.toEqual([]);
    const strangers = concerned
      .filter(({ language, message }) => !others.get(language)?.some((form) => message.toLowerCase().includes(form)))
      .map(({ key, language, message }) => `${language} ${key}: ${message}`);
    expect(strangers).toEqual([]);
  });
});
