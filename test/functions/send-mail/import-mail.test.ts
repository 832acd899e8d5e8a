import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDossiers } from '#shared/adapters/dynamodb/dossiers.ts';
import { emailItem } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Email, EmailContent } from '#shared/domain/email.ts';
import { ownerOfUser } from '#shared/domain/users/invite.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { itemAt } from '#test/support/stored.ts';
import { putUser, userNow } from '#test/support/users.ts';
import { frame, mailWorld } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));
beforeEach(() => {
  ses.taken.length = 0;
});

type ImportFinished = Extract<EmailContent, { kind: 'import-finished' }>;

async function setup(over: Partial<ImportFinished> = {}) {
  const world = await mailWorld(table, ses);
  const { organisationId, partnerId } = world.trial;
  const user = await putUser(table, { organisationId, partnerId }, world.now(), { language: 'sv' });
  const owner = ownerOfUser(user);
  if (owner === undefined) throw new Error('This is no user of an organisation.');
  const jobId = newId('job');
  const at = world.now().toISOString();
  const counts = { created: 1200, updated: 2, unchanged: 1, failed: 3 };
  const email: Email = {
    id: newId('email'),
    owner,
    to: user.email,
    language: user.language,
    content: { kind: 'import-finished', jobId, outcome: 'finished', ...counts, ...over },
    requestId: 'req-import',
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
  await put(table, emailItem(email));
  return { ...world, user, email, jobId, deliver: () => world.deliver({ owner, id: email.id, requestId: 'req-import' }) };
}

describe('the e-mail about an import that has ended', () => {
  it('leads to the page of the task, in the language of its reader [EM-1] [EM-2]', async () => {
    const { deliver, user, jobId, email, trial } = await setup();
    expect(await deliver()).toBe('done');
    const [taken] = ses.taken;
    expect(taken?.to).toBe(user.email);
    expect(taken?.mail.subject).toBe('Importen av användare är klar');
    expect(taken?.mail.html).toContain('lang="sv"');
    for (const text of [trial.companyName, '1\u00a0200', `${frame.origin}/organisation/tasks/${jobId}`, 'felfilen'])
      expect(taken?.mail.text).toContain(text);
    expect(await itemAt(table, keys.email(email.owner, email.id))).toMatchObject({ state: 'sent' });
    expect(await deliver()).toBe('done');
    expect(ses.taken).toHaveLength(1);
  });

  it('names the file where its name is known', async () => {
    const { deliver } = await setup({ fileName: 'zespół.csv' });
    await deliver();
    expect(ses.taken[0]?.mail.subject).toBe('Importen av zespół.csv är klar');
  });

  it.each([
    ['rejected', 'Filen kunde inte importeras', 'Ingenting har ändrats'],
    ['stopped', 'Importen avbröts', 'Importera samma fil igen'],
  ] as const)('says that the import was %s', async (outcome, subject, text) => {
    const { deliver } = await setup({ outcome });
    await deliver();
    expect(ses.taken[0]?.mail.subject).toBe(subject);
    expect(ses.taken[0]?.mail.text).toContain(text);
  });

  it('says nothing about how its reader came in: neither the invitation nor the story shows it [US-10] [US-11]', async () => {
    const { deliver, user, caller, trial, hashes } = await setup();
    const { organisationId, partnerId } = trial;
    await deliver();
    expect((await userNow(table, organisationId, user.id)).invitation).toEqual(user.invitation);
    const dossier = await dynamoDossiers(table, hashes).whole(
      { kind: 'administrator', partnerId, organisationId, actor: caller.actor },
      user.id,
    );
    expect(dossier).toMatchObject({ ok: true, value: { emails: [] } });
  });
});
