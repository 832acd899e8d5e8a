import { answering, endpoint } from '#shared/http/endpoint.ts';
import { type ConnectApplicationDeps, connectApplication } from './connect-application.ts';
import { connectApplicationRoute } from './contract.ts';

export function endpoints(deps: ConnectApplicationDeps) {
  const connect = connectApplication(deps);
  return [
    endpoint(connectApplicationRoute, async ({ authorization, body, requestId }) =>
      answering(await connect(authorization, body, requestId), (connection) => ({ status: 200, body: connection })),
    ),
  ];
}
