import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());

async function json(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run([...args, '--local', '--state', gate.folder, '--json', '--operator', 'olga'], streams);
  return { code, ...JSON.parse((code === 0 ? out : err).join('\n')) };
}

const seller = (name: string) => ['--name', name, '--contact', 'orders@handel.example'];

describe('the account of a commerce system', () => {
  it('has a token that places orders and reads its feed, nobody who signs in, and stands apart from partners [OR-1]', async () => {
    const made = await json('sellers', 'create', ...seller('Handel AB'));
    expect(made).toMatchObject({ code: 0, partner: { kind: 'seller' }, steps: { partner: 'made', usagePlanKey: 'made', token: 'made' } });
    const { id } = made.partner;
    expect((await json('tokens', 'list', '--partner', id)).tokens[0].scopes).toEqual(['orders:place', 'events:read']);
    expect((await json('sellers', 'list')).sellers).toMatchObject([{ id, name: 'Handel AB' }]);
    expect((await json('partners', 'list')).partners).toEqual([]);
    const person = ['--partner', id, '--email', 'olle@handel.example', '--role', 'full_administrator'];
    expect((await json('partners', 'add-person', ...person)).error.code).toBe('NO_SUCH_PARTNER');
  });

  it('run again, makes nothing twice', async () => {
    const first = await json('sellers', 'create', ...seller('Butik AB'));
    const again = await json('sellers', 'create', ...seller('BUTIK AB'));
    expect(again).toMatchObject({ code: 0, partner: { id: first.partner.id }, steps: { partner: 'present', token: 'present' } });
  });

  it('cannot have a token of a partner, nor a partner one of a seller, nor anybody both in one', async () => {
    const { partner: shop } = await json('sellers', 'create', ...seller('Kram AB'));
    const { partner } = await json('partners', 'create', '--name', 'Sieci', '--contact', 'anna@sieci.example');
    const refused = async (id: string, scopes: string) =>
      (await json('tokens', 'create', '--partner', id, '--name', 'second', '--scopes', scopes)).error?.code;
    expect(await refused(shop.id, 'trials:read')).toBe('SCOPES_NOT_OF_ACCOUNT');
    expect(await refused(partner.id, 'orders:place')).toBe('SCOPES_NOT_OF_ACCOUNT');
    expect(await refused(shop.id, 'orders:place,orders:read')).toBe('SCOPES_NOT_OF_ACCOUNT');
    expect(await refused(shop.id, 'events:read')).toBeUndefined();
    expect(await refused(partner.id, 'events:read')).toBeUndefined();
    expect((await json('partners', 'create', '--name', 'Kram AB', '--contact', 'x@kram.example', '--id', shop.id)).error.code).toBe(
      'NO_SUCH_PARTNER',
    );
  });
});
