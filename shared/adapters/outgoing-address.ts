import { isIP } from 'node:net';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * An address that an operator gave, if we would send people's data and a secret there: https, to a host that has a name. An address
 * of numbers could be anything in our own network. On a laptop (`local`) also http, to this very machine.
 *
 * @param what is reached there, for the message.
 * @throws otherwise.
 */
export function checkedAddress(text: string, what: string, local: boolean): URL {
  const url = new URL(text);
  if (local && loopback.has(url.hostname) && /^https?:$/.test(url.protocol)) return url;
  const numbers = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (url.protocol !== 'https:' || numbers || loopback.has(url.hostname) || url.username !== '' || url.password !== '')
    throw new Error(`The ${what} has to be reached over https, by the name of its host and without credentials in the address.`);
  return url;
}
