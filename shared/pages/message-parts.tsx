import type { MessagePart } from '#shared/languages/formatter.ts';
import { oneLine } from '#shared/languages/isolate.ts';

/** A message from `parts()`: values are kept apart from the direction of the text around them, `<b>` becomes strong. */
export function MessageParts({ parts }: { readonly parts: readonly MessagePart[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity and never change
  return parts.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: MessagePart }) {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'value') return <Value>{part.text}</Value>;
  return (
    <strong>
      <MessageParts parts={part.parts} />
    </strong>
  );
}

/** A value from outside (a name, an address) within text of whatever direction. */
export function Value({ children }: { readonly children: string }) {
  return <bdi>{oneLine(children)}</bdi>;
}
