import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expected, known, type Memory, type Step, type Trial, trialShown } from '#infra/demo/step.ts';
import { call, type Mail, mailTo, settled, type World } from '#infra/demo/world.ts';

const company = 'Piekarnia Kowalska';
const password = 'trzy chleby i jedna bułka';

function request(number: number) {
  const numbered = number === 1 ? '' : String(number);
  return {
    companyName: `${company} ${numbered}`.trim(),
    administratorEmail: `anna.kowalska${numbered}@piekarnia.example`,
    country: 'PL',
    inSupportedLocation: true,
    language: 'pl',
    services: { message: 25, meetings: 25 },
    durationDays: 90,
    contextService: true,
  };
}

/** The first number of which no customer is there from an earlier run. */
async function freeNumber(world: World): Promise<number> {
  for (let number = 1; ; number++) {
    if ((await mailTo(world, request(number).administratorEmail)).length === 0) return number;
  }
}

function shown({ state, durationDays, daysLeft, startBy, endsAt }: Trial): string {
  const end = endsAt === undefined ? `starts with the first sign-in, or on ${startBy.slice(0, 10)}` : `ends ${endsAt.slice(0, 10)}`;
  return `${state}, ${durationDays} days, ${end}${daysLeft === undefined ? '' : `, ${daysLeft} days left`}`;
}

async function start(world: World, memory: Memory): Promise<string[]> {
  const body = request(await freeNumber(world));
  const key = randomUUID();
  const first = await call(world, 201, 'POST', '/v1/trials', { body, key });
  const repeat = await call(world, 201, 'POST', '/v1/trials', { body, key });
  expected(repeat.text === first.text, 'A repeat with the same Idempotency-Key was answered otherwise.');
  const trial = trialShown.parse(first.json);
  memory.trial = trial;
  memory.administrator = { email: body.administratorEmail, password };
  return [
    `POST /v1/trials → 201 ${first.headers.get('location')}`,
    `${trial.companyName}: ${shown(trial)}`,
    `${body.administratorEmail}, Message and Meetings with 25 licences each, Context Service on`,
    'the same request once more, with the same Idempotency-Key → the same answer, nothing twice',
  ];
}

function linkIn(mail: Mail): string {
  const link = mail.links.find((one) => one.includes('/get-started/'));
  if (link === undefined) throw new Error(`The e-mail "${mail.subject}" has no get-started link.`);
  return link;
}

async function receive(world: World, memory: Memory): Promise<string[]> {
  await settled(world);
  const { email } = known(memory, 'administrator');
  const [mail, ...more] = await mailTo(world, email);
  if (mail === undefined) throw new Error('The welcome e-mail has not arrived.');
  expected(more.length === 0, 'More than one e-mail has arrived.');
  expected(/<html[^>]*lang="pl"/.test(mail.html), 'The welcome e-mail is not in Polish.');
  memory.link = linkIn(mail);
  return [`to ${email}: “${mail.subject}”`, ...mail.text.split('\n').filter(Boolean).slice(1, 4), memory.link];
}

/** What a reader sees of the page, without its navigation. */
async function read(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

async function open(world: World, memory: Memory): Promise<string[]> {
  const link = known(memory, 'link');
  for (const method of ['HEAD', 'GET', 'GET']) {
    const { status } = await fetch(link, { method });
    expected(status === 200, `${method} of the link: ${status}`);
  }
  const page = await (await world.browser.newContext({ locale: 'pl-PL' })).newPage();
  await page.goto(link);
  memory.page = page;
  expected((await page.getAttribute('html', 'lang')) === 'pl', 'The page is not in Polish.');
  return [
    'a mail scanner opens it three times: nothing is consumed',
    `in the browser: “${await page.title()}”`,
    ...(await read(page)).slice(0, 2),
  ];
}

async function choosePassword(_: World, memory: Memory): Promise<string[]> {
  const page = known(memory, 'page');
  await page.fill('input[name=password]', 'haslo');
  await page.locator('main form button[type=submit]').click();
  const refused = await page.locator('[role=alert], .error-summary, .errors').first().innerText();
  await page.fill('input[name=password]', known(memory, 'administrator').password);
  await page.locator('main form button[type=submit]').click();
  await page.locator('button[name=answer][value=accept]').waitFor();
  return [
    `“haslo” is refused: ${refused.split('\n').filter(Boolean).join(' ')}`,
    'a longer one is taken and signs in',
    `“${await page.title()}”`,
  ];
}

async function acceptTerms(_: World, memory: Memory): Promise<string[]> {
  const page = known(memory, 'page');
  const { organisationId } = known(memory, 'trial');
  await page.locator('button[name=answer][value=accept]').click();
  await page.waitForURL('**/organisation*');
  expected(!page.url().includes(organisationId), 'The address of the page tells the organisation.');
  return [`accepted; the browser is at ${new URL(page.url()).pathname}`];
}

async function seeOrganisation(world: World, memory: Memory): Promise<string[]> {
  const { id, companyName } = known(memory, 'trial');
  const lines = await read(known(memory, 'page'));
  const text = lines.join('\n');
  for (const needed of [companyName, '90 dni', 'Context Service'])
    expected(text.includes(needed), `The page does not say “${needed}”:\n${text}`);
  const { json } = await call(world, 200, 'GET', `/v1/trials/${id}`);
  const trial = trialShown.parse(json);
  expected(trial.state === 'active' && trial.daysLeft === 90, `The trial does not run: ${shown(trial)}`);
  memory.trial = trial;
  return [...lines.slice(0, 12), `and the partner: GET /v1/trials/… → ${shown(trial)}`];
}

/** From the partner's call to the administrator at home in the organisation. */
export const arrivalSteps: readonly Step[] = [
  { title: 'A partner starts a trial for a customer', play: start },
  { title: 'The welcome e-mail arrives, in Polish', play: receive },
  { title: 'Its link opens', play: open },
  { title: 'The administrator chooses a password and is signed in', play: choosePassword },
  { title: 'The administrator accepts the terms', play: acceptTerms },
  { title: 'The organisation, with the trial now running', play: seeOrganisation },
];
