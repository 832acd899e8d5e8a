import { createHash } from 'node:crypto';
import { stylesheet } from './stylesheet.ts';

const styleHash = createHash('sha256').update(stylesheet).digest('base64');

/**
 * The headers of every page: no script at all, only the one inline style sheet (by its hash), forms only to ourselves, nothing framed, nothing kept, no referrer
 * (addresses of pages can carry link tokens).
 * @param language for `Content-Language`
 * @param formsTo another origin to which a form of the page is posted; the browser holds redirects after it to the same rule
 */
export function pageHeaders(language: string, formsTo?: string): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'${formsTo === undefined ? '' : ` ${formsTo}`}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Robots-Tag': 'noindex',
    Vary: 'Accept-Language, Cookie',
  };
}
