import type { CSSProperties } from 'react';

/**
 * Inline styles, since many mail programs drop style sheets; the sheet in the head only adds what improves on them: dark colours and small screens.
 * `hook` classes carry no style of their own outside that sheet.
 */
const colours = { ground: '#f4f5f7', card: '#ffffff', text: '#1b2430', soft: '#525f70', line: '#d5dae1', accent: '#0b5394' } as const;

// Outlook for Windows looks at the first name only as a known font, hence that one first.
const fontFamily = "'Segoe UI',system-ui,-apple-system,Roboto,'Helvetica Neue',Arial,sans-serif";

/** Names and addresses from outside may be one word that is wider than a telephone. */
const breaks = { wordBreak: 'break-word', overflowWrap: 'anywhere' } as const;

export const mailStyles = {
  body: { backgroundColor: colours.ground, margin: 0, padding: '24px 12px' },
  container: {
    backgroundColor: colours.card,
    border: `1px solid ${colours.line}`,
    borderRadius: '12px',
    maxWidth: '560px',
    padding: '32px',
  },
  product: { fontFamily, fontSize: '16px', fontWeight: 'bold', lineHeight: '24px', margin: '0 0 24px', color: colours.text },
  title: {
    fontFamily,
    fontSize: '24px',
    fontWeight: 'bold',
    lineHeight: '32px',
    margin: '0 0 16px',
    color: colours.text,
    ...breaks,
  },
  text: { fontFamily, fontSize: '16px', lineHeight: '26px', margin: '0 0 16px', color: colours.text, ...breaks },
  soft: { fontFamily, fontSize: '14px', lineHeight: '22px', margin: '0 0 16px', color: colours.soft, ...breaks },
  action: { margin: '24px 0' },
  button: {
    fontFamily,
    fontSize: '16px',
    fontWeight: 'bold',
    color: '#ffffff',
    backgroundColor: colours.accent,
    borderRadius: '6px',
    padding: '14px 28px',
    textDecoration: 'none',
  },
  address: { fontFamily, fontSize: '14px', lineHeight: '22px', color: colours.accent, wordBreak: 'break-all', overflowWrap: 'anywhere' },
  /** A link of words, which break where words do; only an address may break anywhere. */
  wordLink: { fontFamily, fontSize: '14px', lineHeight: '22px', color: colours.accent },
  facts: { borderTop: `1px solid ${colours.line}`, borderBottom: `1px solid ${colours.line}`, padding: '16px 0 0', margin: '24px 0' },
  factLabel: { fontFamily, fontSize: '14px', lineHeight: '22px', margin: 0, color: colours.soft },
  factValue: {
    fontFamily,
    fontSize: '16px',
    lineHeight: '24px',
    margin: 0,
    color: colours.text,
    ...breaks,
  },
  factEnd: { fontSize: '1px', lineHeight: '12px', height: '12px', margin: 0 },
  quotation: { margin: '0 0 16px', padding: '12px 16px', backgroundColor: colours.ground },
  line: { fontFamily, fontSize: '16px', lineHeight: '26px', margin: 0, color: colours.text, ...breaks },
  small: { fontFamily, fontSize: '14px', lineHeight: '22px', margin: '0 0 6px', color: colours.soft, ...breaks },
  footer: { maxWidth: '560px', padding: '20px 32px 0' },
} as const satisfies Record<string, CSSProperties>;

export const mailSheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media(max-width:480px){.inset{padding:24px 20px!important}.foot{padding:20px 20px 0!important}}',
  '@media(prefers-color-scheme:dark){',
  '.ground{background-color:#12161c!important}',
  // The component sets the ground on a cell inside the body as well.
  '.ground td{background-color:transparent!important}',
  '.card{background-color:#1b222b!important;border-color:#333d4a!important}',
  '.text{color:#e8ecf1!important}',
  '.soft{color:#a9b4c2!important}',
  '.link{color:#8fc1f5!important}',
  '.button{background-color:#8fc1f5!important;color:#0d2237!important}',
  '.facts{border-color:#333d4a!important}',
  '.quotation{background-color:#12161c!important}',
  '}',
].join('');
