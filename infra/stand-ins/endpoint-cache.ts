/**
 * Stands in for the SDK's cache of discovered endpoints in the bundles: one that remembers nothing. DynamoDB's client makes it as it
 * starts and asks it only where endpoint discovery is switched on, which it is nowhere; the original brings a library of data
 * structures along.
 */
export class EndpointCache {
  getEndpoint(): undefined {}
  get(): undefined {}
  has(): boolean {
    return false;
  }
  set(): void {}
  delete(): void {}
  clear(): void {}
}
