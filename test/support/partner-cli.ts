import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { organisationId } from '#test/support/scripted-api.ts';

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Surroundings = {
  readonly api: string;
  readonly token?: string;
  readonly org?: string;
  /** The folder in which it runs. */
  readonly cwd: string;
  /** Gets hold of the program as it says something. */
  readonly during?: (child: ChildProcess, said: string) => void;
};

/** The command line as a partner starts it: a program of its own, with nothing but a token, and no terminal. */
export function partnerCli(
  { api, token = 'hdo_secret', org = organisationId, cwd, during }: Surroundings,
  ...args: string[]
): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HANDOVER_API: api, HANDOVER_TOKEN: token, HANDOVER_ORG: org };
  const child = spawn(process.execPath, [resolve('infra/cli/handover.ts'), ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
    during?.(child, err);
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}
