import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#shared/runtime/ids.ts';
import { contextServiceOver } from '#test/support/context-service.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';

let table: TestTable;
/** Calls to the table that were under way or done, and how many of them began only after another had ended. */
const seen = { running: 0, rounds: 0 };
beforeAll(async () => {
  table = await startTable();
  table.raw.middlewareStack.add((next) => async (args) => {
    if (seen.running === 0) seen.rounds += 1;
    seen.running += 1;
    try {
      return await next(args);
    } finally {
      seen.running -= 1;
    }
  });
});
afterAll(() => table.stop());

it('asks the table once for whatever a partner does, and twice for a connection that is recorded', async () => {
  const service = contextServiceOver(table);
  const customer = await service.aCustomer({ contextService: false });
  const { caller, path } = customer;
  const rounds: Record<string, number> = {};
  async function count<T>(what: string, work: () => Promise<T>): Promise<T> {
    seen.rounds = 0;
    const done = await work();
    rounds[what] = seen.rounds;
    return done;
  }
  const key = newId('event');
  await count('grant', () => service.call('PUT', path, { caller, key }));
  await count('grant, replayed', () => service.call('PUT', path, { caller, key }));
  await count('grant, again', () => service.call('PUT', path, { caller }));
  const { json: issued } = await count('register', () => service.register(customer, 'One', key));
  await count('register, replayed', () => service.register(customer, 'One', key));
  await count('connect, first', () => service.connect(issued));
  await count('connect, unchanged', () => service.connect(issued));
  await count('read', () => service.call('GET', path, { caller }));
  await count('list', () => service.call('GET', `${path}/registrations`, { caller, query: { limit: '1' } }));
  const registration = `${path}/registrations/${issued.registrationId}`;
  await count('rotate', () => service.call('POST', `${registration}/rotation`, { caller, body: {}, key: newId('event') }));
  await count('revoke', () => service.call('DELETE', registration, { caller }));
  await count('remove', () => service.call('DELETE', path, { caller }));
  expect(rounds).toEqual({
    grant: 1,
    'grant, replayed': 1,
    'grant, again': 1,
    register: 1,
    'register, replayed': 1,
    'connect, first': 2,
    'connect, unchanged': 1,
    read: 1,
    list: 1,
    rotate: 1,
    revoke: 1,
    remove: 1,
  });
});
