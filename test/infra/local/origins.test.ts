import { expect, it } from 'vitest';
import { restApis } from '#infra/local/api-gateway/model.ts';
import { readAssembly } from '#infra/local/assembly.ts';
import { localOrigins } from '#infra/local/origins.ts';
import { synthesized } from '#test/support/local-cloud.ts';

it('replaces the addresses of an API by the local one, and nothing that only begins like them', async () => {
  const assembly = readAssembly(await synthesized('fixture'), 'http://gate');
  const rewrite = localOrigins(assembly, restApis(assembly), () => 'http://127.0.0.1:40123');
  expect(rewrite(assembly.outputs['apiEndpoint9349E63C'] ?? '')).toBe('http://127.0.0.1:40123/');
  expect(rewrite('a http://127.0.0.1:4000/x b http://127.0.0.1:4000')).toBe('a http://127.0.0.1:40123/x b http://127.0.0.1:40123');
  expect(rewrite('http://127.0.0.1:40001 http://127.0.0.1:4001')).toBe('http://127.0.0.1:40001 http://127.0.0.1:4001');
});
