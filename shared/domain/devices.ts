/** Days for which a browser is known as one that has signed in. */
export const deviceDays = 180;

/**
 * Browsers that have signed in with an address before. What others try does not slow them (OWASP, "device cookies"): only their
 * own failures do.
 */
export type Devices = {
  /** A token for a browser that has just signed in with the address. */
  issue(address: string): Promise<string>;
  /** What names the browser, if the token is one of ours for this address. */
  known(address: string, token: string | undefined): Promise<string | undefined>;
};
