import { answering, endpoint } from '#shared/http/endpoint.ts';
import { readEventsRoute } from './contract.ts';
import { type ReadEventsDeps, readEvents } from './read-events.ts';

export function endpoints(deps: ReadEventsDeps) {
  const read = readEvents(deps);
  return [endpoint(readEventsRoute, async ({ caller, query }) => answering(await read(caller, query), (body) => ({ status: 200, body })))];
}
