import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import * as z from 'zod';

/** A running local cloud, as somebody from outside sees it. */
export type World = {
  /** Address of the API and of all pages. */
  readonly api: string;
  /** Address of the API that speaks the format of wholesale clients, and the provisioning id of the partner's template. */
  readonly wholesale?: { readonly api: string; readonly provisioningId: string };
  /** Address of the mailbox and of the virtual clock. */
  readonly control: string;
  /** The partner's bearer token, and the address of its contact person. */
  readonly partner: { readonly token: string; readonly contactEmail: string };
  /** The bearer token of a commerce system. */
  readonly seller: { readonly token: string };
  /** Where files are put that somebody may want to look at. */
  readonly folder: string;
  readonly browser: Browser;
};

/** Something was answered that should not have been. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
}

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string; readonly json: unknown };

type Call = {
  readonly body?: object;
  /** The value of `Authorization`; the partner's token unless given. */
  readonly authorization?: string;
  readonly key?: string;
};

/** Calls the API. @throws UnexpectedAnswerError for any status but the one expected. */
export async function call(world: World, expected: number, method: string, path: string, sent: Call = {}): Promise<Answer> {
  const { body, authorization = `Bearer ${world.partner.token}`, key = randomUUID() } = sent;
  const headers = {
    authorization,
    ...(method === 'GET' ? {} : { 'idempotency-key': key }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const answer = await fetch(`${world.api}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (answer.status !== expected) throw new UnexpectedAnswerError(`${method} ${path}: ${answer.status} instead of ${expected}: ${text}`);
  return { status: answer.status, headers: answer.headers, text, json: text === '' ? undefined : JSON.parse(text) };
}

const mail = z.object({
  id: z.string(),
  at: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  links: z.array(z.string()),
});
export type Mail = z.infer<typeof mail>;

/** Messages in the mailbox to one address, oldest first. */
export async function mailTo(world: World, address: string): Promise<Mail[]> {
  const answer = await fetch(`${world.control}/_local/mail.json?to=${encodeURIComponent(address)}`);
  return z.array(mail).parse(await answer.json());
}

async function control(world: World, path: string, body: object): Promise<void> {
  const answer = await fetch(`${world.control}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new UnexpectedAnswerError(`${path}: ${answer.status} ${await answer.text()}`);
}

/** Waits until nothing is under way any more. */
export function settled(world: World): Promise<void> {
  return control(world, 'settle', { timeout: 60_000 });
}

/** Moves the virtual clock on to an instant; what falls due meanwhile happens. */
export async function moveClock(world: World, to: Date): Promise<void> {
  await control(world, 'clock', { set: to.toISOString() });
  await settled(world);
}
