import { StyleSheet } from '@react-pdf/renderer';

/** The one family of every PDF: Latin with all letters of our languages, and Hebrew. */
export const pdfFamily = 'Noto Sans Hebrew';

export type PdfStyles = ReturnType<typeof pdfStyles>;

/** Rows run and texts begin where the language does; sizes in points. */
export function pdfStyles(direction: 'ltr' | 'rtl') {
  const isRightToLeft = direction === 'rtl';
  const rowDirection = isRightToLeft ? 'row-reverse' : 'row';
  const start = isRightToLeft ? 'right' : 'left';
  const end = isRightToLeft ? 'left' : 'right';
  const text = { direction, textAlign: start, fontSize: 10, lineHeight: 1.4 } as const;
  const line = '#d5dae1';
  const soft = '#525f70';
  return StyleSheet.create({
    page: {
      fontFamily: pdfFamily,
      fontSize: 10,
      color: '#1b2430',
      paddingTop: 42,
      paddingBottom: 56,
      paddingHorizontal: 48,
    },
    product: { ...text, fontSize: 10, fontWeight: 700, color: soft, marginBottom: 4 },
    title: { ...text, fontSize: 20, fontWeight: 700, lineHeight: 1.25, marginBottom: 4 },
    soft: { ...text, fontSize: 9, color: soft },
    section: { marginTop: 16 },
    heading: { ...text, fontSize: 12, fontWeight: 700, paddingBottom: 3, marginBottom: 4, borderBottom: `1pt solid ${line}` },
    row: { flexDirection: rowDirection, gap: 10, marginBottom: 2 },
    label: { ...text, width: '30%', color: soft },
    values: { flex: 1 },
    value: { ...text },
    text: { ...text, flex: 1 },
    bullet: { ...text, width: 8 },
    tableHead: { flexDirection: rowDirection, gap: 10, paddingVertical: 2 },
    tableRow: { flexDirection: rowDirection, gap: 10, paddingVertical: 2, borderTop: `0.5pt solid ${line}` },
    columnName: { fontSize: 9, color: soft },
    // The first column names the thing, the second is the longest of the others.
    firstCell: { ...text, flexBasis: 0, flexGrow: 2.6 },
    secondCell: { ...text, flexBasis: 0, flexGrow: 1.8 },
    cell: { ...text, flexBasis: 0, flexGrow: 1 },
    number: { textAlign: end },
    // Without a line height of its own or of the page: a text that is written anew for each page would vanish with one.
    foot: { position: 'absolute', bottom: 28, left: 48, right: 48, direction, textAlign: 'center', fontSize: 9, color: soft },
  });
}
