import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#shared/domain/platform/platform.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { paths, wireSite } from '#test/support/wire-site.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

type Answer = Awaited<ReturnType<Platform['request']>>;

/** A platform that does everything but what `answers` says otherwise of. */
function siteWith(answers: { location?: Answer; site?: Answer }) {
  const done = (id: string): Answer => ({ kind: 'done', reference: `made-${id}` });
  return wireSite(table, {
    worker: (deps) => ({
      ...deps,
      platformOf: async () => ({
        request: async ({ task }) => (task.kind === 'location' || task.kind === 'site' ? answers[task.kind] : undefined) ?? done(task.id),
        follow: async (_, operation) => done(operation),
      }),
    }),
  });
}

const refused: Answer = {
  kind: 'refused',
  failure: { code: 'ADDRESS_REFUSED', detail: 'No such street.', actsNext: 'partner', nextAction: 'retry' },
};
const away: Answer = { kind: 'unavailable', detail: 'Nobody there.' };

describe('a customer of which only a part could be made', () => {
  it('says of each package how it stands and of those that failed why, by codes; changed, it tries those again [WC-4]', async () => {
    const answers: Parameters<typeof siteWith>[0] = { location: refused };
    const { provisioned, call, work } = await siteWith(answers);
    const { url, customer } = await provisioned(['webex_meetings', 'webex_voice']);
    expect([customer.status, customer.errors, customer.packages]).toEqual([
      'provisioned_with_errors',
      undefined,
      ['webex_meetings', 'webex_voice'],
    ]);
    expect(customer.resourceDetails.packages).toEqual([
      { name: 'webex_meetings', status: 'provisioned' },
      { name: 'webex_voice', status: 'error', errors: [{ errorCode: 90070, description: 'No such street.' }] },
    ]);
    const found = await call('GET', `${paths.customers}?status=provisioned_with_errors`);
    expect(found.json.items).toEqual([customer]);
    delete answers.location;
    await call('PUT', url, { body: { packages: customer.packages } });
    await work(url);
    expect((await call('GET', url)).json).toMatchObject({ status: 'provisioned', packages: customer.packages });
  });

  it('is told by the number that clients know where a calling service did not answer, and by another where it was none', async () => {
    const { customer: calls } = await (await siteWith({ location: away })).provisioned(['webex_voice', 'webex_meetings']);
    const { customer: meets } = await (await siteWith({ site: away })).provisioned(['webex_voice', 'webex_meetings']);
    const codes = ({ resourceDetails }: typeof calls) =>
      resourceDetails.packages.map((one: { errors?: readonly { errorCode: number }[] }) => one.errors?.map(({ errorCode }) => errorCode));
    expect([codes(calls), codes(meets)]).toEqual([
      [[2560], undefined],
      [undefined, [90070]],
    ]);
  });
});
