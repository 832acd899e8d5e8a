import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { expect, it } from 'vitest';
import { summaryPdfRenderer } from '#shared/pdf/render-summary-pdf.tsx';
import { fullSummary } from '#test/shared/pages/summary-samples.ts';
import { pdfFontOf } from '#test/support/summary-world.ts';

const render = summaryPdfRenderer({ regular: pdfFontOf('400Regular'), bold: pdfFontOf('700Bold') });
type Glyph = { readonly unicode: string };

/** The lines of the first page as the eye meets them, each from left to right: by where glyphs are drawn, not by what a reader makes of them. */
async function drawnLines(pdf: Uint8Array): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const runs: { x: number; y: number; text: string }[] = [];
  let at = { x: 0, y: 0 };
  const outer: (typeof at)[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) outer.push(at);
    if (operator === OPS.restore) at = outer.pop() ?? at;
    if (operator === OPS.transform) at = { x: at.x + args[4], y: at.y + args[5] };
    if (operator === OPS.setTextMatrix) {
      const [, , , , x = 0, y = 0]: number[] = Array.from(args.length === 1 ? args[0] : args);
      runs.push({ x: at.x + x, y: at.y + y, text: '' });
    }
    const last = runs.at(-1);
    if (operator === OPS.showText && last !== undefined) {
      last.text += args[0].map((glyph: Glyph | number) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
    }
  }
  const lines = Map.groupBy(runs, ({ y }) => Math.round(y));
  return [...lines.values()].map((line) =>
    line
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(''),
  );
}

/** A line of Hebrew as it is seen from left to right: its stretches in the order in which they are read, the Hebrew ones turned round. */
function seen(...stretches: readonly string[]): string {
  const turned = stretches.map((stretch) => (/[\u0590-\u05ff]/.test(stretch) ? [...stretch].reverse().join('') : stretch));
  return turned.reverse().join('');
}

const bare = (line: string) => line.replaceAll(/[\u200e\u200f\s]/g, '');

it('in Hebrew words run from right to left, and numbers and names within them from left to right [MT-4] [EM-2]', async () => {
  const pdf = await render({ product: 'Handover', summary: fullSummary, asOf: '2026-11-05T09:00:00.000Z', language: 'he' });
  const lines = (await drawnLines(pdf)).map(bare);
  const expected = [
    seen('סיכום הזמנה ', 'ORD-2026-001187'),
    seen('אופק תקשורת ', '(1998)', ' בע"מ'),
    seen('שותף', 'Żegluga Śródlądowa Sp. z o.o.'),
    seen('נציגי ', 'Contact Center', ' מסוג פרימיום'),
    seen('השותף: ', 'grzegorz.brzeczyszczykiewicz@zegluga-srodladowa.example'),
    seen('36', ' חודשים'),
  ].map(bare);
  for (const line of expected)
    expect(
      lines.some((drawn) => drawn.includes(line)),
      `${line}\n\n${lines.join('\n')}`,
    ).toBe(true);
  // What would be drawn if the letters of Hebrew words ran as those of Latin ones do.
  expect(lines.some((drawn) => drawn.includes(bare('סיכום הזמנה')))).toBe(false);
});
