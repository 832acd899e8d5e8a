import { expected, known, type Memory, type Step } from '#infra/demo/step.ts';
import { mailTo, type World } from '#infra/demo/world.ts';

/** The address in the administrator's newest reminder by which reminders are stopped. */
async function linkInReminder(world: World, memory: Memory): Promise<string> {
  const mails = await mailTo(world, known(memory, 'administrator').email);
  const link = mails.flatMap(({ links }) => links.filter((one) => one.includes('/unsubscribe/'))).at(-1);
  if (link === undefined) throw new Error('No reminder says how it is stopped.');
  return link;
}

/** As a mail program does it for its reader (RFC 8058): one post, without cookies. */
export const stopReminders: Step = {
  title: 'With one click in the mail program the administrator stops reminders',
  play: async (world, memory) => {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await fetch(await linkInReminder(world, memory), { method: 'POST', body, redirect: 'error' });
    expected(answer.status === 200, `The click was answered with ${answer.status}.`);
    return ['POST /unsubscribe/… → 200'];
  },
};

export const resumeReminders: Step = {
  title: 'On the page behind the link the administrator takes them up again',
  play: async (world, memory) => {
    const page = await world.browser.newPage();
    try {
      await page.goto(await linkInReminder(world, memory));
      const before = await page.locator('h1').innerText();
      await page.locator('button[value=resume]').click();
      await page.locator('button[value=stop]').waitFor();
      return [`“${before}” → “${await page.locator('h1').innerText()}”`];
    } finally {
      await page.close();
    }
  },
};
