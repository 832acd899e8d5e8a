import type { MessagePart } from './formatter.ts';

/** What a part ends in, whatever stands around it. */
function endOf(part: MessagePart | undefined): string {
  if (part === undefined) return '';
  return part.kind === 'strong' ? endOf(part.parts.at(-1)) : part.text.trimEnd();
}

/** A value that ends in a full stop of its own, such as a company's `sp. z o.o.`, ends the sentence as well: ours after it goes. */
export function oneFullStop(parts: readonly MessagePart[]): readonly MessagePart[] {
  return parts.map((part, index) => {
    if (part.kind === 'strong') return { kind: 'strong', parts: oneFullStop(part.parts) };
    const isOurs = part.kind === 'text' && /^\.(?!\.)/.test(part.text);
    return isOurs && endOf(parts[index - 1]).endsWith('.') ? { kind: 'text', text: part.text.slice(1) } : part;
  });
}
