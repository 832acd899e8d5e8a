import { Fragment } from 'react';

/** The little of Markdown that the document uses: code, strong, links to our own pages. */
function Inline({ text }: { text: string }) {
  const parts = text.split(/(\[`?[^\]]+?`?\]\([^)\s]+\)|`[^`]+`|\*\*[^*]+\*\*)/);
  return parts.map((part, i) => {
    const key = `${i}${part}`;
    const link = /^\[`?([^\]`]+)`?\]\((\/[^)\s]*)\)$/.exec(part);
    if (link !== null)
      return (
        <a key={key} href={link[2]}>
          <code>{link[1]}</code>
        </a>
      );
    if (part.startsWith('`') && part.endsWith('`') && part.length > 2) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4) return <strong key={key}>{part.slice(2, -2)}</strong>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}

/** Paragraphs and lists of a text of the document. */
export function Text({ text }: { text: string }) {
  return text.split('\n\n').map((block) => {
    const lines = block.split('\n');
    if (!lines.every((line) => line.startsWith('- ')))
      return (
        <p key={block}>
          <Inline text={block} />
        </p>
      );
    return (
      <ul key={block}>
        {lines.map((line) => (
          <li key={line}>
            <Inline text={line.slice(2)} />
          </li>
        ))}
      </ul>
    );
  });
}
