import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, mayBeCalled } from '#shared/domain/webhooks/target-address.ts';

/** Milliseconds that looking up, connecting and the beginning of the answer may take together. */
const answerWithin = 10_000;

type Resolve = (host: string, told: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void;

export type GuardedPostOptions = {
  /** On a laptop: this very machine may be called, also without TLS. */
  readonly local: boolean;
  readonly resolve?: Resolve;
  readonly withinMs?: number;
};

export type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders };

/** The address stands for something that we do not call. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
}

const systemResolve: Resolve = (host, told) => lookup(host, { all: true }, told);

/**
 * Posts a body to an address that somebody else chose. The very addresses that are looked up for the connection are the ones that are
 * judged, so that a name cannot stand for one thing when it is judged and for another when it is connected to. One of them that is not
 * public is one too many. Redirects are not followed, and the body of the answer is not read.
 *
 * @throws AddressRefusedError; whatever connecting throws; an AbortError after ten seconds.
 */
export function guardedPost({ local, resolve = systemResolve, withinMs = answerWithin }: GuardedPostOptions) {
  const judged: LookupFunction = (host, options, told) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) told(error ?? new Error('The host has no address.'), '', 0);
      else if (!addresses.every(({ address }) => mayBeCalled(address, local)))
        told(new AddressRefusedError('The host stands for an address that is not public.'), '', 0);
      else if (options.all === true) told(null, addresses);
      else told(null, first.address, first.family);
    });

  return (url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Answered> =>
    new Promise((done, failed) => {
      const secure = url.protocol === 'https:';
      const host = hostOf(url);
      // What is a number already is never looked up.
      if ((!secure && !local) || (isIP(host) !== 0 && !mayBeCalled(host, local))) {
        failed(new AddressRefusedError('The address is not one that is called.'));
        return;
      }
      const sending = (secure ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: judged,
        // A connection of its own: one that is kept was judged another time.
        agent: false,
        signal: AbortSignal.timeout(withinMs),
      });
      sending.on('error', failed);
      sending.on('response', (response) => {
        response.on('error', () => undefined);
        done({ status: response.statusCode ?? 0, headers: response.headers });
        response.destroy();
      });
      sending.end(body);
    });
}
