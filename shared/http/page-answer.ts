import type { Language } from '#shared/domain/languages.ts';
import type { Cookie } from '#shared/http/cookies.ts';

/** What a page function says: a document, or the way to another page of ours. */
export type PageAnswer =
  | {
      readonly kind: 'document';
      readonly status: number;
      readonly html: string;
      readonly language: Language;
      readonly cookies?: readonly Cookie[];
      readonly retryAfterSeconds?: number;
      /** Another origin to which a form of this very page is posted. */
      readonly formsTo?: string;
      /** The browser fetches the page anew after so many seconds. For pages that say so and offer to stop it. */
      readonly refreshSeconds?: number;
    }
  | { readonly kind: 'see-other'; readonly to: `/${string}`; readonly cookies?: readonly Cookie[] }
  /** An address that we made ourselves, of a file. */
  | { readonly kind: 'file'; readonly at: string; readonly cookies?: readonly Cookie[] };

/** After a post, and wherever else the address in the browser should be another one. */
export function seeOther(to: `/${string}`, cookies: readonly Cookie[] = []): PageAnswer {
  return { kind: 'see-other', to, cookies };
}

export function document(status: number, language: Language, html: string, cookies: readonly Cookie[] = []): PageAnswer {
  return { kind: 'document', status, html, language, cookies };
}

/** The browser fetches the file from where it lies, and the page stays. */
export function fileAt(at: string): PageAnswer {
  return { kind: 'file', at };
}
