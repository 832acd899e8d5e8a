import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, decode, encode } from 'dns-packet';

/** What a name server does when it is asked for a name. `silent`: nothing at all. */
type Zone = readonly (string | readonly string[])[] | 'no-such-name' | 'broken' | 'silent';
const codes = { 'no-such-name': 3, broken: 2 } as const;

/** A name server on a UDP port of its own, which says what a test puts into it; names that it does not know are not there. */
export async function startDns() {
  const socket = createSocket('udp4');
  const zones = new Map<string, Zone>();
  const asked: string[] = [];
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    const name = question?.name.toLowerCase() ?? '';
    asked.push(name);
    const zone = zones.get(name) ?? 'no-such-name';
    if (zone === 'silent') return;
    const answers: Answer[] =
      typeof zone === 'string'
        ? []
        : zone.map((data) => ({ type: 'TXT', name, ttl: 60, data: typeof data === 'string' ? data : [...data] }));
    const flags = typeof zone === 'string' ? codes[zone] : 0;
    socket.send(encode({ type: 'response', id: id ?? 0, flags, questions, answers }), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  return {
    server: `127.0.0.1:${port}`,
    asked,
    set: (name: string, zone: Zone) => zones.set(name, zone),
    async stop() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

export type TestDns = Awaited<ReturnType<typeof startDns>>;
