import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { addDays } from '#shared/domain/calendar.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import type { PartnerRole } from '#shared/domain/scopes.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aSite } from '#test/support/page-site.ts';
import { aPartnersSite, begin, startEntries, startPath } from '#test/support/partners-site.ts';
import { aPartnerPerson, giveLink } from '#test/support/people.ts';
import { takeSeats } from '#test/support/seats.ts';
import { eventTypesOf } from '#test/support/stored.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** A trial and somebody who may change it, with the form opened. */
async function setup(role: PartnerRole = 'sales_administrator') {
  const site = await aPartnersSite(table, role);
  const at = await site.started({ 'services.calling': '5' });
  const id = at.split('/').at(-1) as TrialId;
  const path = `${at}/terms`;
  const trials = dynamoTrialStore(table, site.hashes);
  async function stored(): Promise<Trial> {
    const read = await trials.read(site.partner.id, id);
    if (!read.ok) throw new Error(read.error.code);
    return read.value.trial;
  }
  const put = (expression: string, values: Record<string, unknown>) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.trial(site.partner.id, id),
        UpdateExpression: expression,
        ...(expression.includes('#state') ? { ExpressionAttributeNames: { '#state': 'state' } } : {}),
        ExpressionAttributeValues: values,
      }),
    );
  const events = async () => (await eventTypesOf(table, site.partner.id)).filter((type) => type === 'trial.changed');
  const opened = await site.human.get(path);
  const version = /name="version" value="(\d+)"/.exec(opened.html)?.[1] ?? '';
  const fields = { version, 'services.message': '10', 'services.calling': '5', durationDays: '30', language: 'sv' };
  return { ...site, at, id, path, stored, put, events, opened, fields };
}

const errorsIn = (html: string) => [...html.matchAll(/id="([\w.-]+)-error"/g)].map(([, field]) => field).sort();

