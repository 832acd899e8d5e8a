import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { itemAt, itemsIn } from '#test/support/stored.ts';
import { anAddress, userWorld } from '#test/support/user-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const results = (json: { records: { result: string; code?: string }[] }) => json.records.map(({ result, code }) => code ?? result);

describe('saving users', () => {
  it('adds users by address alone or with names, licence and role, each with an invitation [US-1] [US-2]', async () => {
    const world = await userWorld(table);
    const [alone, named] = [anAddress(), anAddress()];
    const { status, json } = await world.save([
      { email: ` ${alone.toUpperCase()} ` },
      {
        email: named,
        firstName: 'Jan',
        lastName: 'Kowalski',
        licences: { contactCenter: 'premium', message: true },
        agentRole: 'supervisor',
        details: { title: 'Team lead', phoneNumber: '+48221234567' },
      },
    ]);
    expect(status).toBe(200);
    expect(json.counts).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect(json.records.map(({ row, result }: { row: number; result: string }) => [row, result])).toEqual([
      [1, 'created'],
      [2, 'created'],
    ]);
    const [first, second] = await Promise.all(json.records.map((record: { userId: never }) => world.user(record.userId)));
    expect(first).toMatchObject({
      email: alone,
      state: 'invited',
      role: 'user',
      licences: [],
      language: 'pl',
      sync: { status: 'not_synced' },
    });
    expect(second).toMatchObject({
      firstName: 'Jan',
      licences: ['message', 'contact-center-premium'],
      agentRole: 'supervisor',
      details: { title: 'Team lead', phoneNumber: '+48221234567' },
      invitation: { state: 'queued', queuedAt: '2026-03-01T10:00:00.000Z' },
      sync: { status: 'pending' },
    });
    expect(await world.ledger()).toMatchObject({ message: [10, 1, 0, 9], 'contact-center-premium': [3, 1, 0, 2] });
    const event = (await itemsIn(table, partitions.events(world.caller.partnerId))).find((item) => item['type'] === 'users.saved');
    expect(event).toMatchObject({
      counts: { created: 2, updated: 0, unchanged: 0, failed: 0 },
      subject: { organisationId: world.organisationId },
    });
    expect(event?.['sendEmails']).toHaveLength(2);
    expect(JSON.stringify(event)).not.toContain(named);
  });

  it('refuses the 26th, and does nothing of that request [US-1]', async () => {
    const world = await userWorld(table, { services: { message: 50 } });
    const many = (count: number) => Array.from({ length: count }, () => ({ email: anAddress(), licences: { message: true } }));
    expect((await world.save(many(26))).json).toMatchObject({ status: 400, code: 'TOO_MANY_USERS' });
    expect(await world.people()).toHaveLength(1);
    expect((await world.save(many(25))).json.counts).toMatchObject({ created: 25 });
    expect(await world.ledger()).toEqual({ message: [50, 25, 0, 25] });
  });

  it('takes one at a time where details are required, and none without them [US-1]', async () => {
    const world = await userWorld(table);
    await world.settings({ requiredDetails: ['department'] });
    const refused = await world.save([{ email: anAddress() }, { email: anAddress() }]);
    expect(refused.json).toMatchObject({ status: 400, code: 'TOO_MANY_USERS' });
    const email = anAddress();
    const missing = await world.save([{ email }]);
    expect(missing.json.records[0]).toMatchObject({ code: 'DETAIL_REQUIRED', field: '/users/0/details/department' });
    expect(results((await world.save([{ email, details: { department: 'Finance' } }])).json)).toEqual(['created']);
    expect(results((await world.save([{ email, details: { department: null } }])).json)).toEqual(['DETAIL_REQUIRED']);
  });

  it('sums up every record with its row; those that fail do not stop the others [US-4]', async () => {
    const world = await userWorld(table);
    const [known, changed, fresh] = [anAddress(), anAddress(), anAddress()];
    await world.save([{ email: known, firstName: 'A', lastName: 'B' }, { email: changed }]);
    const { json } = await world.save([
      { email: known, firstName: 'A', lastName: 'B' },
      { email: 'no address' },
      { email: changed, licences: { contactCenter: 'standard' } },
      { email: changed.toUpperCase(), licences: { message: true } },
      { email: fresh, firstName: 'Only' },
      { email: anAddress(), agentRole: 'supervisor', licences: { contactCenter: 'standard' } },
      { email: anAddress(), details: { phoneNumber: '48221234567' } },
      { email: anAddress(), licences: { calling: true } },
      { email: anAddress(), administratorRole: 'full', licences: { contactCenter: 'premium' } },
      { email: anAddress(), displayName: 'x'.repeat(130) },
      { email: '' },
      { email: fresh.replace('user', 'other') },
    ]);
    expect(results(json)).toEqual([
      'unchanged',
      'EMAIL_INVALID',
      'updated',
      'EMAIL_REPEATED',
      'NAMES_INCOMPLETE',
      'ROLE_NEEDS_PREMIUM',
      'NUMBER_WITHOUT_PLUS',
      'SERVICE_NOT_OWNED',
      'ADMINISTRATOR_WHEN_ADDING',
      'VALUE_TOO_LONG',
      'EMAIL_MISSING',
      'created',
    ]);
    expect(json.records.map(({ field }: { field?: string }) => field)).toEqual([
      undefined,
      '/users/1/email',
      undefined,
      '/users/3/email',
      '/users/4/lastName',
      '/users/5/agentRole',
      '/users/6/details/phoneNumber',
      '/users/7/licences',
      '/users/8/administratorRole',
      '/users/9/displayName',
      '/users/10/email',
      undefined,
    ]);
    expect(json.counts).toEqual({ created: 1, updated: 1, unchanged: 1, failed: 9 });
    expect(await world.ledger()).toMatchObject({ 'contact-center-standard': [3, 1, 0, 2], message: [10, 0, 0, 10] });
  });

  it('switches between the Contact Center licences in one step, and gives the former seat back [US-2] [US-5]', async () => {
    const world = await userWorld(table);
    const email = anAddress();
    const id = await world.add({ email, licences: { contactCenter: 'standard' } });
    expect(results((await world.save([{ email, licences: { contactCenter: 'premium' } }])).json)).toEqual(['updated']);
    expect(await world.user(id)).toMatchObject({ licences: ['contact-center-premium'], agentRole: 'agent', sync: { status: 'pending' } });
    expect(await world.ledger()).toMatchObject({ 'contact-center-standard': [3, 0, 0, 3], 'contact-center-premium': [3, 1, 0, 2] });
    expect(results((await world.save([{ email, licences: { contactCenter: 'none' } }])).json)).toEqual(['updated']);
    expect(await world.ledger()).toMatchObject({ 'contact-center-premium': [3, 0, 0, 3] });
    expect(await world.user(id)).not.toHaveProperty('agentRole');
  });

  it('gives the last seats to the records that come first [US-5]', async () => {
    const world = await userWorld(table, { services: { 'contact-center-premium': 2 } });
    const holder = anAddress();
    await world.add({ email: holder, licences: { contactCenter: 'premium' } });
    const { json } = await world.save([
      { email: anAddress(), licences: { contactCenter: 'premium' } },
      { email: anAddress(), licences: { contactCenter: 'premium' } },
      { email: holder, licences: { contactCenter: 'none' } },
      { email: anAddress(), licences: { contactCenter: 'premium' } },
    ]);
    expect(results(json)).toEqual(['created', 'NO_LICENCE_LEFT', 'updated', 'created']);
    expect(await world.ledger()).toEqual({ 'contact-center-premium': [2, 2, 0, 0] });
  });

  it('writes nothing where nothing changes', async () => {
    const world = await userWorld(table);
    const record = { email: anAddress(), firstName: 'A', lastName: 'B', licences: { message: true } };
    const id = await world.add(record);
    const [before, events] = [await world.user(id), await world.events()];
    expect(results((await world.save([record, { email: record.email.replace('user', 'x'), agentRole: 'agent' }])).json)).toEqual([
      'unchanged',
      'ROLE_NEEDS_PREMIUM',
    ]);
    expect(await world.user(id)).toEqual(before);
    expect(await world.events()).toEqual(events);
  });

  it('answers a repeat with the first answer, also fifty at once, and adds once [US-4]', async () => {
    const world = await userWorld(table);
    const key = newId('event');
    const records = [{ email: anAddress(), licences: { message: true } }];
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.save(records, { key })));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await world.people()).toHaveLength(2);
    expect((await world.save(records, { key })).body).toBe(answers[0]?.body);
    expect((await world.save([{ email: anAddress() }], { key })).json).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await world.events()).filter((type) => type === 'users.saved')).toHaveLength(1);
    expect(await world.ledger()).toMatchObject({ message: [10, 1, 0, 9] });
  });

  it('keeps invitations back where the organisation has suppressed them', async () => {
    const world = await userWorld(table);
    await world.settings({ automaticInvitations: false });
    const id = await world.add();
    expect((await world.user(id)).invitation).toMatchObject({ state: 'suppressed', by: 'organisation' });
    const event = (await itemsIn(table, partitions.events(world.caller.partnerId))).find((item) => item['type'] === 'users.saved');
    expect(event?.['sendEmails']).toEqual([]);
  });
});

