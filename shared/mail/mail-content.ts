import type { MessagePart } from '#shared/languages/formatter.ts';

/**
 * What one e-mail says, before it is set as HTML or as text: both parts come from this, so they say the same.
 * Texts are in the recipient's language; values inside `parts` are isolated by whoever sets them.
 */
export type MailContent = {
  readonly subject: string;
  /** The line that mail programs show beside the subject. */
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly MailBlock[];
  /** Small print at the end: why this e-mail came. */
  readonly footer: readonly (readonly MessagePart[])[];
  readonly unsubscribe?: MailLink;
};

type MailLink = { readonly label: string; readonly href: string };

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly MessagePart[]; readonly soft?: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly MailFact[] }
  /** The one thing to do; `fallback` stands before the address written out. */
  | { readonly kind: 'action'; readonly link: MailLink; readonly fallback: string }
  /** Words of a person, set apart. */
  | { readonly kind: 'quotation'; readonly text: string };

/** A label with one value or several, or with the address of a page. */
export type MailFact = { readonly label: string } & (
  | { readonly values: readonly (readonly MessagePart[])[] }
  | { readonly address: string }
);

/** A value from outside as it stands. */
export function outsideValue(text: string): readonly MessagePart[] {
  return [{ kind: 'value', text }];
}

/** Our own words, in the recipient's language. */
export function ownWords(text: string): readonly MessagePart[] {
  return [{ kind: 'text', text }];
}
