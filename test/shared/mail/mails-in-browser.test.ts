import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#shared/languages/language.ts';
import { renderMail } from '#shared/mail/render-mail.tsx';
import { accessibilityProblems, horizontalOverflow, launchBrowser } from '#test/support/browser.ts';
import { mailSamples } from './mail-samples.ts';

const seenRules = ['color-contrast', 'target-size', 'link-in-text-block'];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.route('**', async (route) => await route.abort());
});

afterAll(async () => {
  await browser.close();
});

async function problemsOf(html: string): Promise<string[]> {
  const problems: string[] = [];
  await page.setContent(html);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    if ((await horizontalOverflow(page)) > 0) problems.push(`${width}: scrolls sideways`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const isFirst = width === 320 && colorScheme === 'light';
      const found = await accessibilityProblems(page, isFirst ? {} : { rules: seenRules });
      problems.push(...found.map((text) => `${width} ${colorScheme}: ${text}`));
    }
  }
  return problems;
}

// One variant of each kind: the others differ in their words only.
const kinds = Object.entries(mailSamples).filter(([, { kind }], index, all) => all.findIndex(([, other]) => other.kind === kind) === index);

describe.each(languages)('e-mails in %s', (language) => {
  it.each(kinds)(
    '%s: nothing that axe objects to, light and dark, at 320 and 1280 px, and no sideways scrolling [EM-2]',
    async (_, mail) => {
      expect(await problemsOf(renderMail(mail, language).html)).toEqual([]);
    },
  );
});

it('the audit of e-mails catches dark text on the dark card', async () => {
  const { html } = renderMail(mailSamples['trial-welcome'] as (typeof kinds)[number][1], 'en');
  expect((await problemsOf(html.replace('.text{color:#e8ecf1!important}', ''))).join()).toContain('dark: color-contrast');
});
