import { Font, renderToBuffer } from '@react-pdf/renderer';
import { OrderSummaryDocument, type SummaryDocumentProps } from './order-summary-document.tsx';
import { pdfFamily } from './pdf-styles.ts';

/** Where the font lies: two files of `@expo-google-fonts/noto-sans-hebrew`, by path. */
export type PdfFonts = { readonly regular: string; readonly bold: string };

/** The files of the font as they lie in a folder, which is how bundles carry them. */
export function fontsIn(folder: string): PdfFonts {
  return { regular: `${folder}/NotoSansHebrew_400Regular.ttf`, bold: `${folder}/NotoSansHebrew_700Bold.ttf` };
}

/** Renders summaries as PDFs. The font is read with the first of them. */
export function summaryPdfRenderer(fonts: PdfFonts): (props: SummaryDocumentProps) => Promise<Uint8Array> {
  Font.register({ family: pdfFamily, fonts: [{ src: fonts.regular }, { src: fonts.bold, fontWeight: 700 }] });
  Font.registerHyphenationCallback(pieces);
  return (props) => renderToBuffer(<OrderSummaryDocument {...props} />);
}

/**
 * Where a long word may go on in the next line: after a sign that names and addresses are made of, or anywhere where there is none for
 * long. The empty pieces between make a break without a hyphen, which would read as a part of the name.
 */
export function pieces(word: string): string[] {
  if (word.length <= wordsThatFit) return [word];
  return (word.match(piece) ?? [word]).flatMap((part, index) => (index === 0 ? [part] : ['', part]));
}

/** Letters of a word that the narrowest column has room for. */
const wordsThatFit = 10;
const piece = /[^-/.@_]{0,9}[-/.@_]+|[^-/.@_]{1,10}/gu;
