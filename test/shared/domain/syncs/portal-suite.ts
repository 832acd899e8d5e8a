import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Portal, PortalFault, PortalRecord } from '#shared/domain/syncs/portal.ts';
import { differencesOf } from '#shared/domain/syncs/portal-record.ts';
import { newId } from '#shared/runtime/ids.ts';

let counter = 0;

export function aRecord(over: Partial<PortalRecord> = {}): PortalRecord {
  counter += 1;
  return {
    externalId: newId('person'),
    email: `user${counter}@piekarnia.example`,
    firstName: 'Zofia',
    lastName: 'Nowak "Zo" O’Neil',
    displayName: 'Zofia Nowak',
    active: true,
    licences: ['contact-center-premium', 'message'],
    role: 'user',
    agentRole: 'agent',
    profile: 'premium_agent',
    ...over,
  };
}

export function granted<T>(result: Result<T, PortalFault>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** Every user that the portal lists, page after page. */
export async function allListed(portal: Portal, organisation: OrganisationId): Promise<PersonId[]> {
  const found: PersonId[] = [];
  let page: string | undefined;
  do {
    const listed = granted(await portal.list(organisation, page));
    found.push(...listed.users.map(({ externalId }) => externalId));
    page = listed.next;
  } while (page !== undefined);
  return found;
}

/** What every portal keeps to, whatever is behind it. */
export function portalSuite(name: string, start: () => Promise<{ readonly portal: Portal; readonly stop: () => Promise<void> }>): void {
  describe(`${name} as a portal`, () => {
    let portal: Portal;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      ({ portal, stop } = await start());
    });
    afterAll(() => stop());

    const organisation = newId('organisation');
    const made = async (record: PortalRecord, of = organisation) => granted(await portal.put(of, record, undefined));

    it('gives a user back as it was made [SY-5]', async () => {
      const record = aRecord();
      const { portalId } = await made(record);
      const found = granted(await portal.read(organisation, portalId));
      expect(found).toMatchObject({ ...record, portalId });
      expect(found && differencesOf(record, found)).toEqual([]);
    });

    it('finds users by our ids, and none that it does not have', async () => {
      const records = Array.from({ length: 12 }, () => aRecord());
      for (const record of records) await made(record);
      const stranger = newId('person');
      const ids = [stranger, ...records.map(({ externalId }) => externalId)];
      const found = granted(await portal.lookUp(organisation, ids));
      expect([...found.keys()].sort()).toEqual(records.map(({ externalId }) => externalId).sort());
      for (const record of records) expect(found.get(record.externalId)).toMatchObject(record);
      expect(granted(await portal.lookUp(organisation, [])).size).toBe(0);
    });

    it('makes a user as it shall be: licence, role, names, address; what is gone is gone', async () => {
      const before = aRecord();
      const known = await made(before);
      const after: PortalRecord = {
        externalId: before.externalId,
        email: `new-${before.email}`,
        active: false,
        licences: [],
        role: 'customer_full_administrator',
        profile: 'administrator_only',
      };
      granted(await portal.put(organisation, after, known));
      const found = granted(await portal.read(organisation, known.portalId));
      expect(found && differencesOf(after, found)).toEqual([]);
      expect(found?.agentRole).toBeUndefined();
      expect(found?.firstName).toBeUndefined();
      granted(
        await portal.put(organisation, { ...after, profile: undefined, role: 'user', displayName: 'Z' }, { portalId: known.portalId }),
      );
      const last = granted(await portal.read(organisation, known.portalId));
      expect(last).toMatchObject({ displayName: 'Z', role: 'user', licences: [] });
      expect(last?.profile).toBeUndefined();
    });

    it('makes nobody twice: a user whose first answer was lost is taken over', async () => {
      const record = aRecord();
      const first = await made(record);
      const again = await made({ ...record, lastName: 'Kowalska' });
      expect(again.portalId).toBe(first.portalId);
      expect(granted(await portal.read(organisation, first.portalId))?.lastName).toBe('Kowalska');
      const listed = await allListed(portal, organisation);
      expect(listed.filter((id) => id === record.externalId)).toHaveLength(1);
    });

    it('forgets a user that is removed, and is not troubled by one that is not there', async () => {
      const record = aRecord();
      const { portalId } = await made(record);
      expect(await portal.remove(organisation, portalId)).toEqual({ ok: true, value: undefined });
      expect(granted(await portal.read(organisation, portalId))).toBeUndefined();
      expect(await portal.remove(organisation, portalId)).toEqual({ ok: true, value: undefined });
      expect(granted(await portal.read(organisation, 'nobody'))).toBeUndefined();
    });

    it('lists all users over several pages', async () => {
      const large = newId('organisation');
      const records = Array.from({ length: 230 }, () => aRecord());
      await Promise.all(records.map((record) => made(record, large)));
      expect((await allListed(portal, large)).sort()).toEqual(records.map(({ externalId }) => externalId).sort());
    });

    it('shows and touches nobody of another organisation', async () => {
      const [mine, theirs] = [newId('organisation'), newId('organisation')];
      const record = aRecord();
      const { portalId } = await made(record, theirs);
      expect(granted(await portal.lookUp(mine, [record.externalId])).size).toBe(0);
      expect(granted(await portal.read(mine, portalId))).toBeUndefined();
      expect(granted(await portal.agents(mine, [record.externalId])).size).toBe(0);
      granted(await portal.remove(mine, portalId));
      expect(await allListed(portal, mine)).toEqual([]);
      expect(granted(await portal.read(theirs, portalId))).toMatchObject(record);
    });

    it('keeps what an agent has besides, whatever a sync writes [SY-6]', async () => {
      const record = aRecord();
      const known = await made(record);
      const agent = { contactCenterEnabled: true, site: 'Kraków', team: 'Reklamacje, "A"', multimediaProfile: 'Voice' };
      expect(granted(await portal.agents(organisation, [record.externalId])).get(record.externalId)?.agent).toMatchObject({
        contactCenterEnabled: false,
      });
      granted(await portal.putAgent(organisation, known.portalId, agent));
      granted(await portal.put(organisation, { ...record, agentRole: 'supervisor', profile: 'supervisor' }, { portalId: known.portalId }));
      const found = granted(await portal.agents(organisation, [record.externalId, newId('person')]));
      expect([...found.values()]).toEqual([{ externalId: record.externalId, portalId: known.portalId, email: record.email, agent }]);
      granted(await portal.putAgent(organisation, known.portalId, { contactCenterEnabled: false, site: 'Łódź' }));
      expect(granted(await portal.agents(organisation, [record.externalId])).get(record.externalId)?.agent).toEqual({
        contactCenterEnabled: false,
        site: 'Łódź',
      });
      expect(granted(await portal.read(organisation, known.portalId))?.profile).toBe('supervisor');
      expect(await portal.putAgent(organisation, newId('person'), agent)).toMatchObject({ ok: false, error: { code: 'PORTAL_REFUSED' } });
    });
  });
}
