import type { Page } from 'playwright-core';

const mostChoices = 10;

/** Somebody without a mouse: every control is reached by the Tab key, and used by keys alone. */
export function keyboardOn(page: Page) {
  const { keyboard } = page;
  const focused = (selector: string) => page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);

  async function reach(selector: string): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await focused(selector)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${page.url()}: no ${selector} by the Tab key.`);
  }

  async function enter(selector: string): Promise<void> {
    await reach(selector);
    const led = page.waitForEvent('load');
    await keyboard.press('Enter');
    await led;
  }

  return {
    enter,
    /** The form's own button, not one beside it that only looks something up. */
    send: () => enter('main form[method=post] button[type=submit]:not([name=go])'),
    async choose(name: string, value: string): Promise<void> {
      await reach(`input[type=radio][name=${name}]`);
      await keyboard.press('Space');
      for (let moved = 0; !(await focused(`[value=${value}]`)); moved++) {
        if (moved === mostChoices) throw new Error(`${page.url()}: ${name} has no ${value}.`);
        await keyboard.press('ArrowDown');
      }
    },
    async write(name: string, text: string): Promise<void> {
      await reach(`input[name=${name}]`);
      await keyboard.press('ControlOrMeta+A');
      await keyboard.type(text);
    },
    async select(name: string, beginning: string): Promise<void> {
      await reach(`select[name=${name}]`);
      await keyboard.type(beginning);
    },
  };
}
