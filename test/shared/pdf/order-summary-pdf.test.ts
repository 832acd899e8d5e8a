import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { renderSummaryPage } from '#shared/pages/summary/summary-page.tsx';
import { pdfText } from '#shared/pdf/pdf-text.ts';
import { pieces, summaryPdfRenderer } from '#shared/pdf/render-summary-pdf.tsx';
import { fullSummary, trialSummary } from '#test/shared/pages/summary-samples.ts';

const fileOf = (weight: string) => `node_modules/@expo-google-fonts/noto-sans-hebrew/${weight}/NotoSansHebrew_${weight}.ttf`;
const render = summaryPdfRenderer({ regular: fileOf('400Regular'), bold: fileOf('700Bold') });
const product = 'Handover';
const asOf = '2026-11-05T09:00:00.000Z';
const every = languages.flatMap((language) =>
  Object.entries({ 'an order': fullSummary, 'a trial': trialSummary }).map(([name, summary]) => ({ name, summary, language })),
);

/** Letters and digits only: where lines break, and which marks of direction stand between, is how something is set and not what it says. */
const bare = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

function pageWords(html: string): Set<string> {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
  const text = main
    .replaceAll(/<a\b.*?<\/a>/gs, ' ')
    .replaceAll(/<\/?(bdi|strong)>/g, '')
    .replaceAll(/<[^>]+>/g, ' ');
  return new Set(bare(text.replaceAll(/&(amp|quot|#x27|lt|gt);/g, ' ')));
}

describe('the order summary as a PDF', () => {
  it.each(every)('says in $language of $name all that the page says [MT-4] [CL-2] [EM-2]', async ({ summary, language }) => {
    const pdf = await render({ product, summary, asOf, language });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
    const frame = { product };
    const expected = pageWords(renderSummaryPage({ frame, summary, asOf, pdfHref: '/x.pdf', backHref: '/' }, language));
    expect(expected.size).toBeGreaterThan(40);
    const letters = bare(text).join('');
    const missing = [...expected].filter((word) => !letters.includes(word) && !letters.includes([...word].reverse().join('')));
    expect(missing).toEqual([]);
  });

  it.each(languages)('has title and language, pages with numbers, no link, and is small, in %s [MT-4]', async (language) => {
    const pdf = await render({ product, summary: fullSummary, asOf, language });
    expect(pdf.byteLength).toBeLessThan(60_000);
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect(document.numPages).toBe(2);
    const { info } = await getMeta(document);
    expect(info).toMatchObject({
      Language: language,
      Title: expect.stringContaining(fullSummary.source.kind === 'trial' ? '' : 'ORD-2026-001187'),
    });
    for (const number of [1, 2]) {
      const page = await document.getPage(number);
      expect(await page.getAnnotations()).toEqual([]);
    }
    const { text } = await extractText(document, { mergePages: false });
    expect(text[0]).toMatch(/1\D{1,12}2\s*$/);
  });
});

describe('values in a text of another direction', () => {
  const [lrm, rlm] = ['\u200e', '\u200f'];

  it('begin and end in their own direction, and what stands beside them stays where it is', () => {
    const sentence = [
      { kind: 'text', text: 'עבור ' },
      { kind: 'value', text: 'Sp. z o.o.' },
      { kind: 'text', text: ' (1)' },
    ] as const;
    expect(pdfText(sentence, 'rtl')).toBe(`עבור ${rlm}${lrm}Sp. z o.o.${lrm}${rlm} (1)`);
    expect(pdfText([{ kind: 'value', text: 'אופק (1998) בע"מ' }], 'ltr')).toBe(`${lrm}${rlm}אופק (1998) בע"מ${rlm}${lrm}`);
    expect(pdfText([{ kind: 'value', text: 'אופק' }], 'rtl')).toBe('אופק');
  });

  it('cannot turn the text around them, and have letters that the font has', () => {
    expect(pdfText([{ kind: 'value', text: 'a\u202eb\u2068c' }], 'ltr')).toBe('abc');
    expect(pdfText([{ kind: 'value', text: 'Constan\u0163a' }], 'ltr')).toBe('Constan\u021ba');
  });
});

describe('long words', () => {
  it('go on in the next line after a sign of theirs, without a hyphen', () => {
    expect(pieces('ofek.webex.com')).toEqual(['ofek.', '', 'webex.', '', 'com']);
    expect(pieces('America/Argentina/ComodRivadavia').join('')).toBe('America/Argentina/ComodRivadavia');
    expect(pieces('short')).toEqual(['short']);
  });
});
