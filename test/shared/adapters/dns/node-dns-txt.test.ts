import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeDnsTxt } from '#shared/adapters/dns/node-dns-txt.ts';
import { startDns, type TestDns } from '#test/support/dns-server.ts';

let dns: TestDns;
beforeAll(async () => {
  dns = await startDns();
});
afterAll(() => dns.stop());

describe('looking TXT records up', () => {
  it('answers with every record, its pieces put together', async () => {
    dns.set('two.example', ['v=spf1 -all', ['handover-verification=', 'abc']]);
    expect(await nodeDnsTxt(dns.server).lookup('two.example')).toEqual({
      kind: 'records',
      records: ['v=spf1 -all', 'handover-verification=abc'],
    });
  });

  it('tells a name without records from one that is not there, and calls both none', async () => {
    dns.set('empty.example', []);
    expect(await nodeDnsTxt(dns.server).lookup('empty.example')).toEqual({ kind: 'none' });
    expect(await nodeDnsTxt(dns.server).lookup('absent.example')).toEqual({ kind: 'none' });
  });

  it('is unavailable when the server fails, is not there, or says nothing', async () => {
    dns.set('broken.example', 'broken');
    dns.set('silent.example', 'silent');
    expect(await nodeDnsTxt(dns.server).lookup('broken.example')).toEqual({ kind: 'unavailable' });
    const began = Date.now();
    expect(await nodeDnsTxt(dns.server).lookup('silent.example')).toEqual({ kind: 'unavailable' });
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await nodeDnsTxt('127.0.0.1:9').lookup('any.example')).toEqual({ kind: 'unavailable' });
  }, 60_000);

  it('uses the system’s servers unless others are named', () => {
    expect(() => nodeDnsTxt('system')).not.toThrow();
    expect(() => nodeDnsTxt('nonsense')).toThrow();
  });
});
