import type { MessagePart } from '#shared/languages/formatter.ts';
import { isolate, oneLine } from '#shared/languages/isolate.ts';
import { direction, type Language } from '#shared/languages/language.ts';
import type { MailBlock, MailContent } from './mail-content.ts';

/** The text part: complete by itself. Addresses of pages stand alone on their lines, so that no mark or full stop becomes part of a link. */
export function mailText(content: MailContent, greeting: string, language: Language): string {
  const plain = plainText(direction(language));
  const blocks = content.blocks.map((block) => blockText(block, plain));
  const footer = content.footer.map((parts) => plain.parts(parts));
  if (content.unsubscribe) footer.push(`${content.unsubscribe.label}:\n${content.unsubscribe.href}`);
  return `${[content.title, greeting, ...blocks, '-- ', footer.join('\n')].join('\n\n').replace('-- \n\n', '-- \n')}\n`;
}

type Plain = { parts(parts: readonly MessagePart[]): string; value(value: string): string };

function plainText(surrounding: 'ltr' | 'rtl'): Plain {
  const value = (text: string) => isolate(text, surrounding);
  const parts = (all: readonly MessagePart[]): string =>
    all.map((part) => (part.kind === 'text' ? part.text : part.kind === 'value' ? value(part.text) : parts(part.parts))).join('');
  return { parts, value };
}

function blockText(block: MailBlock, plain: Plain): string {
  switch (block.kind) {
    case 'paragraph':
      return plain.parts(block.parts);
    case 'facts':
      return block.facts.map(({ label, values, href }) => factText(label, values, href !== undefined, plain)).join('\n');
    case 'action':
      return `${block.link.label}:\n${block.link.href}`;
    case 'quotation':
      return block.text
        .split(/\r\n|\r|\n/)
        .map((line) => `> ${oneLine(line)}`)
        .join('\n');
  }
}

function factText(label: string, values: readonly string[], isAddress: boolean, plain: Plain): string {
  if (isAddress) return `${label}:\n${values.join('\n')}`;
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return `${label}: ${plain.value(only)}`;
  return `${label}:\n${values.map((value) => `- ${plain.value(value)}`).join('\n')}`;
}
