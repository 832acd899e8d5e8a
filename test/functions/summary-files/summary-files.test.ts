import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/summary-files/contract.ts';
import { pages } from '#functions/summary-files/page.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aPartner } from '#test/support/people.ts';
import { startBucket, type TestBucket } from '#test/support/s3.ts';
import { pdfAt, summaryWorld } from '#test/support/summary-world.ts';

let table: TestTable;
let bucket: TestBucket;
beforeAll(async () => {
  [table, bucket] = await Promise.all([startTable(), startBucket()]);
});
afterAll(() => Promise.all([table.stop(), bucket.stop()]));

const setup = () => summaryWorld(table, bucket);

describe('the order summary as a file, behind the pages', () => {
  it('is served at every address that the contract names', () => {
    const served = pages({ links: {}, now: () => new Date() } as never).flatMap(({ methods, path }) =>
      methods.map((method) => ({ method, path })),
    );
    expect(served).toEqual(contract.trigger.routes);
  });

  it('opens for the contact of the order, until the order is passed on [MT-4] [CL-2] [OR-2]', async () => {
    const { mappedOrder, finished, atFiles } = await setup();
    const { order, subscription, path, passOn } = await mappedOrder();
    expect((await atFiles().get(path)).status).toBe(404);
    await finished(subscription);
    const { status, location } = await atFiles().get(path);
    expect(status).toBe(303);
    const pdf = await pdfAt(location);
    expect(pdf.title).toContain(order.number);
    expect(pdf.saved).toContain(`order-summary-${order.number}.pdf`);
    await passOn();
    expect((await atFiles().get(path)).status).toBe(404);
    expect((await atFiles().get(path.replace(/orders\/[^/]+/, `orders/${newLinkToken()}`))).status).toBe(404);
  });

  it('opens for the partner’s people, and is not there for those of another [MT-4]', async () => {
    const { finished, trial, organisationId, partnersPerson, atFiles } = await setup();
    await finished(trial.id);
    const path = `/partner/customers/${organisationId}/set-up/${trial.id}/summary.pdf`;
    const { browser } = await partnersPerson();
    const { status, location } = await browser.get(path);
    expect(status).toBe(303);
    expect((await pdfAt(location)).text).toContain('Rynek');
    const { browser: other } = await partnersPerson(await aPartner(table));
    for (const at of [path, path.replace(trial.id, newId('trial')), path.replace(trial.id, 'x')]) {
      expect((await other.get(at)).status).toBe(404);
    }
    expect((await atFiles().get(path)).location).toContain('/sign-in');
  });

  it('opens for the customer’s administrator, from the submission on, in the language of the page [MT-4] [MT-5] [EM-2]', async () => {
    const { administrator, finished, trial } = await setup();
    const browser = await administrator();
    const path = `/organisation/set-up/${trial.id}/summary.pdf`;
    expect((await browser.get(path)).status).toBe(404);
    await finished(trial.id);
    const { status, location } = await browser.get(`${path}?lang=sv`);
    expect(status).toBe(303);
    expect((await pdfAt(location)).language).toBe('sv');
    const { browser: partner } = await (await setup()).partnersPerson();
    expect((await partner.get(path)).status).not.toBe(303);
  });

  it('says who submitted: the partner’s person by name [MT-4]', async () => {
    const { finished, trial, organisationId, partnersPerson, caller } = await setup();
    const { person, browser } = await partnersPerson();
    const asPerson = { ...caller, actor: { kind: 'person', id: person.id } } as const;
    await finished(trial.id, asPerson);
    const { location } = await browser.get(`/partner/customers/${organisationId}/set-up/${trial.id}/summary.pdf`);
    expect((await pdfAt(location)).text.replaceAll(/\s/g, '')).toContain(person.email);
  });
});
