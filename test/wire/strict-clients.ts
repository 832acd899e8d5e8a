import type { WireReply } from '#test/support/wire-client.ts';
import { lastPartOf, type WireSite } from '#test/support/wire-site.ts';

/** What the clients that partners run do with answers; each in its own, unforgiving way. */

/** The Java client: splits the header at commas, then at semicolons, and reads a number out of `offset=` in every link. */
export function nextOffset({ headers }: WireReply): number | undefined {
  const links = (headers['link'] ?? '').split(',').filter((one) => one !== '');
  const offsets = links.map((one) => {
    const [address = '', rel = '', ...more] = one.split(';');
    if (more.length > 0) throw new Error(`A link has more than two parts: ${one}`);
    const [, digits] = /offset=(\d+)/.exec(address) ?? [];
    if (digits === undefined) throw new Error(`A link has no offset: ${one}`);
    return { rel: rel.trim(), offset: Number(digits) };
  });
  return offsets.find(({ rel }) => rel === 'rel="next"')?.offset;
}

/** The two SDKs: follow the next address as it is given, and add nothing to it. */
export async function followed(site: WireSite, first: string): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  for (let address: string | undefined = first; address !== undefined; ) {
    const reply: WireReply = await site.call('GET', address);
    pages.push(reply.json.items);
    address = /<([^>]+)>; rel="next"/.exec(reply.headers['link'] ?? '')?.[1];
    if (pages.length > 50) throw new Error('The links never end.');
  }
  return pages;
}

/** The exporter: asks by offset for full pages, and takes a short one for the last. */
export async function scanned(site: WireSite, address: string, max: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for (;;) {
    const { json } = await site.call('GET', `${address}${address.includes('?') ? '&' : '?'}max=${max}&offset=${found.length}`);
    found.push(...json.items);
    if (json.items.length < max) return found;
  }
}

/** The uuid in an id: padded, decoded by the standard alphabet, cut after the last slash. */
export function uuidIn(id: string): string {
  const padded = id.padEnd(Math.ceil(id.length / 4) * 4, '=');
  return lastPartOf(Buffer.from(padded, 'base64').toString('latin1'));
}

/** All clients: ask for the status until it is one that ends. Undefined: the customer is gone. */
export async function polled(site: WireSite, url: string): Promise<{ readonly seen: string[]; readonly customer: WireReply['json'] }> {
  const seen: string[] = [];
  for (let count = 0; count < 10; count++) {
    const { status, json } = await site.call('GET', url);
    if (status === 404) return { seen, customer: undefined };
    seen.push(json.status);
    if (['provisioned', 'provisioned_with_errors', 'error'].includes(json.status)) return { seen, customer: json };
    await site.work(url);
  }
  throw new Error(`The status never ends: ${seen.join(', ')}`);
}
