import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { answers } from '#test/support/set-up-world.ts';
import { pdfAt, summaryWorld } from '#test/support/summary-world.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const setup = () => summaryWorld(table, bucket);

describe('the order summary over the API', () => {
  it('is there from the moment at which the set-up is finished, and not before [MT-4] [MT-5]', async () => {
    const { ask, finished, trial } = await setup();
    for (const path of ['summary', 'summary.pdf']) {
      expect(await ask(trial.id, { path })).toMatchObject({ status: 409, json: { code: 'SET_UP_STATE' } });
    }
    await finished(trial.id);
    const { status, json } = await ask(trial.id);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      source: { kind: 'trial', trialId: trial.id, durationDays: 90 },
      customer: trial.view.companyName,
      partner: 'Sieci Sp. z o.o.',
      state: 'provisioning',
      submittedBy: { kind: 'partner' },
      items: [
        { service: 'meetings', licences: 25 },
        { service: 'calling', licences: 10 },
        { service: 'contact-center-premium', licences: 5 },
      ],
      contactCenter: { country: 'PL', dataCentre: 'EU1', platform: 'standard', telephony: 'voice_pop_bridge', state: 'pending' },
      sites: [{ timeZone: 'Europe/Warsaw', earlyRelease: false, licences: 25, state: 'pending' }],
      headquarters: { name: 'Centrala', addressLines: ['Rynek Główny 1', '31-042 Kraków'], country: 'PL' },
      nextSteps: ['wait'],
    });
  });

  it('says of a subscription which order it came from, and what is left to do once everything is there [MT-4] [CL-2]', async () => {
    const { ask, finished, mappedOrder } = await setup();
    const { order, subscription } = await mappedOrder();
    const one = await finished(subscription);
    await one.settle('active');
    expect((await ask(subscription)).json).toMatchObject({
      source: { kind: 'subscription', subscriptionId: subscription, orderId: order.id, orderNumber: order.number, termMonths: 36 },
      state: 'active',
      contactCenter: { state: 'active' },
      nextSteps: ['configure_contact_center', 'set_up_chat', 'add_users'],
    });
  });

  it('names the part that failed, and services that were left for later [MT-4] [MT-5]', async () => {
    const { ask, ofTrial, trial } = await setup();
    await ofTrial.save({ meetings: answers.meetings(), calling: answers.calling(), later: ['contact-center'] });
    await ofTrial.finish();
    await ofTrial.settle('failed', ['Centrala']);
    const { json } = await ask(trial.id);
    expect(json).toMatchObject({ state: 'failed', headquarters: { state: 'failed' }, later: ['contact-center'] });
    expect(json.nextSteps).toEqual(['look_at_failure', 'set_up_later']);
    expect(json).not.toHaveProperty('contactCenter');
  });

  it('stays there when a service left for later is taken up, and says what is finished and what is left [MT-4] [MT-5]', async () => {
    const { ask, ofTrial, trial, put, clock } = await setup();
    await ofTrial.save({ meetings: answers.meetings(), calling: answers.calling(), later: ['contact-center'] });
    expect(await ask(trial.id)).toMatchObject({ status: 409 });
    await ofTrial.finish();
    await ofTrial.settle('active');
    const completedAt = clock.now.toISOString();
    await put(setUpItem({ ...(await ofTrial.stored()), completedAt }, clock.now));
    const before = await ask(trial.id);
    expect(before.json).toMatchObject({
      state: 'active',
      completedAt,
      later: ['contact-center'],
      nextSteps: ['set_up_later', 'add_users'],
    });
    await ofTrial.save({ later: [], contactCenter: answers.contactCenter() });
    expect((await ofTrial.read()).state).toBe('draft');
    expect(await ask(trial.id)).toEqual(before);
    expect(await ask(trial.id, { path: 'summary.pdf' })).toMatchObject({ status: 303 });
    await ofTrial.finish();
    const { json } = await ask(trial.id);
    expect(json).toMatchObject({ state: 'provisioning', later: [], contactCenter: { state: 'pending' } });
    expect(json).not.toHaveProperty('completedAt');
  });

  it('is not there for another partner, nor under another customer or for something else [MT-4]', async () => {
    const { ask, finished, trial } = await setup();
    await finished(trial.id);
    const missing = { status: 404, json: { code: 'NOT_FOUND' } };
    for (const path of ['summary', 'summary.pdf']) {
      expect(await ask(trial.id, { path, as: aPartnerCaller() })).toMatchObject(missing);
      for (const id of [newId('trial'), newId('subscription')]) expect(await ask(id, { path })).toMatchObject(missing);
    }
  });

  it('takes the scope to read set-ups [MT-4]', async () => {
    const { ask, finished, trial, caller } = await setup();
    await finished(trial.id);
    const as = aPartnerCaller({ partnerId: caller.partnerId, scopes: ['set-up:write'] });
    expect((await ask(trial.id, { as })).status).toBe(403);
  });

  it('is led to as a PDF, in the language asked for or else that of the organisation [MT-4] [CL-2] [EM-2]', async () => {
    const { ask, finished, trial } = await setup();
    await finished(trial.id);
    const own = await ask(trial.id, { path: 'summary.pdf' });
    expect(own.status).toBe(303);
    expect(await pdfAt(own.location)).toMatchObject({ language: 'pl', saved: expect.stringContaining(`summary-${trial.id}.pdf`) });
    const hebrew = await ask(trial.id, { path: 'summary.pdf', query: { language: 'he' } });
    const { language, text } = await pdfAt(hebrew.location);
    expect(language).toBe('he');
    expect(text).toContain('Rynek');
    expect((await ask(trial.id, { path: 'summary.pdf', query: { language: 'de' } })).status).toBe(400);
  });

  it('is rendered once for as long as it says the same, and anew when it does not [MT-4]', async () => {
    const { ask, finished, trial, rendered } = await setup();
    const one = await finished(trial.id);
    const before = await ask(trial.id, { path: 'summary.pdf' });
    await ask(trial.id, { path: 'summary.pdf' });
    expect(rendered).toEqual(['pl']);
    await one.settle('active');
    const after = await ask(trial.id, { path: 'summary.pdf' });
    expect(rendered).toEqual(['pl', 'pl']);
    expect((await pdfAt(after.location)).text).not.toBe((await pdfAt(before.location)).text);
  });

  it('takes two round trips to the table', async () => {
    const { ask, finished, trial } = await setup();
    await finished(trial.id);
    expect(await roundTrips(table).of(() => ask(trial.id))).toBe(2);
  });
});
