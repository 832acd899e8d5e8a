import type { Browser } from '#test/support/form-browser.ts';

let named = 0;
/** A name that no other test has. */
export function aWizardName(kind: string): string {
  named += 1;
  return `${kind}${named}p${process.pid}`;
}

/** The forms of the wizard under one address, filled in as a browser does. */
export function wizardForms(human: Browser, base: string) {
  async function post(step: string, fields: Record<string, string>, query = '') {
    await human.get(`${base}/${step}${query}`);
    return human.post(`${base}/${step}`, fields);
  }
  async function finish() {
    const { html } = await human.get(`${base}/check`);
    return human.post(`${base}/check`, { version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '' });
  }
  return {
    post,
    finish,
    /** A Contact Center in Poland, to where it can be finished. */
    async contactCenter(subdomain = aWizardName('sub')) {
      await post('country', { country: 'PL' });
      await post('telephony', { telephony: 'voice_pop_bridge' });
      await post('subdomain', { subdomain });
      return post('time-zone', { timeZone: 'Europe/Warsaw' });
    },
  };
}