describe('the form that changes a trial’s terms', () => {
  it('changes services, licences, duration and language as PATCH does, once for a double click [TR-4] [TR-10]', async () => {
    const { human, path, at, stored, events, opened, fields } = await setup();
    expect((await human.get(at)).html).toContain(`href="${path}"`);
    for (const text of ['name="services.message"', 'value="10"', 'name="durationDays"', 'name="version"'])
      expect(opened.html).toContain(text);
    const form = {
      ...fields,
      'services.message': '25',
      'services.calling': '',
      'services.meetings': '3',
      durationDays: '90',
      language: 'pl',
    };
    const wish = { ...form, csrf: opened.csrf(path) };
    const answers = await Promise.all([human.copy().post(path, wish), human.copy().post(path, wish)]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, location: `${at}?done=terms-changed` });
    expect(await human.post(path, wish)).toMatchObject({ status: 303 });
    expect(await stored()).toMatchObject({ services: { message: 25, meetings: 3 }, durationDays: 90, language: 'pl', version: 2 });
    expect((await stored()).services).not.toHaveProperty('calling');
    expect(await events()).toHaveLength(1);
    expect((await human.get(`${at}?done=terms-changed`)).html).toContain('The terms have been saved.');
  });

  it('writes nothing where nothing is changed', async () => {
    const { human, path, at, stored, events, fields } = await setup();
    expect(await human.post(path, fields)).toMatchObject({ status: 303, location: `${at}?done=terms-changed` });
    expect(await stored()).toMatchObject({ version: 1 });
    expect(await events()).toEqual([]);
  });

  it('names everything that is wrong at its field and in the summary, and keeps what was entered [TR-4] [TR-5] [TR-10] [TR-11]', async () => {
    const { human, path, stored, fields } = await setup();
    const wrong = await human.post(path, {
      ...fields,
      'services.message': '1000',
      'services.calling': '2.5',
      durationDays: '45',
      language: 'xx',
    });
    expect(wrong.status).toBe(422);
    expect(errorsIn(wrong.html)).toEqual(['durationDays', 'language', 'services.calling', 'services.message']);
    expect(wrong.html).toContain('value="1000"');
    for (const field of ['durationDays', 'language', 'services.calling', 'services.message'])
      expect(wrong.html).toContain(`href="#${field}"`);
    const none = await human.post(path, { ...fields, 'services.message': '', 'services.calling': ' ' });
    expect(errorsIn(none.html)).toEqual(['services.message']);
    await takeSeats(table, (await stored()).organisationId, { message: 7, calling: 1 });
    const below = await human.post(path, { ...fields, 'services.message': '6', 'services.calling': '' });
    expect(below.status).toBe(422);
    expect(errorsIn(below.html)).toEqual(['services.calling', 'services.message']);
    expect(below.html).toContain('Message: 7 licences are in use, so enter at least 7');
    expect(below.html).toContain('Calling: 1 licence is in use, so enter at least one');
    expect((await human.post(path, { ...fields, 'services.message': '7' })).status).toBe(303);
    expect(await stored()).toMatchObject({ services: { message: 7, calling: 5 } });
  });

  it('refuses a duration that would be over already, and offers none while suspended [TR-10]', async () => {
    const { human, path, stored, fields, put, pass } = await setup();
    const startedAt = addDays(begin, -40).toISOString();
    await put('SET startedAt = :at, endsAt = :ends, #state = :state, durationDays = :days', {
      ':at': startedAt,
      ':ends': '2026-03-21T23:59:59.999Z',
      ':state': 'active',
      ':days': 60,
    });
    const over = await human.post(path, { ...fields, durationDays: '30' });
    expect([over.status, errorsIn(over.html)]).toEqual([422, ['durationDays']]);
    expect(await stored()).toMatchObject({ durationDays: 60 });
    await put('SET endsAt = :ends', { ':ends': '2026-03-01T10:30:00.000Z' });
    pass(new Date('2026-03-01T11:00:00.000Z'));
    const suspended = await human.get(path);
    expect(suspended.status).toBe(200);
    expect(suspended.html).not.toContain('name="durationDays"');
    const { durationDays: _, ...rest } = fields;
    expect((await human.post(path, { ...rest, language: 'ro' })).status).toBe(303);
    expect(await stored()).toMatchObject({ language: 'ro', durationDays: 60 });
  });

  it('says what to do when somebody else has changed the trial, and takes it the second time [TR-4]', async () => {
    const { human, path, stored, events, opened, fields } = await setup();
    const other = human.copy();
    expect((await other.post(path, { ...fields, 'services.message': '40', csrf: opened.csrf(path) })).status).toBe(303);
    await human.get(path);
    const late = await human.post(path, { ...fields, 'services.message': '12' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('The trial has changed since you opened this form');
    expect(late.html).toContain('href="#terms"');
    expect(late.html).toContain('id="terms"');
    expect(late.html).toContain('value="12"');
    expect(late.html).toContain('Now: 40');
    expect(await stored()).toMatchObject({ services: { message: 40 }, version: 2 });
    const version = /name="version" value="(\d+)"/.exec(late.html)?.[1] ?? '';
    expect(version).toBe('2');
    expect((await human.post(path, { ...fields, version, 'services.message': '12' })).status).toBe(303);
    expect(await stored()).toMatchObject({ services: { message: 12 }, version: 3 });
    expect(await events()).toHaveLength(2);
  });

  it('does not forget another’s change over a mistake of one’s own', async () => {
    const { human, path, stored, opened, fields } = await setup();
    await human.copy().post(path, { ...fields, 'services.message': '40', csrf: opened.csrf(path) });
    await human.get(path);
    const mistaken = await human.post(path, { ...fields, 'services.message': '0' });
    expect(mistaken.status).toBe(422);
    expect(mistaken.html).toContain('name="version" value="1"');
    expect((await human.post(path, { ...fields, 'services.message': '12' })).status).toBe(409);
    expect(await stored()).toMatchObject({ services: { message: 40 } });
  });

  it('is there only for roles and states that may change the trial [GS-5] [TR-12]', async () => {
    const { human, path, at, partner, fields, stored } = await setup();
    const reader = await aPartnerPerson(table, partner, 'other');
    const site = aSite(table, { begin });
    const visitor = await site.letIn(await giveLink(table, reader, { at: begin }));
    const seen = await visitor.get(at);
    expect(seen.html).not.toContain(path);
    expect((await visitor.get(path)).status).toBe(403);
    expect((await visitor.post(path, { ...fields, csrf: seen.csrf('/sign-out') })).status).toBe(403);
    const stranger = await aPartnersSite(table);
    const own = await stranger.human.get('/partner');
    expect((await stranger.human.get(path)).status).toBe(404);
    expect((await stranger.human.post(path, { ...fields, csrf: own.csrf('/sign-out') })).status).toBe(404);
    expect((await stranger.human.get('/partner/trials/nonsense/terms')).status).toBe(404);
    await human.get(at);
    await human.post(`${at}/cancellation`, {});
    const cancelled = await human.get(at);
    expect(cancelled.html).not.toContain(`href="${path}"`);
    expect(await human.get(path)).toMatchObject({ status: 303, location: at });
    expect(await human.post(path, { ...fields, csrf: cancelled.csrf('/sign-out') })).toMatchObject({ status: 303, location: at });
    expect(await stored()).toMatchObject({ state: 'soft_deleted', version: 2 });
  });

  it('does nothing for a form that is not ours, and leads back to it after signing in', async () => {
    const { human, path, stored, fields, browser } = await setup();
    expect((await human.post(path, { ...fields, csrf: 'forged' })).status).toBe(403);
    await human.get(path);
    expect((await human.post(path, { ...fields, companyName: 'Other' })).status).toBe(400);
    await human.get(path);
    expect((await human.post(path, { ...fields, version: 'x' })).status).toBe(400);
    expect(await stored()).toMatchObject({ version: 1 });
    expect((await browser().get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });
});

describe('a trial for oneself', () => {
  it('is refused at the field with words of its own [TR-1]', async () => {
    const { human, partner, hashes } = await aPartnersSite(table);
    const Item = itemOf('claim', keys.companyName(partner.id, (await hashes).companyNameHash(partner.name)), { ownName: true });
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
    await human.get(startPath);
    const refused = await human.post(startPath, startEntries({ companyName: partner.name.toUpperCase() }));
    expect([refused.status, errorsIn(refused.html)]).toEqual([422, ['companyName']]);
    expect(refused.html).toContain('This is your own organisation: a trial can only be started for a customer');
  });
});
