import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { httpEvent, lambdaContext } from '#test/support/http-event.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

export type Seen = {
  readonly status: number;
  readonly html: string;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  /** The token of the first form that is posted to this address. */
  readonly csrf: (action?: string) => string;
};

/** Many posts at once take longer than one function would be given. */
const patientContext: Context = { ...lambdaContext, getRemainingTimeInMillis: () => 300_000 };

let networks = 0;
function nextNetwork(): string {
  networks += 1;
  return `10.${networks >> 16}.${(networks >> 8) & 255}.${networks & 255}`;
}

/** A browser without JavaScript: keeps cookies, fills in the token of the form that it was shown last. */
export class Browser {
  readonly cookies: Map<string, string>;
  readonly #handlers: readonly Handler[];
  readonly #headers: Record<string, string>;
  readonly #network: string;
  #last: Seen | undefined;

  /** `network`: the address from which it comes; each browser has its own unless two are told the same. */
  constructor(handlers: Handler | readonly Handler[], headers: Record<string, string> = {}, network = nextNetwork()) {
    this.#handlers = typeof handlers === 'function' ? [handlers] : handlers;
    this.#headers = { 'accept-language': 'en', 'sec-fetch-site': 'same-origin', ...headers };
    this.#network = network;
    this.cookies = new Map();
  }

  /** Another one with the same cookies. */
  copy(): Browser {
    const copied = new Browser(this.#handlers, this.#headers, this.#network);
    for (const [name, value] of this.cookies) copied.cookies.set(name, value);
    copied.#last = this.#last;
    return copied;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.#send('GET', path, headers);
  }

  head(path: string): Promise<Seen> {
    return this.#send('HEAD', path, {});
  }

  /** Posts a form, with the token that the page last seen carries unless `fields` says otherwise. */
  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Seen> {
    const csrf = fields['csrf'] ?? this.#last?.csrf(path) ?? '';
    const body = new URLSearchParams({ csrf, ...fields }).toString();
    return this.#send('POST', path, { 'content-type': 'application/x-www-form-urlencoded', origin: 'null', ...headers }, body);
  }

  async #send(method: string, address: string, headers: Record<string, string>, body?: string): Promise<Seen> {
    const { pathname, searchParams } = new URL(address, 'http://handover.test');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const event = httpEvent({
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: { ...this.#headers, ...headers, ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { body }),
    });
    event.requestContext.identity.sourceIp = this.#network;
    let answer: APIGatewayProxyResult | undefined;
    for (const handler of this.#handlers) {
      answer = await handler(structuredClone(event), patientContext).catch((error: { statusCode?: number }) => {
        if (error.statusCode === 404) return undefined;
        throw error;
      });
      if (answer !== undefined) break;
    }
    if (answer === undefined) throw new Error(`Nothing serves ${method} ${pathname}.`);
    const setCookies = (answer.multiValueHeaders?.['Set-Cookie'] ?? []).map(String);
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (line.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const html = answer.body;
    const headersSeen = Object.fromEntries(
      Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
    );
    const seen: Seen = {
      status: answer.statusCode,
      html,
      headers: headersSeen,
      location: headersSeen['location'],
      setCookies,
      csrf: (action) => {
        const from = action === undefined ? 0 : html.indexOf(`action="${action.replaceAll('&', '&amp;')}`);
        return /name="csrf" value="([^"]+)"/.exec(html.slice(Math.max(0, from)))?.[1] ?? '';
      },
    };
    if (method !== 'HEAD') this.#last = seen;
    return seen;
  }
}
