import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoNoteStore } from '#shared/adapters/dynamodb/trial-notes.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import { trialNotes } from '#shared/domain/trial-notes.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { aPartnersSite } from '#test/support/partners-site.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

async function withNotes(count: number) {
  const site = await aPartnersSite(table);
  const at = await site.started();
  const notes = trialNotes({ notes: dynamoNoteStore(table), newId, now: site.now });
  const caller = { partnerId: site.partner.id, actor: { kind: 'person' as const, id: site.person.id }, scopes: ['trials:write' as const] };
  for (let each = 1; each <= count; each++) {
    await notes.add({ caller, requestId: 'req-note' }, at.split('/').at(-1) as TrialId, `Note ${each}.`, () => undefined);
  }
  return { ...site, at };
}

const notesIn = (html: string) => [...html.matchAll(/Note (\d+)\./g)].map(([, number]) => Number(number));
const linksIn = (html: string, beginning: string) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith(beginning));
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, each) => from - each);

describe('more notes than one page shows', () => {
  it('are reached by links, each once and none cut off [TR-8]', { timeout: 30_000 }, async () => {
    const { human, at } = await withNotes(120);
    const olderIn = (html: string) => linksIn(html, `${at}?notes-before=`).find((href) => href.endsWith('#notes'));
    const pages = [await human.get(at)];
    for (;;) {
      const older = olderIn(pages.at(-1)?.html ?? '');
      if (older === undefined) break;
      pages.push(await human.get(older));
    }
    expect(pages.map(({ html }) => notesIn(html))).toEqual([down(120, 71), down(70, 21), down(20, 1)]);
    expect(pages.map(({ html }) => linksIn(html, `${at}#notes`).length)).toEqual([0, 1, 1]);
    const second = olderIn(pages[0]?.html ?? '');
    const languages = linksIn(pages[1]?.html ?? '', `${at}?notes-before=`).filter((href) => href.includes('&lang='));
    expect(languages).toContain(`${second?.replace('#notes', '')}&lang=pl`);
    expect(notesIn((await human.get(`${at}?notes-before=forged`)).html)).toEqual(down(120, 71));
    await human.get(second ?? '');
    expect((await human.post(`${at}/notes`, { text: 'A new one.' })).status).toBe(303);
  });

  it('are not offered where all are shown', async () => {
    const { human, at } = await withNotes(50);
    const { html } = await human.get(at);
    expect(notesIn(html)).toHaveLength(50);
    expect(html).not.toContain('notes-before');
  });
});

describe('choosing another language', () => {
  it('keeps filter and page of the list, encoded, and nothing else of the query', async () => {
    const { human, started } = await aPartnersSite(table);
    for (let each = 0; each < 26; each++) await started({ companyName: `A&B "Kund" ${each}` });
    const { html } = await human.get('/partner?search=A%26B+%22Kund&state=awaiting_customer&evil=%22%3E%3Cscript%3E&lang=en');
    const [swedish] = linksIn(html, '/partner?').filter((href) => href.endsWith('lang=sv'));
    expect(swedish).toBe('/partner?state=awaiting_customer&search=A%26B+%22Kund&lang=sv');
    expect(html).not.toContain('evil');
    const next = linksIn(html, '/partner?').find((href) => href.includes('cursor=') && !href.includes('lang=')) ?? '';
    const second = await human.get(next);
    const [hebrew] = linksIn(second.html, '/partner?').filter((href) => href.endsWith('lang=he'));
    const inHebrew = await human.get(hebrew ?? '');
    expect(inHebrew.html).toContain('<html lang="he" dir="rtl"');
    const trials = (page: string) => linksIn(page, '/partner/trials/trl_');
    expect(trials(inHebrew.html)).toEqual(trials(second.html));
    expect(trials(second.html)).toHaveLength(1);
  });
});
