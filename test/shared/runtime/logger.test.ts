import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What a process writes that does this with a logger. */
function written(code: string, level?: string): Record<string, unknown>[] {
  const script = `import { makeLogger } from '#shared/runtime/logger.ts'; const logger = makeLogger('some-step'); ${code}`;
  const env = { PATH: process.env['PATH'], ...(level === undefined ? {} : { LOG_LEVEL: level }) };
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const request = `const done = logger.request({ path: '/get-started/a-token', body: 'secret', requestContext: { requestId: 'req-7', resourcePath: '/get-started/{token}', httpMethod: 'POST' } }); done(303);`;

describe('log lines', () => {
  it('are one line of JSON each, by the names that alarms look for', () => {
    const [line] = written(`logger.info('e-mail', { emailId: 'eml_1', left: undefined });`);
    expect(line).toEqual({ timestamp: expect.any(String), level: 'INFO', message: 'e-mail', service: 'some-step', emailId: 'eml_1' });
    expect(new Date(String(line?.['timestamp'])).toISOString()).toBe(line?.['timestamp']);
  });

  it('name the resource of a request and never its path, and go on under its id', () => {
    const lines = written(`${request} logger.info('after');`);
    expect(lines[0]).toMatchObject({
      requestId: 'req-7',
      method: 'POST',
      resource: '/get-started/{token}',
      status: 303,
      ms: expect.any(Number),
    });
    expect(lines[1]).toMatchObject({ requestId: 'req-7', message: 'after' });
    expect(JSON.stringify(lines)).not.toMatch(/a-token|secret/);
  });

  it('tell of a fault with its cause', () => {
    const [line] = written(`logger.fault(new TypeError('outer', { cause: new Error('inner') }), { messageId: 'm' });`);
    expect(line).toMatchObject({
      level: 'ERROR',
      message: 'fault',
      messageId: 'm',
      error: { name: 'TypeError', message: 'outer', stack: expect.stringContaining('outer'), cause: { message: 'inner' } },
    });
    expect(written(`logger.fault('a string');`)[0]).toMatchObject({ error: 'a string' });
  });

  it('can be left out', () => {
    const both = `logger.info('one'); logger.fault(new Error('two'));`;
    expect(written(both, 'ERROR').map(({ level }) => level)).toEqual(['ERROR']);
    expect(written(both, 'SILENT')).toEqual([]);
  });
});
