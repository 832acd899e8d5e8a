import { isIP } from 'node:net';

/** Where a SCIM service provider is reached, and with what. */
export type ScimConnection = {
  /** Its base address; `{organisationId}` in it is replaced: a provider may keep each organisation under an address of its own. */
  readonly baseUrl: string;
  readonly bearerToken: string;
};

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The base address, if we would send people's data and a secret there: https, to a host that has a name. An address of numbers could be
 * anything in our own network. On a laptop (`local`) also http, to this very machine.
 *
 * @throws otherwise.
 */
export function checkedBaseUrl(text: string, local: boolean): string {
  const url = new URL(text.replaceAll('{organisationId}', 'o'));
  if (local && loopback.has(url.hostname)) return text;
  const numbers = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
  if (url.protocol !== 'https:' || numbers || loopback.has(url.hostname) || url.username !== '' || url.password !== '')
    throw new Error('The portal has to be reached over https, by the name of its host and without credentials in the address.');
  return text;
}
