import type { LocationEndpointsDeps } from './location-endpoints.ts';
import { locationEndpoints } from './location-endpoints.ts';
import { type NumberEndpointsDeps, numberEndpoints } from './number-endpoints.ts';

export function endpoints(deps: LocationEndpointsDeps & NumberEndpointsDeps) {
  return [...locationEndpoints(deps), ...numberEndpoints(deps)];
}
