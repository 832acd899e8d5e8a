import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/**
 * A headless Chromium that comes inside a package, so that nothing has to be installed. Its libraries unpack only where it believes to run in Lambda.
 * `CHROMIUM_PATH` points to another one where the package's does not run (other than Linux x64).
 * Nothing is fetched from outside: every host but the loopback one is unreachable.
 */
export async function launchBrowser(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const own = process.env['CHROMIUM_PATH'];
  const executablePath = own && existsSync(own) ? own : await packagedChromium();
  return await chromium.launch({
    executablePath,
    // Not the package's default arguments: those switch off web security and run everything in one process.
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      '--font-render-hinting=none',
    ],
  });
}

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return await packaged.executablePath();
}

/** What axe found wrong, one line each: rule, element, why. Empty means nothing. */
export type AccessibilityOptions = {
  /** Only these rules, by their ids; otherwise all of WCAG 2.2 A and AA. */
  readonly rules?: readonly string[];
  /** Also axe's best practices (landmarks, heading order); for pages, not for e-mails. */
  readonly bestPractices?: boolean;
};

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe in the page. Its source is evaluated from outside, so a content security policy without scripts stays as it is. */
export async function accessibilityProblems(page: Page, { rules, bestPractices = false }: AccessibilityOptions = {}): Promise<string[]> {
  const runOnly = rules
    ? { type: 'rule' as const, values: [...rules] }
    : { type: 'tag' as const, values: bestPractices ? [...wcag, 'best-practice'] : wcag };
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  // target-size is AA in WCAG 2.2, yet axe keeps it off until asked.
  const options: axe.RunOptions = { runOnly, resultTypes: ['violations'], ...(!rules && { rules: { 'target-size': { enabled: true } } }) };
  // As text: the compiler's settings leave the browser's globals out, as all other code runs on Node.
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary ?? ''})`));
}

/** How many pixels the page is wider than its window; 0 means no horizontal scrolling. */
export async function horizontalOverflow(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
