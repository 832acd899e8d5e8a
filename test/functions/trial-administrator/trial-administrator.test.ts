import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { organisationItems } from '#test/support/stored.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = (at?: string) => trialWorld(table, at);

let counter = 0;
const anAddress = () => `nowa${++counter}@piekarnia.example`;

async function people(world: TrialWorld, organisationId: string) {
  const items = await organisationItems(world.table, organisationId);
  return items
    .filter((item) => item['itemType'] === 'person')
    .map(({ id, email, state, linkGeneration }) => ({ id: String(id), email, state, linkGeneration }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const minutes = (world: TrialWorld, count: number) => world.day(count / 1440);

describe('replacing an administrator', () => {
  it('invites a new person, ends the old link, frees the old address, and keeps the history [TR-14]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start();
    const [former, email] = [view.administrator, anAddress()];
    const replaced = await world.call('POST', `${path}/administrator`, { body: { administratorEmail: email.toUpperCase() } });
    expect(replaced.status).toBe(200);
    expect(replaced.json).toMatchObject({
      administrator: { email },
      formerAdministrators: [{ personId: former.personId, email: former.email, replacedAt: '2026-03-01T10:00:00.000Z' }],
      version: 2,
    });
    expect(await people(world, view.organisationId)).toEqual([
      { id: former.personId, email: former.email, state: 'replaced', linkGeneration: 2 },
      { id: replaced.json.administrator.personId, email, state: 'invited', linkGeneration: 1 },
    ]);
    expect((await world.emails(id)).map(({ kind, to, generation }) => ({ kind, to, generation }))).toEqual([
      { kind: 'trial-welcome', to: former.email, generation: 1 },
      { kind: 'trial-welcome', to: email, generation: 1 },
    ]);
    await world.start({ administratorEmail: former.email });
    await expect(world.start({ administratorEmail: email })).rejects.toThrow('ADDRESS_NOT_AVAILABLE');
  });

  it('is refused once the administrator has signed in [TR-14]', async () => {
    const world = await setup();
    const { id, path } = await world.start();
    await world.signIn(id);
    const refused = await world.call('POST', `${path}/administrator`, { body: { administratorEmail: anAddress() } });
    expect(refused.json).toMatchObject({ status: 409, code: 'ADMINISTRATOR_HAS_SIGNED_IN' });
  });

  it('is refused when the person has become active and the trial does not know yet [TR-14]', async () => {
    const world = await setup();
    const { path, view } = await world.start();
    const { personId } = view.administrator;
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.person({ kind: 'organisation', organisationId: view.organisationId, personId }),
        UpdateExpression: 'SET #state = :active',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':active': 'active' },
      }),
    );
    const refused = await world.call('POST', `${path}/administrator`, { body: { administratorEmail: anAddress() } });
    expect(refused.json.code).toBe('ADMINISTRATOR_HAS_SIGNED_IN');
    expect((await world.call('POST', '/v1/trials', { body: { administratorEmail: view.administrator.email } })).status).toBe(400);
    expect(await people(world, view.organisationId)).toMatchObject([{ state: 'active' }]);
  });

  it('is refused for an address that is in use, and for the same one in another spelling [TR-3] [TR-14]', async () => {
    const world = await setup();
    const [one, other] = [await world.start(), await world.start()];
    const replace = (administratorEmail: string) => world.call('POST', `${one.path}/administrator`, { body: { administratorEmail } });
    expect((await replace(other.view.administrator.email)).json).toMatchObject({
      status: 409,
      code: 'ADDRESS_NOT_AVAILABLE',
      errors: [{ field: '/administratorEmail' }],
    });
    expect((await replace(` ${one.view.administrator.email.toUpperCase()}`)).json.code).toBe('SAME_ADMINISTRATOR');
    expect((await replace('anna@')).json.code).toBe('INVALID_REQUEST');
    expect((await world.stored(one.id)).version).toBe(1);
  });

  it('two at once: one person in the end, and one address taken [TR-14]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start();
    const emails = [anAddress(), anAddress(), anAddress()];
    const answers = await Promise.all(
      emails.map((administratorEmail) => world.call('POST', `${path}/administrator`, { body: { administratorEmail } })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const { administrator } = await world.stored(id);
    expect((await people(world, view.organisationId)).filter((person) => person.state === 'invited')).toMatchObject([
      { id: administrator.personId },
    ]);
    for (const free of emails.filter((email) => email !== administrator.email)) await world.start({ administratorEmail: free });
  });

  it('races with a trial that starts with the same address: one of them gets it [TR-3]', async () => {
    for (let round = 0; round < 5; round++) {
      const world = await setup();
      const { path } = await world.start();
      const email = anAddress();
      const [replaced, started] = await Promise.allSettled([
        world.call('POST', `${path}/administrator`, { body: { administratorEmail: email } }),
        world.start({ administratorEmail: email }),
      ]);
      const won = [replaced.status === 'fulfilled' && replaced.value.status === 200, started.status === 'fulfilled'];
      expect(won.filter(Boolean)).toHaveLength(1);
    }
  });

  it('is possible ten times a day', async () => {
    const world = await setup();
    const { path } = await world.start();
    const replace = () => world.call('POST', `${path}/administrator`, { body: { administratorEmail: anAddress() } });
    for (let n = 0; n < 10; n++) expect((await replace()).status).toBe(200);
    expect((await replace()).json).toMatchObject({ status: 429, code: 'RESEND_TOO_SOON' });
    world.day(1);
    expect((await replace()).status).toBe(200);
  });

  it('repeated with one key replaces once', async () => {
    const world = await setup();
    const { path } = await world.start();
    const call = { body: { administratorEmail: anAddress() }, key: newId('event') };
    const first = await world.call('POST', `${path}/administrator`, call);
    expect((await world.call('POST', `${path}/administrator`, call)).body).toBe(first.body);
  });
});

