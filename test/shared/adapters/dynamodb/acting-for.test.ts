import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingRefused, mayActFor } from '#shared/adapters/dynamodb/acting-for.ts';
import { dynamoTemplateReleases } from '#shared/adapters/dynamodb/template-releases.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { actingFor } from '#shared/domain/wholesale/acting-for.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { itemAt } from '#test/support/stored.ts';
import { aWholesalePartner, makeSubPartner } from '#test/support/wholesale-partner.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('acting for a sub-partner', () => {
  it('is allowed to its parent alone, and a suspended one may only delete', async () => {
    const { caller } = await aWholesalePartner(table);
    const [active, suspended] = [newId('partner'), newId('partner')];
    await makeSubPartner(table, caller.partnerId, active);
    await makeSubPartner(table, caller.partnerId, suspended, { state: 'suspended' });
    const codes = async (subPartner: typeof active | undefined, by = caller) => {
      const acting = actingFor(by, subPartner);
      const read = (await actingRefused(table, acting, 'read'))?.code;
      const written = async (doing: 'change' | 'delete') => {
        const done = await transact(table, mayActFor(table, acting, doing));
        const before = (await actingRefused(table, acting, doing))?.code;
        const refusal = done.ok ? undefined : done.error.code;
        expect(before).toBe(refusal);
        return refusal;
      };
      return [read, await written('change'), await written('delete')];
    };
    expect(await codes(active)).toEqual([undefined, undefined, undefined]);
    expect(await codes(suspended)).toEqual([undefined, 'SUB_PARTNER_SUSPENDED', undefined]);
    expect(await codes(newId('partner'))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    const { caller: stranger } = await aWholesalePartner(table);
    expect(await codes(active, stranger)).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    const byItself = (id: typeof active, doing: 'read' | 'change' | 'delete') =>
      actingRefused(table, actingFor({ ...caller, partnerId: id }, undefined), doing);
    expect(await byItself(active, 'change')).toBeUndefined();
    expect(await byItself(caller.partnerId, 'change')).toBeUndefined();
    expect(await byItself(suspended, 'change')).toEqual({ code: 'SUB_PARTNER_SUSPENDED' });
    expect([await byItself(suspended, 'read'), await byItself(suspended, 'delete')]).toEqual([undefined, undefined]);
    expect(mayActFor(table, actingFor(caller, undefined), 'change')).toEqual([]);
    expect(mayActFor(table, actingFor(caller, caller.partnerId), 'change')).toEqual([]);
  });
});

describe('releases of a template', () => {
  it('are found by the moment at which a customer was asked for; being used is noted once [OT-4]', async () => {
    const { caller, template } = await aWholesalePartner(table);
    const releases = dynamoTemplateReleases(table);
    expect((await releases.inForceAt(template.id, '2026-03-01T00:00:00.000Z'))?.templateVersion).toBe(1);
    // The clock that made the customer was behind.
    expect((await releases.inForceAt(template.id, '2026-01-05T07:59:59.999Z'))?.templateVersion).toBe(1);
    expect(await releases.inForceAt(newId('template'), '2026-03-01T00:00:00.000Z')).toBeUndefined();
    await releases.markUsed(caller.partnerId, template.id, '2026-03-01T00:00:00.000Z');
    await releases.markUsed(caller.partnerId, template.id, '2026-03-02T00:00:00.000Z');
    const kept = await itemAt(table, wholesaleKeys.template(caller.partnerId, template.id));
    expect(kept).toMatchObject({ usedAt: '2026-03-01T00:00:00.000Z', version: 3 });
  });
});
