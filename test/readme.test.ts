import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partnerCli } from '#test/support/partner-cli.ts';
import packageFile from '../package.json' with { type: 'json' };
import { enter } from './cloud/entering.ts';
import { type PartnerInCloud, type RealCloud, realCloud } from './cloud/real-cloud.ts';

const readme = readFileSync('README.md', 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'docs/runbook.md', 'infra/local/README.md'];

/** Commands in the blocks of a document, and those that stand in its sentences. */
function commandsOf(text: string): string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split(/\n(?=\S)/));
  const spans = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...blocks, ...spans].map((command) => command.trim()).filter((command) => command !== '');
}

describe('the commands that the documents name', () => {
  it.each(documents)('in %s are there', (file) => {
    const scripts = new Set([...Object.keys(packageFile.scripts), 'ci', 'install']);
    const commands = commandsOf(readFileSync(file, 'utf8'));
    const named = commands.flatMap((command) => [...command.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !scripts.has(name))).toEqual([]);
    const tools = commands.flatMap((command) => [...command.matchAll(/\bnpx ([a-z][\w-]*)/g)].map(([, name = '']) => name));
    expect(tools.filter((name) => !existsSync(`node_modules/.bin/${name}`))).toEqual([]);
    const programs = commands.flatMap((command) =>
      [...command.matchAll(/(?<!\S)node ([\w./-]+\.(?:ts|mjs))/g)].map(([, path = '']) => path),
    );
    expect(programs.filter((path) => !existsSync(path))).toEqual([]);
    expect(named.length + tools.length + programs.length).toBeGreaterThan(0);
  });

  it('of README.md link to files that are there', () => {
    const links = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(file, '..', path)),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});

/** What the examples need, for a machine that lacks it: just the options that they use. */
const standIns = {
  uuidgen: 'console.log(crypto.randomUUID());',
  curl: `const [headers, rest] = [{}, process.argv.slice(2)];
let body, url;
while (rest.length > 0) {
  const next = rest.shift();
  if (next === '-H') { const [name, ...value] = rest.shift().split(':'); headers[name] = value.join(':').trim(); }
  else if (next === '-d') body = rest.shift();
  else if (next !== '-s') url = next;
}
fetch(url, { method: body ? 'POST' : 'GET', headers, body }).then((answer) => answer.text()).then((text) => process.stdout.write(text));`,
};

describe('the examples of README.md', () => {
  let world: RealCloud;
  let seller: PartnerInCloud;
  const [start = '', order = '', clock = '', ...more] = commandsOf(readme).filter((command) => command.startsWith('curl '));
  const tools = mkdtempSync(join(tmpdir(), 'handover-readme-'));
  beforeAll(async () => {
    world = await realCloud();
    seller = await world.addSeller();
    for (const [name, program] of Object.entries(standIns)) {
      writeFileSync(join(tools, name), `#!${process.execPath}\n${program}\n`);
      chmodSync(join(tools, name), 0o755);
    }
  }, 180_000);
  afterAll(async () => {
    await world?.cloud.stop();
    rmSync(tools, { recursive: true, force: true });
  });

  async function run(command: string) {
    const env = {
      API: world.api,
      TOKEN: world.partner.token,
      SELLER: seller.token,
      CONTROL: world.cloud.control,
      PATH: `${process.env['PATH']}:${tools}`,
    };
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { env });
    return JSON.parse(stdout);
  }

  it('start a trial, bring its e-mail in Polish, let Anna in, and the reminder with the clock moved [TR-1] [TR-6] [EM-2]', {
    timeout: 120_000,
  }, async () => {
    const trial = await run(start);
    expect(trial).toMatchObject({ companyName: 'Piekarnia Kowalska', state: 'awaiting_customer', durationDays: 90 });
    await world.cloud.settle();
    const [welcome, ...others] = world.mailTo('anna@piekarnia.example');
    expect(others).toEqual([]);
    expect(welcome?.html).toContain('lang="pl"');
    await enter(world, 'anna@piekarnia.example');
    expect((await world.call('GET', `/v1/trials/${trial.id}`)).json).toMatchObject({ state: 'active' });
    expect(await run(clock)).toMatchObject({ now: expect.any(String) });
    await world.cloud.settle();
    const mails = await world.call('GET', `/v1/trials/${trial.id}`);
    expect(mails.json.emails.map(({ kind }: { kind: string }) => kind)).toContain('trial-reminder');
    expect(world.mailTo('anna@piekarnia.example')).toHaveLength(2);
  });

  it('place an order, whose contact gets an e-mail in Swedish with a link to its pages [OR-1] [EM-2]', { timeout: 120_000 }, async () => {
    expect(more).toEqual([]);
    const placed = await run(order);
    expect(placed).toMatchObject({ number: 'SO-2027-0001', state: 'awaiting_details', plan: 'standard', termMonths: 12 });
    expect(await run(order)).toEqual(placed);
    await world.cloud.settle();
    const [mail, ...others] = world.mailTo('lars@nordvik.example');
    expect(others).toEqual([]);
    expect(mail?.html).toContain('lang="sv"');
    const link = mail?.links.find((one) => new URL(one).pathname.startsWith('/orders/')) ?? '';
    const page = await fetch(link);
    expect([page.status, (await page.text()).includes('SO-2027-0001')]).toEqual([200, true]);
  });

  it('import users, bring the rows that were not done, sync, explain, export and undo [IM-6] [IM-11] [IM-12] [SY-1] [US-11]', {
    timeout: 240_000,
  }, async () => {
    const administrator = 'anna@piekarnia.example';
    const { json } = await world.call('GET', '/v1/trials');
    const csv = /```csv\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    writeFileSync(join(tools, 'users.csv'), `${csv}no address,N,N,TRUE\n`);
    const seen = new Map<string, number>();
    let last = '';
    for (const command of commandsOf(readme).filter((one) => /^npm run handover -- (users|tasks)/.test(one))) {
      const [words = ''] = command.replace('npm run handover --', '').split('#');
      const args = words.trim().replace('job_…', last).split(' ');
      const surroundings = { api: world.api, token: world.partner.token, org: json.trials[0].organisationId, cwd: tools };
      const { code, out, err } = await partnerCli(surroundings, ...args);
      expect([command, err.includes('FAILED')]).toEqual([command, false]);
      seen.set(words.trim(), code ?? -1);
      last = args[1] === 'import' ? (/job_\w+/.exec(out)?.[0] ?? '') : last;
    }
    expect(Object.fromEntries(seen)).toEqual({
      'users import users.csv --dry-run': 2,
      'users import users.csv --mode add --watch': 2,
      'users errors job_… -o errors.csv': 0,
      'users sync --watch': 0,
      'users list --sync invalid': 0,
      [`users why ${administrator}`]: 0,
      'users export -o all.csv': 0,
      'users undo job_… --watch': 0,
      tasks: 0,
    });
    expect(readFileSync(join(tools, 'errors.csv'), 'utf8')).toContain('EMAIL_INVALID');
    expect(readFileSync(join(tools, 'all.csv'), 'utf8')).toContain('jan.nowak@piekarnia.example');
  });
});
