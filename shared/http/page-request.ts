import type { APIGatewayProxyEvent } from 'aws-lambda';
import { type Language, language as languageSchema } from '#shared/domain/languages.ts';
import { looksLikeToken } from '#shared/domain/links.ts';
import { newSessionToken } from '#shared/domain/session.ts';
import { type Cookie, type CookieName, cookiesOf } from '#shared/http/cookies.ts';
import { negotiateLanguage } from '#shared/languages/negotiate-language.ts';

/** A request from a browser, before anybody knows who is there. */
export type Incoming = {
  readonly event: APIGatewayProxyEvent;
  readonly requestId: string;
  /** `GET`, `HEAD` or `POST`. */
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly cookies: Partial<Record<CookieName, string>>;
  /** This browser's secret: the one it holds, or a new one that it is given with the answer. */
  readonly browser: string;
  /** The network address that the gateway saw. */
  readonly network: string;
  /** The language of the answer: asked for in the address, chosen before, the person's own, what the browser prefers. */
  readonly language: (preferred?: Language) => Language;
  /** The language that the address asks for, if it does. */
  readonly chosenLanguage: Language | undefined;
  /** Cookies that go with any answer. */
  readonly cookiesToSet: readonly Cookie[];
};

const browserSeconds = 86_400;

function present(values: Readonly<Record<string, string | undefined>> | null): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function languageIn(text: string | undefined): Language | undefined {
  const parsed = languageSchema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

export function incoming(event: APIGatewayProxyEvent): Incoming {
  // A browser may send its cookies in several headers (HTTP/2); the gateway's single-valued map holds only the last.
  const cookies = cookiesOf(event.multiValueHeaders?.['cookie']?.join('; ') ?? event.headers['cookie']);
  const query = present(event.queryStringParameters);
  const chosenLanguage = languageIn(query['lang']);
  const held = cookies.browser !== undefined && looksLikeToken(cookies.browser) ? cookies.browser : undefined;
  const browser = held ?? newSessionToken();
  const chosenBefore = languageIn(cookies.language);
  return {
    event,
    requestId: event.requestContext.requestId,
    method: event.httpMethod,
    path: event.path,
    params: present(event.pathParameters),
    query,
    cookies,
    browser,
    network: event.requestContext.identity.sourceIp,
    language: (preferred) => chosenLanguage ?? chosenBefore ?? preferred ?? negotiateLanguage(event.headers['accept-language']),
    chosenLanguage,
    cookiesToSet: [
      ...(held === undefined ? [{ name: 'browser', value: browser, seconds: browserSeconds } as const] : []),
      ...(chosenLanguage === undefined || chosenLanguage === chosenBefore ? [] : [{ name: 'language', value: chosenLanguage } as const]),
    ],
  };
}

/**
 * Whether a post comes from a page of ours, as far as the browser says. Pages send no referrer, so their `Origin` is `null`; what
 * then counts is `Sec-Fetch-Site`. The form's token is the proof; this is the second lock.
 */
export function comesFromUs(event: APIGatewayProxyEvent, publicOrigin: string): boolean {
  const [site, origin] = [event.headers['sec-fetch-site'], event.headers['origin']];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === 'null' || origin === publicOrigin;
}
