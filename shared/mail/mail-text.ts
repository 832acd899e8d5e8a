import { oneLine } from '#shared/languages/isolate.ts';
import { direction, type Language } from '#shared/languages/language.ts';
import { partsToText } from '#shared/languages/parts-to-text.ts';
import type { MailBlock, MailContent, MailFact } from './mail-content.ts';

/** The text part: complete by itself. Addresses of pages stand alone on their lines, so that no mark or full stop becomes part of a link. */
export function mailText(content: MailContent, greeting: string, language: Language): string {
  const surrounding = direction(language);
  const blocks = content.blocks.map((block) => blockText(block, surrounding));
  const footer = content.footer.map((parts) => partsToText(parts, surrounding));
  if (content.unsubscribe) footer.push(`${content.unsubscribe.label}:\n${content.unsubscribe.href}`);
  const body = [content.title, greeting, ...blocks].join('\n\n');
  // RFC 3676: a line of "-- " sets the small print apart.
  return `${body}\n\n-- \n${footer.join('\n')}\n`;
}

function blockText(block: MailBlock, surrounding: 'ltr' | 'rtl'): string {
  switch (block.kind) {
    case 'paragraph':
      return partsToText(block.parts, surrounding);
    case 'facts':
      return block.facts.map((fact) => factText(fact, surrounding)).join('\n');
    case 'action':
      return `${block.link.label}:\n${block.link.href}`;
    case 'quotation':
      return quotationLines(block.text)
        .map((line) => `> ${line}`)
        .join('\n');
  }
}

/** The lines of a person's message. */
export function quotationLines(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map(oneLine);
}

function factText(fact: MailFact, surrounding: 'ltr' | 'rtl'): string {
  if ('address' in fact) return `${fact.label}:\n${fact.address}`;
  const values = fact.values.map((value) => partsToText(value, surrounding));
  if (values.length === 1) return `${fact.label}: ${values[0]}`;
  return [`${fact.label}:`, ...values.map((value) => `- ${value}`)].join('\n');
}
