import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf } from '#shared/adapters/dynamodb/address-holders.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import type { Partner } from '#shared/domain/people.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { cancelTrial } from '#shared/domain/trial-cancellation.ts';
import { composeChange } from '#shared/domain/trial-change.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { type MappingWorld, mappingWorld } from '#test/support/mapping-world.ts';
import { itemAt } from '#test/support/stored.ts';

let table: TestTable;
let world: MappingWorld;
beforeAll(async () => {
  table = await startTable();
  world = await mappingWorld(table);
});
afterAll(() => table.stop());

/** A trial that its partner has cancelled before the customer ever signed in: name and address are free, the welcome link is dead. */
async function cancelled() {
  const partner = await world.partner();
  const trial = await world.trial(partner, { services: { meetings: 20 }, contextService: false });
  const read = await world.trials.read(partner.id, trial.id);
  if (!read.ok) throw new Error(read.error.code);
  const moved = cancelTrial(read.value.trial, world.now());
  if (!moved.ok) throw new Error(moved.error.code);
  const context = { actor: { kind: 'clock' }, requestId: 'req-cancel', now: world.now(), newId: world.deps.newId } as const;
  const written = await world.trials.change(composeChange(read.value, [moved.value], context), undefined);
  if (!written.ok) throw new Error(written.error.code);
  return { partner, trial };
}

async function mapTo(trial: Trial, partner: Partner, administratorEmail = trial.administrator.email) {
  return world.map(await world.order({ services: { meetings: 50 } }), {
    for: 'customer',
    partner: { kind: 'existing', partnerId: partner.id, name: partner.name },
    customer: { kind: 'existing', organisationId: trial.organisationId, name: trial.companyName },
    administratorEmail,
  });
}

const refOf = ({ organisationId, administrator: { personId } }: Trial) => ({ kind: 'organisation', organisationId, personId }) as const;
const personOf = (trial: Trial) => itemAt(table, keys.person(refOf(trial)));
const holder = async (email: string) => holderOf(table, await world.hashes, email);

describe('a trial that was cancelled before it began, and is then bought', () => {
  it('lets its administrator in again: the same person, by the link of the order’s welcome and no other [TR-12] [TR-13] [OM-9]', async () => {
    const { partner, trial } = await cancelled();
    const before = await personOf(trial);
    expect(before?.['state']).not.toBe('active');
    const outcome = await mapTo(trial, partner);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { administrator, conversion } = outcome.value.mapping;
    expect(administrator).toMatchObject({ kind: 'invited_again', person: { id: trial.administrator.personId, state: 'invited' } });
    expect(conversion?.after.state).toBe('converted');
    const after = await personOf(trial);
    const generation = Number(after?.['linkGeneration']);
    expect(after).toMatchObject({ state: 'invited', email: trial.administrator.email });
    expect(generation).toBeGreaterThan(Number(before?.['linkGeneration']));
    const emails = (await world.organisation(trial.organisationId)).filter(({ itemType }) => itemType === 'email');
    expect(emails).toMatchObject([
      { content: { kind: 'order-welcome' }, to: trial.administrator.email, link: { person: refOf(trial), generation } },
    ]);
    // No second welcome from the trial itself.
    const ofTrial = await world.items(partitions.trialItems(partner.id, trial.id));
    expect(ofTrial.filter(({ content }) => JSON.stringify(content ?? '').includes('trial-welcome'))).toHaveLength(1);
    expect(await world.events(partner.id)).toEqual(expect.arrayContaining(['trial.soft_deleted', 'trial.converted']));
  });

  it('takes its address and its name back, so that nobody else gets them [TR-3] [TR-13]', async () => {
    const { partner, trial } = await cancelled();
    const { email } = trial.administrator;
    expect(await holder(email)).toBeUndefined();
    expect((await mapTo(trial, partner)).ok).toBe(true);
    expect(await holder(email)).toMatchObject({ id: trial.administrator.personId, state: 'invited' });
    const name = keys.companyName(partner.id, (await world.hashes).companyNameHash(trial.companyName));
    expect(await itemAt(table, name)).toMatchObject({ itemType: 'claim' });
  });

  it('is refused where somebody else has the address by now, or the order names another administrator [TR-3] [OM-9]', async () => {
    const taken = await cancelled();
    const other = await world.trial(await world.partner(), { administratorEmail: taken.trial.administrator.email });
    expect(other.administrator.email).toBe(taken.trial.administrator.email);
    expect(await mapTo(taken.trial, taken.partner)).toMatchObject({ ok: false, error: { code: 'ADDRESS_NOT_AVAILABLE' } });
    const { partner, trial } = await cancelled();
    expect(await mapTo(trial, partner, 'somebody@else.example')).toMatchObject({ ok: false, error: { code: 'ADMINISTRATOR_DIFFERS' } });
    expect((await itemAt(table, keys.trial(partner.id, trial.id)))?.['state']).toBe('soft_deleted');
  });
});