describe('people of other organisations', () => {
  it('are refused without being named; one with a trial of its own is told from the others [US-6]', async () => {
    const [world, other] = [await userWorld(table), await userWorld(table)];
    const theirs = anAddress();
    await other.add({ email: theirs });
    const { json, body } = await world.save([
      { email: theirs },
      { email: other.trial.view.administrator.email },
      { email: world.trial.view.administrator.email, licences: { message: true } },
    ]);
    expect(results(json)).toEqual(['ADDRESS_NOT_AVAILABLE', 'ADDRESS_HAS_OWN_TRIAL', 'updated']);
    expect(body).not.toContain(other.organisationId);
    expect(body).not.toContain(other.trial.view.companyName);
    const hashes = await world.hashes;
    expect(await itemAt(table, keys.addressClaim(hashes.addressHash(theirs)))).toMatchObject({
      person: { organisationId: other.organisationId },
    });
  });

  it('race for one address: one organisation gets it, the other hears that it cannot [US-6]', async () => {
    const [world, other] = [await userWorld(table), await userWorld(table)];
    const email = anAddress();
    const answers = await Promise.all([world.save([{ email }]), other.save([{ email }])]);
    expect(answers.map(({ json }) => results(json)[0]).sort()).toEqual(['ADDRESS_NOT_AVAILABLE', 'created']);
  });
});

describe('the right to change users', () => {
  it('needs a relation with full rights; without one the organisation is not there', async () => {
    const world = await userWorld(table);
    const stranger = aPartnerCaller();
    expect((await world.save([{ email: anAddress() }], { caller: stranger })).status).toBe(404);
    const relation = await itemAt(table, keys.customer(world.caller.partnerId, world.organisationId));
    const provisioning = aPartnerCaller();
    const Item = { ...relation, ...keys.customer(provisioning.partnerId, world.organisationId), partnerId: provisioning.partnerId };
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item, rights: 'provisioning_administrator' } }));
    expect((await world.save([{ email: anAddress() }], { caller: provisioning })).json).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await world.call('GET', world.path, { caller: provisioning })).status).toBe(200);
    const readOnly = { ...world.caller, scopes: ['users:read' as const] };
    expect((await world.save([{ email: anAddress() }], { caller: readOnly })).status).toBe(403);
    expect(await world.people()).toHaveLength(1);
  });
});
