import { createContext, useContext } from 'react';
import type { MessagePart } from '#shared/languages/formatter.ts';
import { isolate } from '#shared/languages/isolate.ts';

/** The direction of the e-mail's language, for the values within its texts. */
export const MailLanguage = createContext<'ltr' | 'rtl'>('ltr');

/** A message in HTML. */
export function MailParts({ parts }: { readonly parts: readonly MessagePart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and never change
  return parts.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: MessagePart }) {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'value') return <MailValue>{part.text}</MailValue>;
  return (
    <strong>
      <MailParts parts={part.parts} />
    </strong>
  );
}

/** A value from outside. Isolated by characters: Gmail, Outlook and Yahoo drop `<bdi>`. */
export function MailValue({ children }: { readonly children: string }) {
  return isolate(children, useContext(MailLanguage));
}
