import { checkedAddress } from '#shared/adapters/outgoing-address.ts';

/** Where a SCIM service provider is reached, and with what. */
export type ScimConnection = {
  /** Its base address; `{organisationId}` in it is replaced: a provider may keep each organisation under an address of its own. */
  readonly baseUrl: string;
  readonly bearerToken: string;
};

/**
 * The base address, if we would send people's data and a secret there: https, to a host that has a name. An address of numbers could be
 * anything in our own network. On a laptop (`local`) also http, to this very machine.
 *
 * @throws otherwise.
 */
export function checkedBaseUrl(text: string, local: boolean): string {
  checkedAddress(text.replaceAll('{organisationId}', 'o'), 'portal', local);
  return text;
}
