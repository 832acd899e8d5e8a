import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeRequest, changeTrial } from '#shared/domain/change-trial.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import { lastGeneration } from '#shared/domain/trial-administrator.ts';
import { convertTrial } from '#shared/domain/trial-conversion.ts';
import type { LicenceCounts } from '#shared/domain/trial-services.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aTrialRequest } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { organisationItems } from '#test/support/stored.ts';
import { type TrialWorld, trialWorld } from '#test/support/trial-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** Converts a trial as an order will. */
function convert(world: TrialWorld, id: TrialId, administratorEmail: string, services: LicenceCounts) {
  const request: ChangeRequest = {
    caller: world.caller,
    id,
    requestId: 'order',
    ifMatch: undefined,
    asked: undefined,
    keep: () => undefined,
  };
  return changeTrial(
    { trials: world.trials, newId, now: () => world.clock.now },
    request,
    (trial, now, { emails }) => convertTrial(trial, { administratorEmail, services }, now, lastGeneration(trial, emails)),
    { emails: true },
  );
}

async function entitlements(world: TrialWorld, organisationId: string) {
  const items = await organisationItems(world.table, organisationId);
  return items
    .filter((item) => item['itemType'] === 'entitlement' && item['endedAt'] === undefined)
    .map(({ service, source, licences, trialId }) => ({ service, source, licences, trialId }));
}

describe('converting a trial', () => {
  it('moves the services to the subscription; people and Context Service stay as they are [TR-12] [CX-2]', async () => {
    const world = await trialWorld(table);
    const { id, view, path } = await world.start({ services: { message: 10, meetings: 10 }, contextService: true });
    await world.signIn(id);
    const peopleBefore = (await organisationItems(world.table, view.organisationId)).filter((item) => item['itemType'] === 'person');
    expect(await convert(world, id, view.administrator.email, { message: 50, calling: 5 })).toMatchObject({
      ok: true,
      value: { state: 'converted' },
    });
    expect(await entitlements(world, view.organisationId)).toEqual([
      { service: 'calling', source: 'subscription', licences: 5, trialId: undefined },
      { service: 'context-service', source: 'grant', licences: undefined, trialId: undefined },
      { service: 'message', source: 'subscription', licences: 50, trialId: undefined },
    ]);
    expect((await organisationItems(world.table, view.organisationId)).filter((item) => item['itemType'] === 'person')).toEqual(
      peopleBefore,
    );
    world.day(400);
    await world.sweep();
    expect((await world.call('GET', path)).json).toMatchObject({ state: 'converted' });
    expect((await world.events()).at(-1)).toBe('trial.converted');
  });

  it('is possible while active, suspended or soft-deleted, and not while waiting or after the purge [TR-12]', async () => {
    const outcomes: Record<string, unknown> = {};
    for (const days of [0, 35, 65, 95]) {
      const world = await trialWorld(table);
      const { id, view } = await world.start({ durationDays: 30 });
      if (days > 0) await world.signIn(id);
      world.day(days);
      const { state } = (await world.call('GET', `/v1/trials/${id}`)).json;
      const converted = await convert(world, id, view.administrator.email, { message: 5 });
      outcomes[state] = converted.ok ? converted.value.state : converted.error.code;
    }
    const world = await trialWorld(table);
    const { id, view } = await world.start();
    await world.signIn(id);
    outcomes['active'] = (await convert(world, id, view.administrator.email, { message: 5 })).ok;
    expect(outcomes).toEqual({
      awaiting_customer: 'TRIAL_STATE',
      active: true,
      suspended: 'converted',
      soft_deleted: 'converted',
      purged: 'TRIAL_STATE',
    });
  });

  it('needs the same administrator e-mail [TR-12]', async () => {
    const world = await trialWorld(table);
    const { id, path } = await world.start();
    await world.signIn(id);
    expect(await convert(world, id, 'someone@else.example', { message: 5 })).toMatchObject({
      ok: false,
      error: { code: 'ADMINISTRATOR_DIFFERS' },
    });
    expect((await world.call('GET', path)).json).toMatchObject({ state: 'active' });
  });

  it('of a trial that was cancelled before it started takes its name and address again, or is refused [TR-12] [TR-13]', async () => {
    const world = await trialWorld(table);
    const [free, taken] = [aTrialRequest(), aTrialRequest()];
    const one = await world.start(free);
    const other = await world.start(taken);
    for (const { path } of [one, other]) await world.call('POST', `${path}/cancellation`);
    await world.start({ administratorEmail: taken.administratorEmail });
    expect(await convert(world, one.id, free.administratorEmail, { message: 5 })).toMatchObject({ ok: true });
    expect(await convert(world, other.id, taken.administratorEmail, { message: 5 })).toMatchObject({
      ok: false,
      error: { code: 'ADDRESS_NOT_AVAILABLE' },
    });
    expect((await world.emails(one.id)).filter((mail) => mail.kind === 'trial-welcome').map((mail) => mail.generation)).toEqual([1, 3]);
  });
});

describe('events of a trial', () => {
  it('carry ids and names of fields, never a personal value', async () => {
    const world = await trialWorld(table);
    const request = aTrialRequest({ companyName: 'Tajna Firma', administratorEmail: 'tajna@osoba.example' });
    const { path } = await world.start(request);
    await world.call('POST', `${path}/administrator`, { body: { administratorEmail: 'inna@osoba.example' } });
    await world.call('POST', `${path}/notes`, { body: { text: 'tajna notatka' } });
    await world.call('PATCH', path, { body: { language: 'en' }, ifMatch: 2 });
    await world.call('POST', `${path}/cancellation`);
    const text = JSON.stringify(await world.items(`PARTNER#${world.caller.partnerId}#EVENTS`));
    expect(await world.events()).toHaveLength(5);
    for (const personal of ['ajna', 'osoba', 'inna']) expect(text).not.toContain(personal);
  });
});
