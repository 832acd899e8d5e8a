import type { MessagePart } from './formatter.ts';
import { isolate } from './isolate.ts';

/** A message from `parts()` as plain text: values are isolated where directions meet. */
export function partsToText(parts: readonly MessagePart[], surrounding: 'ltr' | 'rtl'): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'value' ? isolate(part.text, surrounding) : partsToText(part.parts, surrounding);
    })
    .join('');
}
