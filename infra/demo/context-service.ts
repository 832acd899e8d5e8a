import * as z from 'zod';
import { known, type Memory, type Step } from '#infra/demo/step.ts';
import { type Answer, call, type World } from '#infra/demo/world.ts';

const connectionData = z.object({ connectionId: z.string(), secret: z.string() });
const connected = z.object({ dataCentre: z.string(), endpoints: z.record(z.string(), z.unknown()) });
const problem = z.object({ code: z.string(), title: z.string() });

/** A contact centre application knocks, with this Java runtime. */
export function connect(world: World, memory: Memory, status: number, javaVersion = '1.8.0_292'): Promise<Answer> {
  const { connectionId, secret } = known(memory, 'connection');
  const authorization = `Basic ${Buffer.from(`${connectionId}:${secret}`).toString('base64')}`;
  return call(world, status, 'POST', '/v1/context-service/connections', {
    authorization,
    body: { applicationVersion: '12.6.1', javaVersion },
  });
}

/** The same, when all that matters is that it is let in. */
export async function stillConnects(world: World, memory: Memory): Promise<string> {
  const { dataCentre } = connected.parse((await connect(world, memory, 200)).json);
  return `Context Service: the application still connects (${dataCentre})`;
}

async function register(world: World, memory: Memory): Promise<string[]> {
  const { organisationId } = known(memory, 'trial');
  const path = `/v1/organisations/${organisationId}/context-service`;
  await call(world, 200, 'PUT', path);
  const { json } = await call(world, 201, 'POST', `${path}/registrations`, { body: { name: 'Infolinia' } });
  memory.connection = connectionData.parse(json);
  return [
    'PUT …/context-service → 200, it is granted already: granting twice is one entitlement',
    `POST …/registrations {"name":"Infolinia"} → 201, connection id ${memory.connection.connectionId}`,
    'the secret is in this answer only; of it a hash is kept',
  ];
}

async function connects(world: World, memory: Memory): Promise<string[]> {
  const old = problem.parse((await connect(world, memory, 403, '1.8.0_144')).json);
  const { dataCentre, endpoints } = connected.parse((await connect(world, memory, 200)).json);
  return [
    `with Java 1.8.0_144 → 403 ${old.code}: ${old.title}`,
    `with Java 1.8.0_292 → 200, data centre ${dataCentre}`,
    ...Object.entries(endpoints).map(([name, address]) => `${name}: ${String(address)}`),
  ];
}

/** A contact centre application registers and connects. */
export const contextServiceSteps: readonly Step[] = [
  { title: 'A contact centre application is registered', play: register },
  { title: 'It connects', play: connects },
];
