import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser as launchOfDemo } from '#infra/demo/browser.ts';

/** The demo's headless Chromium, started in the same way. */
export const launchBrowser = launchOfDemo;

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
