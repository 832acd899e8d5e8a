import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsConsumer } from '#functions/dispatch-events/consumer.ts';
import { dynamoDirectoryMarks } from '#shared/adapters/dynamodb/directory.ts';
import { dynamoFeedWriter } from '#shared/adapters/dynamodb/feed-writer.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoSessionStore, sessionItem } from '#shared/adapters/dynamodb/sessions.ts';
import { newSessionToken, openSession } from '#shared/domain/session.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { anEvent, commitEvent, insertsOf } from '#test/support/events.ts';
import { put } from '#test/support/people.ts';
import { itemAt } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('an event that changes people', () => {
  it('makes their organisation due to be counted a minute later, once for many and however often it is brought [OM-3]', async () => {
    const [partnerId, organisationId] = [newId('partner'), newId('organisation')];
    let now = new Date('2026-03-01T10:00:00.000Z');
    const consume = eventsConsumer(
      {
        feed: dynamoFeedWriter(table),
        mail: { send: async () => undefined },
        jobs: { send: async () => undefined },
        directory: dynamoDirectoryMarks(table),
        now: () => now,
      },
      makeLogger('test'),
    );
    const commit = () => commitEvent(table, { ...anEvent(partnerId), type: 'users.saved', subject: { organisationId } });
    const [first, second] = [await commit(), await commit()];
    await consume(insertsOf([first, second]));
    const marked = { owner: organisationId, markedAt: '2026-03-01T10:00:00.000Z', dueSK: `2026-03-01T10:01:00.000Z#${organisationId}` };
    expect(await itemAt(table, keys.directory(organisationId))).toMatchObject(marked);
    now = new Date('2026-03-01T10:00:30.000Z');
    await consume(insertsOf([first, await commit()]));
    expect(await itemAt(table, keys.directory(organisationId))).toMatchObject(marked);
  });
});

describe('a session that is seen', () => {
  it('notes the day for its organisation, and not again the same day [OM-3]', async () => {
    const [organisationId, personId, partnerId] = [newId('organisation'), newId('person'), newId('partner')];
    const token = newSessionToken();
    const opened = new Date('2026-03-01T10:00:00.000Z');
    const session = openSession(token, { ref: { kind: 'organisation', organisationId, personId }, partnerId }, opened);
    await put(table, sessionItem(session));
    const sessions = dynamoSessionStore(table);
    await sessions.visitor(session.hash, new Date('2026-03-01T10:20:00.000Z'));
    expect(await itemAt(table, keys.directory(organisationId))).toMatchObject({ lastActivityOn: '2026-03-01' });
    await sessions.visitor(session.hash, new Date('2026-03-01T20:00:00.000Z'));
    await sessions.visitor(session.hash, new Date('2026-03-02T05:00:00.000Z'));
    expect(await itemAt(table, keys.directory(organisationId))).toMatchObject({ lastActivityOn: '2026-03-02' });
  });
});
