import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '#infra/cli/program.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dataCentre } from '#shared/domain/countries.ts';
import { startGate, type TestGate } from '#test/support/gate.ts';
import { itemAt } from '#test/support/stored.ts';

let gate: TestGate;
beforeAll(async () => {
  gate = await startGate();
});
afterAll(() => gate.stop());
afterEach(() => vi.unstubAllEnvs());

const secrets = ['a', 'b'].map((letter) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`);
const [secret = '', another = ''] = secrets;
const url = 'http://127.0.0.1:7000/platform';

/** What a command says, to whom and with which code; no secret may be in it. */
async function handover(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await run([...args, '--local', '--state', gate.folder, '--operator', 'olga'], streams);
  const said = [...out, ...err].join('\n');
  for (const one of secrets) expect(said).not.toContain(one);
  return { code, said };
}

async function json(...args: string[]) {
  const { code, said } = await handover(...args, '--json');
  return { code, ...JSON.parse(said) };
}

const connect = (...args: string[]) => json('platforms', 'connect', 'EU1', '--url', url, ...args);
const stored = () => itemAt(gate.table, keys.platformConnection('EU1'));

describe('platforms', () => {
  it('are the embedded one until another is connected, which is listed without its secret', async () => {
    const centres = dataCentre.options.map((of) => `${of.padEnd(6)}embedded`);
    expect(await handover('platforms', 'list')).toEqual({ code: 0, said: centres.join('\n') });
    vi.stubEnv('PLATFORM_SECRET', secret);
    expect(await connect()).toEqual({ code: 0, dataCentre: 'EU1', url });
    expect(await stored()).toMatchObject({ itemType: 'platform-connection', url, secret, version: 1 });
    const { said } = await handover('platforms', 'list');
    expect(said.split('\n').filter((line) => !line.endsWith('embedded'))).toEqual([`EU1   ${url}`]);
  });

  it('are connected again with another secret, out of the variable that is named', async () => {
    vi.stubEnv('PLATFORM_SECRET', secret);
    vi.stubEnv('SECRET_OF_EU1', another);
    await connect();
    const before = Number((await stored())?.['version']);
    expect(await connect('--secret-variable', 'SECRET_OF_EU1')).toMatchObject({ code: 0 });
    expect(await stored()).toMatchObject({ secret: another, version: before + 1 });
  });

  it('go back to the embedded one when disconnected, twice as well', async () => {
    vi.stubEnv('PLATFORM_SECRET', secret);
    await connect();
    for (const _ of ['once', 'twice']) expect(await json('platforms', 'disconnect', 'EU1')).toEqual({ code: 0, dataCentre: 'EU1' });
    expect(await stored()).toBeUndefined();
    const { said } = await handover('platforms', 'disconnect', 'EU1');
    expect(said).toContain('made by the embedded platform');
  });

  it('are refused without a secret, or with a secret, an address or a data centre that is none, and nothing is written', async () => {
    const refused = async (...args: string[]) => (await json('platforms', ...args)).error;
    vi.stubEnv('PLATFORM_SECRET', undefined);
    const wish = ['connect', 'EU1', '--url', url];
    expect(await refused(...wish)).toMatchObject({ code: 'INVALID_VALUE', message: expect.stringContaining('PLATFORM_SECRET') });
    vi.stubEnv('PLATFORM_SECRET', 'whsec_short');
    expect(await refused(...wish)).toMatchObject({ code: 'INVALID_VALUE', message: expect.stringMatching(/^--secret-variable/) });
    vi.stubEnv('PLATFORM_SECRET', secret);
    for (const wrong of ['ftp://127.0.0.1/', `${url}?a=b`, 'platform']) {
      expect(await refused('connect', 'EU1', '--url', wrong)).toMatchObject({
        code: 'INVALID_VALUE',
        message: expect.stringMatching(/^--url/),
      });
    }
    expect(await refused('connect', 'EU9', '--url', url)).toMatchObject({ message: expect.stringMatching(/^DATA-CENTRE/) });
    expect(await refused('disconnect', 'EU9')).toMatchObject({ message: expect.stringMatching(/^DATA-CENTRE/) });
    expect(await stored()).toBeUndefined();
  });
});
