import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Platform, PlatformTask } from '#shared/domain/platform/platform.ts';
import { newId } from '#shared/runtime/ids.ts';

const aTenant = (over: Partial<Extract<PlatformTask, { kind: 'tenant' }>> = {}) =>
  ({
    kind: 'tenant',
    id: newId('tenant'),
    country: 'PL',
    platform: 'standard',
    telephony: 'voice_pop_bridge',
    subdomain: 'kowalska',
    timeZone: 'Europe/Warsaw',
    ...over,
  }) as const;
const aSite = () =>
  ({ kind: 'site', id: newId('site'), name: 'kowalska', timeZone: 'Europe/Warsaw', earlyRelease: false, licences: 5 }) as const;
const aLocation = () =>
  ({
    kind: 'location',
    id: newId('location'),
    name: 'Centrala',
    country: 'PL',
    addressLine1: 'ul. Chlebowa 3',
    city: 'Kraków',
    postalCode: '30-001',
    timeZone: 'Europe/Warsaw',
    announcementLanguage: 'pl',
    emailLanguage: 'pl',
  }) as const;

/** What every platform has to keep, whichever way it is reached. */
export function platformContract(name: string, platformNow: () => Platform): void {
  describe(`the platform, ${name}`, () => {
    const ask = (organisationId: OrganisationId, key: string, task: PlatformTask) => platformNow().request({ organisationId, key, task });

    it.each([aTenant, aSite, aLocation])('makes what it is asked for, and says by which name it has it', async (make) => {
      const task = make();
      expect(await ask(newId('organisation'), task.id, task)).toEqual({ kind: 'done', reference: expect.any(String) });
    });

    it('answers a repeat as before, and does nothing a second time [SS-9]', async () => {
      const [organisation, task] = [newId('organisation'), aTenant()];
      const answers = await Promise.all([1, 2, 3].map(() => ask(organisation, task.id, task)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await ask(organisation, task.id, task)).toEqual(answers[0]);
    });

    it('answers a repeat under another key as done, for there is one of an id', async () => {
      const [organisation, task] = [newId('organisation'), aTenant()];
      await ask(organisation, task.id, task);
      expect(await ask(organisation, `${task.id}.1`, task)).toMatchObject({ kind: 'done' });
    });

    it('refuses another request under a key that was used', async () => {
      const [organisation, task] = [newId('organisation'), aTenant()];
      await ask(organisation, task.id, task);
      const other = await ask(organisation, task.id, { ...task, subdomain: 'inny' });
      expect(other).toMatchObject({ kind: 'refused', failure: { code: 'KEY_REUSED', actsNext: 'operator' } });
    });

    it('refuses a second tenant of an organisation, until the first is removed [SS-8]', async () => {
      const organisation = newId('organisation');
      const [first, second] = [aTenant(), aTenant()];
      await ask(organisation, first.id, first);
      expect(await ask(organisation, second.id, second)).toMatchObject({ kind: 'refused', failure: { code: 'ANOTHER_TENANT' } });
      await ask(organisation, 'removal-1', { kind: 'removal', id: first.id });
      expect(await ask(organisation, `${second.id}.1`, second)).toMatchObject({ kind: 'done' });
    });

    it('answers a repeat of a refused request as before, whatever has become possible since', async () => {
      const organisation = newId('organisation');
      const task = aTenant();
      const early = { kind: 'configuration', id: task.id } as const;
      const refusal = await ask(organisation, 'early', early);
      expect(refusal).toMatchObject({ kind: 'refused', failure: { code: 'NOT_THERE' } });
      await ask(organisation, task.id, task);
      expect(await ask(organisation, 'early', early)).toEqual(refusal);
      expect(await ask(organisation, 'later', early)).toMatchObject({ kind: 'done' });
    });

    it('does what is asked about a thing that is there, and not about one that is not', async () => {
      const organisation = newId('organisation');
      const [tenant, site] = [aTenant(), aSite()];
      await ask(organisation, tenant.id, tenant);
      await ask(organisation, site.id, site);
      const tasks: PlatformTask[] = [
        { kind: 'configuration', id: tenant.id },
        { kind: 'chat', id: tenant.id, administratorId: newId('person') },
        { kind: 'telephony', id: tenant.id, telephony: 'webex_calling' },
        { kind: 'suspension', id: tenant.id },
        { kind: 'resumption', id: tenant.id },
        { kind: 'licences', id: site.id, licences: 7 },
      ];
      for (const task of tasks) {
        expect(await ask(organisation, `${task.id}.${task.kind}`, task)).toMatchObject({ kind: 'done' });
        const elsewhere = newId('organisation');
        expect(await ask(elsewhere, `${task.id}.${task.kind}.elsewhere`, task)).toMatchObject({
          kind: 'refused',
          failure: { code: 'NOT_THERE' },
        });
      }
    });

    it('removes what is there and what never was, and makes neither again: the request may have been late', async () => {
      const organisation = newId('organisation');
      const [there, late] = [aSite(), aSite()];
      await ask(organisation, there.id, there);
      for (const task of [there, late]) {
        expect(await ask(organisation, `${task.id}.removal`, { kind: 'removal', id: task.id })).toMatchObject({ kind: 'done' });
        expect(await ask(organisation, `${task.id}.again`, task)).toMatchObject({ kind: 'refused', failure: { code: 'REMOVED' } });
      }
    });

    it('knows nothing of an operation that it did not name', async () => {
      expect(await platformNow().follow(newId('organisation'), '/operations/none')).toEqual({ kind: 'forgotten' });
    });
  });
}
