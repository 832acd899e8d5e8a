import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDomainStore } from '#shared/adapters/dynamodb/domains.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { changeDomains } from '#shared/domain/domains/change-domains.ts';
import { organisation as organisationSchema } from '#shared/domain/people.ts';
import { newUser } from '#shared/domain/users/compose-user.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aDomain } from '#test/support/directory-world.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { itemAt } from '#test/support/stored.ts';
import { userWorld } from '#test/support/user-world.ts';
import { userNow } from '#test/support/users.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('a new user whose address is in a verified domain of the organisation', () => {
  it('is verified from the start, by hand as by file; others are not, nor once the domain is removed [US-15]', async () => {
    const world = await userWorld(table);
    const now = () => new Date(world.clock.now);
    const [domain, other] = [aDomain(), aDomain()];
    const by = {
      of: 'organisation',
      kind: 'partner',
      organisationId: world.organisationId,
      partnerId: world.caller.partnerId,
      actor: world.caller.actor,
    } as const;
    const request = { by, name: domain, requestId: 'r', asked: undefined };
    const value = { record: '' };
    const dns = { lookup: async () => ({ kind: 'records', records: [value.record] }) as const };
    const change = changeDomains({ domains: dynamoDomainStore(table, now), dns, newToken: () => 'token', newId, now });
    await change.add(request, () => undefined);
    const before = await world.add({ email: `early@${domain}` });
    value.record = 'handover-verification=token';
    expect(await change.verify(request, () => undefined)).toMatchObject({ ok: true, value: { state: 'verified' } });
    const [inside, outside] = [await world.add({ email: `anna@${domain.toUpperCase()}` }), await world.add({ email: `jan@${other}` })];
    const states = await Promise.all([before, inside, outside].map(async (id) => (await userNow(table, world.organisationId, id)).state));
    expect(states).toEqual(['invited', 'verified', 'invited']);
    // Rows of a file become users by the same function, with the organisation as it was read for the job.
    const organisation = organisationSchema.parse(await itemAt(table, keys.organisation(world.organisationId)));
    const row = { organisation, id: newId('person'), email: `row@${domain}`, fields: { licences: [] }, newId, now: now() };
    expect(newUser(row)).toMatchObject({ state: 'verified', invitation: { state: 'queued' } });
    await change.remove(request, () => undefined);
    const after = await world.add({ email: `late@${domain}` });
    expect((await userNow(table, world.organisationId, after)).state).toBe('invited');
  });
});
