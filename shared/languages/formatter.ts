import { IntlMessageFormat } from 'intl-messageformat';
import { direction, type Language } from './language.ts';
import type { MessageValues, Translation } from './message-values.ts';
import { oneFullStop } from './one-full-stop.ts';
import { partsToText } from './parts-to-text.ts';

/** All languages of a set of messages; English leads and gives the types. */
export type Catalogue<English extends Record<string, string>> = { readonly en: English } & Readonly<
  Record<Exclude<Language, 'en'>, Translation<English>>
>;

type Values<English, Key extends keyof English> = English[Key] extends string ? MessageValues<English[Key]> : never;
type ValuesArgument<English, Key extends keyof English> = keyof Values<English, Key> extends never ? [] : [values: Values<English, Key>];

/** A part of a message set by someone who lays out: literal text, a value, or a stretch between `<b>` tags. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly MessagePart[] };

export type Formatter<English extends Record<string, string>> = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The message as plain text. String values become one line and are isolated where directions meet. */
  t<Key extends keyof English & string>(key: Key, ...values: ValuesArgument<English, Key>): string;
  /** The message in parts, for HTML: values are not isolated yet (the layout sets them in `<bdi>`). */
  parts<Key extends keyof English & string>(key: Key, ...values: ValuesArgument<English, Key>): readonly MessagePart[];
};

/** Formats the messages of a catalogue in one language. Messages are parsed on first use and kept. */
export function formatter<const English extends Record<string, string>>(
  catalogue: Catalogue<English>,
  language: Language,
): Formatter<English> {
  const messages: Translation<English> = catalogue[language];
  const parsed = parsedMessages(messages);
  const message = (key: keyof English & string) => {
    const known = parsed.get(key);
    if (known) return known;
    const format = new IntlMessageFormat(messages[key], language);
    parsed.set(key, format);
    return format;
  };
  const surrounding = direction(language);
  function parts(key: keyof English & string, values: object = {}): readonly MessagePart[] {
    const marked = mapStrings<string | MessagePart>(values, (text) => ({ kind: 'value', text }));
    const strong = (chunks: readonly (string | MessagePart)[]): MessagePart => ({ kind: 'strong', parts: chunks.map(asPart) });
    const formatted = message(key).format<MessagePart>({ ...marked, b: strong });
    return oneFullStop((Array.isArray(formatted) ? formatted : [formatted]).map(asPart));
  }
  return {
    language,
    direction: surrounding,
    t: (key, ...[values]) => partsToText(parts(key, values), surrounding),
    parts: (key, ...[values]) => parts(key, values),
  };
}

const kept = new WeakMap<object, Map<string, IntlMessageFormat>>();

function parsedMessages(messages: object): Map<string, IntlMessageFormat> {
  const known = kept.get(messages) ?? new Map<string, IntlMessageFormat>();
  kept.set(messages, known);
  return known;
}

function mapStrings<Mapped>(values: object, map: (value: string) => Mapped): Record<string, Mapped | number> {
  const mapped: Record<string, Mapped | number> = {};
  for (const [name, value] of Object.entries(values)) mapped[name] = typeof value === 'number' ? value : map(String(value));
  return mapped;
}

function asPart(part: string | MessagePart): MessagePart {
  return typeof part === 'string' ? { kind: 'text', text: part } : part;
}