describe('sending the welcome e-mail again', () => {
  const again = (world: TrialWorld, path: string) => world.call('POST', `${path}/welcome-email`);

  it('makes a link of a new generation, so that the older ones are dead [GS-1]', async () => {
    const world = await setup();
    const { id, path, view } = await world.start();
    minutes(world, 5);
    const sent = await again(world, path);
    expect([sent.status, sent.headers['location']]).toEqual([202, path]);
    expect((await world.emails(id)).map((mail) => mail.generation)).toEqual([1, 2]);
    expect(await people(world, view.organisationId)).toMatchObject([{ state: 'invited', linkGeneration: 2 }]);
    expect(await world.events()).toEqual(['trial.created', 'link.requested']);
  });

  it('is refused within 5 minutes, and says when it may be tried again', async () => {
    const world = await setup();
    const { path } = await world.start();
    minutes(world, 4);
    const refused = await again(world, path);
    expect(refused.json).toMatchObject({ status: 429, code: 'RESEND_TOO_SOON' });
    expect(refused.headers['retry-after']).toBe('60');
  });

  it('is refused after ten times in 24 hours', async () => {
    const world = await setup();
    const { path } = await world.start();
    for (let n = 0; n < 10; n++) {
      minutes(world, 5);
      expect((await again(world, path)).status).toBe(202);
    }
    minutes(world, 5);
    const refused = await again(world, path);
    expect(refused.json.code).toBe('RESEND_TOO_SOON');
    expect(refused.headers['retry-after']).toBe(String(86_400 - 50 * 60));
    world.day(1);
    expect((await again(world, path)).status).toBe(202);
  });

  it('is refused once the administrator has signed in, and while the trial is soft-deleted', async () => {
    const world = await setup();
    const [one, other] = [await world.start(), await world.start()];
    await world.signIn(one.id);
    minutes(world, 10);
    expect((await again(world, one.path)).json.code).toBe('ADMINISTRATOR_HAS_SIGNED_IN');
    await world.call('POST', `${other.path}/cancellation`);
    expect((await again(world, other.path)).json.code).toBe('TRIAL_STATE');
  });

  it('is possible after the trial began without anybody signing in [TR-9]', async () => {
    const world = await setup();
    const { path } = await world.start({ durationDays: 30 });
    world.day(40);
    expect((await again(world, path)).status).toBe(202);
    world.day(25);
    expect((await world.call('GET', path)).json.state).toBe('suspended');
    expect((await again(world, path)).status).toBe(202);
  });

  it('five at once send one', async () => {
    const world = await setup();
    const { id, path } = await world.start();
    minutes(world, 10);
    const answers = await Promise.all(Array.from({ length: 5 }, () => again(world, path)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, 429, 429, 429, 429]);
    const trial: TrialId = id;
    expect(await world.emails(trial)).toHaveLength(2);
  });
});
