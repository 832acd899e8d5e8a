import { caniemail } from 'caniemail';
import { describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { mailSheet } from '#shared/mail/mail-styles.ts';
import { renderMail } from '#shared/mail/render-mail.tsx';
import { mailSamples } from './mail-samples.ts';

// Thunderbird and wp.pl have too little data for the check to run.
const clients: Parameters<typeof caniemail>[0]['clients'] = [
  'gmail.*',
  'outlook.*',
  'apple-mail.*',
  'yahoo.*',
  'samsung-email.*',
  'protonmail.*',
];

/** What some of these clients do not support, and why that is no loss. */
const allowed: Readonly<Record<string, string>> = {
  'color-scheme meta tag': 'only announces that dark colours are there',
  'target attribute': 'set by the components; clients that ignore it open a new window anyway',
  'display:none': 'hides the preheader, with four other means beside it',
  opacity: 'one of the means that hide the preheader',
  overflow: 'one of the means that hide the preheader',
  'max-height property': 'one of the means that hide the preheader',
  '<body> element': 'language, direction and ground stand on the cell inside it as well',
  'border-radius': 'corners are square then',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'Segoe UI stands before it, Arial at the end',
  'text-decoration-line': 'the button is underlined then',
  'text-decoration': 'the button is underlined then',
  'role attribute': 'only these clients read out layout tables as tables',
  'word-break': 'long addresses wrap through overflow-wrap, or widen their line',
  'overflow-wrap': 'long addresses wrap through word-break, or widen their line',
  'height property': 'the space between two facts is a little higher',
};

function unsupported(html: string): string[] {
  const { issues } = caniemail({ clients, html });
  return [...issues.errors.values()].flat().map(({ title }) => title);
}

describe('e-mails in the big mail programs', () => {
  // The style sheet only improves (below); what has to work is in the document and its inline styles.
  const documents = languages.flatMap((language) =>
    Object.values(mailSamples).map((mail) => renderMail(mail, language).html.replace(/<style>.*?<\/style>/s, '')),
  );

  it('use nothing unsupported but what is known to be no loss, and all of that', () => {
    const found = new Set(documents.flatMap(unsupported));
    expect([...found].filter((title) => !(title in allowed))).toEqual([]);
    expect(Object.keys(allowed).filter((title) => !found.has(title))).toEqual([]);
  });

  it('would be caught with something that is not', () => {
    expect(unsupported('<p style="display:flex;position:fixed">x</p><bdi>x</bdi>').filter((title) => !(title in allowed))).toEqual(
      expect.arrayContaining(['position', '<bdi> element']),
    );
  });

  it('set nothing but colours and paddings in their style sheet', () => {
    const properties = [...mailSheet.matchAll(/[{;]([\w-]+):/g)].map(([, property]) => property);
    expect(new Set(properties)).toEqual(
      new Set(['color-scheme', 'supported-color-schemes', 'padding', 'background-color', 'border-color', 'color']),
    );
  });
});
