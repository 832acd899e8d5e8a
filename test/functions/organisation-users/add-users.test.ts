import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#functions/organisation-users/contract.ts';
import { pages } from '#functions/organisation-users/page.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import type { Browser } from '#test/support/form-browser.ts';
import { anOrganisationSite } from '#test/support/organisation-site.ts';
import { aWaitingTrial } from '#test/support/people.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const [listPath, newPath, checkPath] = ['/organisation/users', '/organisation/users/new', '/organisation/users/new/check'];

/** The fields that the check page carries on to where it is saved. */
function carried(html: string): Record<string, string> {
  const form = html.slice(html.indexOf(`action="${newPath}"`));
  const fields = [...form.slice(0, form.indexOf('</form>')).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

async function add(human: Browser, entries: Record<string, string>) {
  await human.get(newPath);
  const checked = await human.post(checkPath, { by: 'address', step: 'check', ...entries });
  return { checked, saved: checked.status === 200 ? await human.post(newPath, carried(checked.html)) : checked };
}

describe('adding users on the page', () => {
  it('serves every address that its contract names', () => {
    const served = pages({} as never).flatMap(({ methods, path }) => methods.map((method) => ({ method, path })));
    const byAddress = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(served.sort(byAddress)).toEqual([...contract.trigger.routes].sort(byAddress));
  });

  it('adds several by address after a check, and lists them with licence, profile, sync and invitation [US-1] [US-8] [US-14]', async () => {
    const { human } = await anOrganisationSite(table);
    const { checked, saved } = await add(human, { addresses: 'Jan@Piekarnia.example\nola@piekarnia.example', agent: 'standard' });
    expect(checked.html).toContain('2 people');
    expect(checked.html).toContain('Standard Agent');
    expect(saved.status).toBe(200);
    expect(saved.html).toContain('<h1>Result</h1>');
    const { html } = await human.get(listPath);
    for (const text of [
      'jan@piekarnia.example',
      'ola@piekarnia.example',
      'Standard Agent',
      'Waiting for a sync',
      'Waiting to be sent',
      '0 of 2 free',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('saves once what is sent twice, with the same result both times [US-4]', async () => {
    const { human } = await anOrganisationSite(table);
    await human.get(newPath);
    const checked = await human.post(checkPath, { by: 'address', addresses: 'twice@piekarnia.example', agent: 'standard' });
    const fields = carried(checked.html);
    const first = await human.post(newPath, fields);
    const second = await human.post(newPath, fields);
    for (const { status, html } of [first, second]) {
      expect(status).toBe(200);
      expect(html).toContain('<strong>1</strong> Added');
    }
    expect((await human.get(listPath)).html).toContain('1 of 2 free');
  });

  it('says of each record what became of it, and keeps what was not done for correcting [US-4] [US-5] [US-6]', async () => {
    const { human } = await anOrganisationSite(table);
    const { address: foreign } = await aWaitingTrial(table, { at: new Date('2026-03-01T10:00:00.000Z') });
    const addresses = ['a1@piekarnia.example', foreign, 'a2@piekarnia.example', 'a3@piekarnia.example'];
    const { checked, saved } = await add(human, { addresses: addresses.join('\n'), agent: 'premium' });
    expect(checked.html).toContain('2 free, but up to 4 needed');
    expect(saved.html).toContain('<strong>2</strong> Added');
    expect(saved.html).toContain('<strong>2</strong> Not done');
    expect(saved.html).toContain('It can be added once that organisation has been deleted.');
    expect(saved.html).toContain('There is no free licence of this service left.');
    const kept = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(saved.html)?.[1]?.split('\n');
    expect(kept).toEqual([foreign, 'a3@piekarnia.example']);
    expect(saved.html).toMatch(/value="premium"[^>]*checked|checked[^>]*value="premium"/);
  });

  it('refuses the 26th and does nothing [US-1]', async () => {
    const { human } = await anOrganisationSite(table);
    const many = Array.from({ length: 26 }, (_, each) => `n${each}@piekarnia.example`).join('\n');
    const { checked } = await add(human, { addresses: many });
    expect(checked.status).toBe(422);
    expect(checked.html).toContain('at most 25');
    expect(checked.html).toContain('n25@piekarnia.example');
    // Whoever leaves the check out meets the same refusal.
    const saved = await human.post(newPath, { addresses: many, csrf: checked.csrf(checkPath) });
    expect(saved.status).toBe(422);
    expect((await human.get(listPath)).html).not.toContain('n0@piekarnia.example');
  });

  it('names everything that is wrong, each at its place, and keeps what was typed', async () => {
    const { human } = await anOrganisationSite(table);
    await human.get(`${newPath}?by=name`);
    const { status, html } = await human.post(checkPath, {
      by: 'name',
      'people.1.firstName': 'Jan',
      'people.1.email': 'jan@piekarnia.example',
      'people.3.firstName': 'Ola',
      'people.3.lastName': 'Nowak',
      'people.3.email': 'ola@',
      'people.4.email': 'JAN@piekarnia.example',
    });
    expect(status).toBe(422);
    for (const field of ['people.1.firstName', 'people.3.email', 'people.4.email']) expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="Nowak"');
  });

  it('gives more rows, and goes back from the check, without losing an entry', async () => {
    const { human } = await anOrganisationSite(table);
    await human.get(`${newPath}?by=name`);
    const entries = { by: 'name', 'people.1.firstName': 'Jan', 'people.1.lastName': 'Kot', 'people.1.email': 'jan.kot@piekarnia.example' };
    const more = await human.post(checkPath, { ...entries, step: 'rows' });
    expect(more.html).toContain('name="people.10.email"');
    expect(more.html).not.toContain('name="people.11.email"');
    const checked = await human.post(checkPath, { ...entries, step: 'check' });
    const back = await human.post(checkPath, { ...carried(checked.html), csrf: checked.csrf(checkPath), step: 'change' });
    expect(back.html).toContain('value="jan.kot@piekarnia.example"');
  });
});
