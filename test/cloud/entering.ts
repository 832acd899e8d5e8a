import { expect } from 'vitest';
import { linkIn, type RealCloud } from './real-cloud.ts';
import { WebBrowser } from './web-browser.ts';

export const password = 'siedem zielonych parasoli';

/** Somebody who has come in by a link and, where there are any, has accepted the terms. */
export async function enter(world: RealCloud, address: string, home = '/organisation'): Promise<WebBrowser> {
  const human = new WebBrowser(world.api);
  const link = linkIn(world.mailTo(address).findLast(({ links }) => links.some((one) => one.includes('/get-started/'))));
  await human.get(link);
  const { status, location = '' } = await human.post(link, { password });
  expect(status).toBe(303);
  if (location === '/terms') {
    const { html } = await human.get('/terms');
    const version = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(await human.post('/terms', { version, answer: 'accept' })).toMatchObject({ location: home });
  }
  return human;
}

export async function signIn(world: RealCloud, email: string, secret = password) {
  const human = new WebBrowser(world.api);
  await human.get('/sign-in');
  return { human, answer: await human.post('/sign-in', { email, password: secret }) };
}

export async function expectStatus(answer: Promise<{ status: number; text?: string; html?: string }>, status: number): Promise<void> {
  const { text, html, status: given } = await answer;
  expect(given, (text ?? html)?.slice(0, 2000)).toBe(status);
}
