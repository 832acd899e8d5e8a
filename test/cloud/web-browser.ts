/** What a browser was answered. */
export type Shown = { readonly status: number; readonly html: string; readonly headers: Headers; readonly location: string | undefined };

/** A browser without JavaScript that goes over the wire: keeps cookies, and fills in the token of the form it was shown last. */
export class WebBrowser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;
  #last = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Another one with the same cookies and the same page before it. */
  copy(): WebBrowser {
    const copied = new WebBrowser(this.#origin);
    for (const [name, value] of this.cookies) copied.cookies.set(name, value);
    copied.#last = this.#last;
    return copied;
  }

  get(path: string): Promise<Shown> {
    return this.#send('GET', path);
  }

  head(path: string): Promise<Shown> {
    return this.#send('HEAD', path);
  }

  /** Posts the form that leads to an address, with the token that stands in it. */
  post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Shown> {
    const action = new URL(path, this.#origin).pathname;
    const from = Math.max(0, this.#last.indexOf(`action="${action}`));
    const csrf = /name="csrf" value="([^"]+)"/.exec(this.#last.slice(from))?.[1] ?? '';
    return this.#send('POST', path, new URLSearchParams({ csrf, ...fields }).toString());
  }

  async #send(method: string, path: string, body?: string): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.#origin), {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': 'en',
        'sec-fetch-site': 'same-origin',
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (line.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const html = await answer.text();
    if (method === 'GET' || (method === 'POST' && html !== '')) this.#last = html;
    return { status: answer.status, html, headers: answer.headers, location: answer.headers.get('location') ?? undefined };
  }
}
