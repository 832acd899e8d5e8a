import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTrialRequest } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { organisationItems } from '#test/support/stored.ts';
import { trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
const setup = (at?: string) => trialWorld(table, at);

describe('cancelling and restoring a trial', () => {
  it('soft-deletes at once, restorable for 30 days, and tells both [TR-12]', async () => {
    const world = await setup();
    const { id, path } = await world.start();
    await world.signIn(id);
    const cancelled = await world.call('POST', `${path}/cancellation`);
    expect(cancelled.json).toMatchObject({
      state: 'soft_deleted',
      softDeletedBecause: 'cancelled',
      softDeletedAt: '2026-03-01T10:00:00.000Z',
      restorableUntil: '2026-03-31T10:00:00.000Z',
    });
    const told = (await world.emails(id)).filter((mail) => mail.kind === 'trial-soft-deleted');
    expect(told.map((mail) => mail.audience)).toEqual(['partner', 'administrator']);
    world.day(29.9);
    const restored = await world.call('POST', `${path}/restoration`);
    expect(restored.json).toMatchObject({ state: 'active', startedAt: '2026-03-01T10:00:00.000Z', endsAt: '2026-05-30T23:59:59.999Z' });
    expect(restored.json.softDeletedAt).toBeUndefined();
  });

  it('cannot be restored after 30 days [TR-12]', async () => {
    const world = await setup();
    const { id, path } = await world.start();
    await world.signIn(id);
    await world.call('POST', `${path}/cancellation`);
    world.day(30);
    expect((await world.call('POST', `${path}/restoration`)).json).toMatchObject({ status: 409, code: 'TRIAL_STATE' });
    expect((await world.call('GET', path)).json).toMatchObject({ state: 'purged' });
  });

  it('comes back suspended with 30 fresh days when its end has passed [TR-12]', async () => {
    const world = await setup();
    const { id, path } = await world.start({ durationDays: 30 });
    await world.signIn(id);
    world.day(31 + 30 + 20);
    expect((await world.call('GET', path)).json).toMatchObject({ state: 'soft_deleted', softDeletedBecause: 'expired' });
    const restored = await world.call('POST', `${path}/restoration`);
    expect(restored.json).toMatchObject({ state: 'suspended', suspendedAt: '2026-05-21T10:00:00.000Z' });
    world.day(29);
    expect((await world.call('POST', `${path}/extension`)).json).toMatchObject({ state: 'active' });
  });

  it('gives name and address free if it never started, and its welcome link is dead [TR-13]', async () => {
    const world = await setup();
    const request = aTrialRequest();
    const { id, path, view } = await world.start(request);
    expect((await world.call('POST', '/v1/trials', { body: request })).json.code).toBe('COMPANY_NAME_TAKEN');
    await world.call('POST', `${path}/cancellation`);
    const person = (await organisationItems(world.table, view.organisationId)).find((item) => item['itemType'] === 'person');
    expect(person).toMatchObject({ state: 'replaced', linkGeneration: 2 });
    expect((await world.emails(id)).map((mail) => [mail.kind, mail.audience])).toEqual([
      ['trial-welcome', undefined],
      ['trial-soft-deleted', 'partner'],
    ]);
    expect((await world.call('POST', '/v1/trials', { body: request })).status).toBe(201);
  });

  it('keeps name and address if it had started [TR-13]', async () => {
    const world = await setup();
    const request = aTrialRequest();
    const { id, path } = await world.start(request);
    await world.signIn(id);
    await world.call('POST', `${path}/cancellation`);
    expect((await world.call('POST', '/v1/trials', { body: request })).json.code).toBe('COMPANY_NAME_TAKEN');
    const elsewhere = await world.call('POST', '/v1/trials', { body: { ...request, companyName: `${request.companyName} 2` } });
    expect(elsewhere.json.code).toBe('ADDRESS_NOT_AVAILABLE');
  });

  it('takes name and address again when it is restored, with a new welcome e-mail and a living link [TR-12] [TR-13]', async () => {
    const world = await setup();
    const request = aTrialRequest();
    const { id, path, view } = await world.start(request);
    await world.call('POST', `${path}/cancellation`);
    expect((await world.call('POST', `${path}/restoration`)).json).toMatchObject({ state: 'awaiting_customer' });
    const person = (await organisationItems(world.table, view.organisationId)).find((item) => item['itemType'] === 'person');
    const welcomes = (await world.emails(id)).filter((mail) => mail.kind === 'trial-welcome');
    expect(person).toMatchObject({ state: 'invited', linkGeneration: 3 });
    expect(welcomes.map((mail) => mail.generation)).toEqual([1, 3]);
    expect((await world.call('POST', '/v1/trials', { body: request })).json.code).toBe('COMPANY_NAME_TAKEN');
    await world.call('POST', `${path}/cancellation`);
    expect((await world.call('POST', `${path}/restoration`)).status).toBe(200);
  });

  it('is not restored when name or address have been taken meanwhile [TR-3] [TR-13]', async () => {
    const world = await setup();
    for (const [taken, code] of [
      ['administratorEmail', 'ADDRESS_NOT_AVAILABLE'],
      ['companyName', 'COMPANY_NAME_TAKEN'],
    ] as const) {
      const request = aTrialRequest();
      const { path } = await world.start(request);
      await world.call('POST', `${path}/cancellation`);
      await world.start({ [taken]: request[taken] });
      expect((await world.call('POST', `${path}/restoration`)).json).toMatchObject({ status: 409, code });
      expect((await world.call('GET', path)).json).toMatchObject({ state: 'soft_deleted' });
    }
  });

  it('purging a trial that was cancelled before it started frees nothing that others hold by now [TR-13]', async () => {
    const world = await setup();
    const request = aTrialRequest();
    const { id, path } = await world.start(request);
    await world.call('POST', `${path}/cancellation`);
    const second = await world.start(request);
    await world.signIn(second.id);
    world.day(31);
    await world.sweep();
    expect((await world.stored(id)).state).toBe('purged');
    expect((await world.call('POST', '/v1/trials', { body: { ...request, companyName: 'Another' } })).json.code).toBe(
      'ADDRESS_NOT_AVAILABLE',
    );
  });
});
