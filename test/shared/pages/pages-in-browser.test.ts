import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { pageHeaders } from '#shared/pages/page-headers.ts';
import { accessibilityProblems, horizontalOverflow, launchBrowser } from '#test/support/browser.ts';
import { fullestSamples, pageSamples } from './page-samples.ts';

const origin = 'http://handover.test';
// What depends on colours, sizes and layout; everything else is the same in light and dark, narrow and wide.
const seenRules = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];

let browser: Browser;
let page: Page;
let current = '';

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext();
  page = await context.newPage();
  await page.route(`${origin}/**`, async (route) => {
    if (route.request().method() !== 'GET') return await route.fulfill({ status: 204 });
    return await route.fulfill({ headers: pageHeaders('en'), body: current });
  });
});

afterAll(async () => {
  await browser.close();
});

/** Puts another document in the place of the one shown: its address and policy stay, and axe need not be read again. */
async function exchange(html: string): Promise<void> {
  if (!page.url().startsWith(origin)) await show(html);
  await page.setContent(html);
}

async function show(html: string): Promise<void> {
  current = html;
  await page.goto(`${origin}/page`);
}

async function size(width: 320 | 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
}

describe.each(languages)('pages in %s', (language) => {
  it.each(fullestSamples)('%s: nothing that axe objects to, light and dark, at 320 and 1280 px [GS-3]', async (name) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await size(320);
    await exchange(pageSamples[name]?.(language) ?? '');
    expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page, { rules: seenRules })).toEqual([]);
    await size(1280);
    expect(await accessibilityProblems(page, { rules: seenRules })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await accessibilityProblems(page, { rules: seenRules })).toEqual([]);
  });

  it('never scroll sideways at 320 px [GS-3]', async () => {
    await size(320);
    const tooWide: string[] = [];
    for (const [name, render] of Object.entries(pageSamples)) {
      await exchange(render(language));
      if ((await horizontalOverflow(page)) > 0) tooWide.push(name);
    }
    expect(tooWide).toEqual([]);
  });
});

describe('every variant of every page', () => {
  const variants = Object.keys(pageSamples).map((name, index) => ({ name, language: languages[index % languages.length] ?? 'en' }));

  it.each(variants)(
    '$name: nothing that axe objects to, in one of the languages by turns ($language) [GS-3]',
    async ({ name, language }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await size(320);
      await exchange(pageSamples[name]?.(language) ?? '');
      expect(await accessibilityProblems(page, { bestPractices: true })).toEqual([]);
    },
  );
});

describe('the audit itself', () => {
  // A changed style sheet does not have the hash that the policy names.
  async function showWithoutPolicy(html: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await size(320);
    await page.goto('about:blank');
    await page.setContent(html);
  }

  it.each([
    { fault: 'a missing label', rule: 'label', break: (html: string) => html.replace('<label for="password">', '<label>') },
    { fault: 'a missing language', rule: 'html-has-lang', break: (html: string) => html.replace('<html lang="en"', '<html') },
    { fault: 'low contrast', rule: 'color-contrast', break: (html: string) => html.replace('--soft:#525f70', '--soft:#b5bcc6') },
  ])('catches $fault', async ({ rule, break: breakPage }) => {
    const sound = pageSamples['sign in, wrong']?.('en') ?? '';
    const broken = breakPage(sound.replace('</form>', '<p class="soft">soft</p></form>'));
    await showWithoutPolicy(broken);
    const found = await accessibilityProblems(page, { bestPractices: true });
    expect(found.filter((problem) => problem.startsWith(`${rule}: `))).not.toEqual([]);
  });

  it('catches a page that is too wide', async () => {
    await showWithoutPolicy((pageSamples['sign in']?.('en') ?? '').replace('</form>', '<p style="inline-size:30rem">wide</p></form>'));
    expect(await horizontalOverflow(page)).toBeGreaterThan(0);
  });
});

describe('pages by keyboard', () => {
  it.each(['en', 'he'] as const)(
    'every control can be reached, shows where the focus is, and every form can be sent, in %s [GS-3]',
    async (language) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      const problems: string[] = [];
      for (const name of [...fullestSamples, 'trial, administrator taken']) {
        await show(pageSamples[name]?.(language) ?? '');
        const sent = new Set<string>();
        page.on('request', (request) => {
          if (request.method() === 'POST')
            sent.add(`${new URL(request.url()).pathname} ${/\bcsrf\b/.test(request.postData() ?? '') ? 'csrf' : 'no csrf'}`);
        });
        // A form with a file leaves for where files are kept: our token must not go with it.
        const expected = await page.evaluate<string[]>(
          "[...document.querySelectorAll('form[method=post]')].map((form) => new URL(form.action).pathname + (form.enctype === 'multipart/form-data' ? ' no csrf' : ' csrf'))",
        );
        const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('x') };
        for (const input of await page.locator('input[type=file]').all()) await input.setInputFiles(file);
        const unseen: string[] = [];
        for (let step = 0; step < 80; step++) {
          await page.keyboard.press('Tab');
          const focus = await page.evaluate<{ tag: string; closed: boolean; submits: boolean; visible: boolean; html: string }>(`(() => {
          const element = document.activeElement;
          return {
            tag: element.tagName,
            closed: element.tagName === 'SUMMARY' && !element.parentElement.open,
            submits: element.tagName === 'BUTTON' && element.form.method === 'post',
            visible: getComputedStyle(element).outlineStyle !== 'none',
            html: element.outerHTML.slice(0, 80),
          };
        })()`);
          if (focus.tag === 'BODY') break;
          if (!focus.visible) unseen.push(focus.html);
          if (focus.closed) await page.keyboard.press('Enter');
          if (focus.submits) {
            const answered = page.waitForResponse((response) => response.request().method() === 'POST');
            await page.keyboard.press('Enter');
            await answered;
          }
        }
        page.removeAllListeners('request');
        problems.push(...unseen.map((html) => `${name}: focus not seen on ${html}`));
        problems.push(...expected.filter((form) => !sent.has(form)).map((form) => `${name}: could not send ${form}`));
      }
      expect(problems).toEqual([]);
    },
    120_000,
  );
});

describe('the policy of every page', () => {
  it('and its style sheet also hold for documents that are exchanged', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await exchange(`${pageSamples['sign in']?.('en') ?? ''}<style>body{background:red!important}</style>`);
    expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(244, 245, 247)');
  });

  it('lets the style sheet through and no script', async () => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await show((pageSamples['sign in']?.('en') ?? '').replace('</body>', '<script>document.title = "ran"</script></body>'));
    const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(ground).toBe('rgb(244, 245, 247)');
    expect(await page.title()).not.toBe('ran');
    expect(refused.join()).toContain('script');
    page.removeAllListeners('console');
  });
});
