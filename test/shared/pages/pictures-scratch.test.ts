import { it } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { pageSamples } from './page-samples.ts';

it('pictures', async () => {
  const browser = await launchBrowser();
  const page = await (await browser.newContext()).newPage();
  for (const want of (process.env['PICS'] ?? '').split(';')) {
    const [name = '', language = 'en', width = '1280', scheme = 'light'] = want.split('|');
    await page.emulateMedia({ colorScheme: scheme as 'light' });
    await page.setViewportSize({ width: Number(width), height: 800 });
    await page.setContent(pageSamples[name]?.(language as 'en') ?? 'missing');
    if (process.env['OPEN']) await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
    await page.screenshot({ path: `/tmp/pics/${name.replaceAll(/[^a-z]+/gi, '-')}-${language}-${width}-${scheme}.png`, fullPage: true });
  }
  await browser.close();
}, 60000);
