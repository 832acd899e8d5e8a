/** The cookies that pages use. `__Host-`: only over a secure connection, for this very host, never set by a neighbour. */
const names = {
  /** Signed in: the session's token. */
  session: '__Host-session',
  /** A random secret of this browser, to which forms before sign-in and the use of a link are tied. */
  browser: '__Host-browser',
  /** Proof that this browser has signed in before: others' failures do not slow it. */
  device: '__Host-device',
  /** The language chosen on a page. */
  language: '__Host-language',
} as const;
export type CookieName = keyof typeof names;

/** A cookie to set; without `seconds` it lasts as long as the browser runs, 0 takes it away. */
export type Cookie = { readonly name: CookieName; readonly value: string; readonly seconds?: number };

/** The value of a `Set-Cookie` header. No script reads it; another site's form does not carry it. */
export function setCookie({ name, value, seconds }: Cookie): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${names[name]}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`;
}

export function dropCookie(name: CookieName): Cookie {
  return { name, value: '', seconds: 0 };
}

/** Our cookies out of a `Cookie` header; of a name that comes twice, the first. Values that we do not hand out are passed over. */
export function cookiesOf(header: string | undefined): Partial<Record<CookieName, string>> {
  const sent = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at > 0 && !sent.has(name) && /^[A-Za-z0-9_.~-]{1,256}$/.test(value)) sent.set(name, value);
  }
  const found: Partial<Record<CookieName, string>> = {};
  for (const name of ['session', 'browser', 'device', 'language'] as const) {
    const value = sent.get(names[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}
