import * as z from 'zod';
import { stillConnects } from '#infra/demo/context-service.ts';
import { resumeReminders, stopReminders } from '#infra/demo/reminders.ts';
import { expected, known, type Memory, type Step, trialShown } from '#infra/demo/step.ts';
import { call, mailTo, moveClock, type World } from '#infra/demo/world.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** The morning of the day that lies so many days before the trial's last. */
function morningBefore(endsAt: string, days: number): Date {
  const lastDay = Math.floor(Date.parse(endsAt) / day) * day;
  return new Date(lastDay - days * day + 9 * hour);
}

function after(endsAt: string, days: number): Date {
  return new Date(Date.parse(endsAt) + days * day + hour);
}

type Passing = { readonly to: Date; readonly state: string; readonly told: readonly ('administrator' | 'partner')[] };

/** Moves the clock, and says which e-mails came meanwhile, and to nobody else, and what the trial and Context Service have come to. */
async function pass(world: World, memory: Memory, { to, state, told: whom }: Passing): Promise<string[]> {
  const { id } = known(memory, 'trial');
  const people = { administrator: known(memory, 'administrator').email, partner: world.partner.contactEmail };
  const readers = Object.values(people);
  const before = await Promise.all(readers.map((address) => mailTo(world, address)));
  await moveClock(world, to);
  const now = await Promise.all(readers.map((address) => mailTo(world, address)));
  const fresh = now.map((mails, index) => mails.slice(before[index]?.length ?? 0));
  const toBeTold = whom.map((one) => people[one]);
  for (const [index, reader] of readers.entries()) {
    const got = fresh[index]?.length ?? 0;
    expected(got > 0 === toBeTold.includes(reader), `${reader} got ${got} e-mails.`);
  }
  const trial = trialShown.parse((await call(world, 200, 'GET', `/v1/trials/${id}`)).json);
  expected(trial.state === state, `The trial is ${trial.state} and should be ${state}.`);
  const left = trial.daysLeft === undefined ? '' : `, ${trial.daysLeft} days left`;
  const told = fresh.flatMap((mails, index) => mails.map(({ subject }) => `to ${readers[index]}: “${subject}”`));
  return [
    `the clock is at ${to.toISOString().slice(0, 16).replace('T', ' ')} UTC: the trial is ${trial.state}${left}`,
    ...told,
    await stillConnects(world, memory),
  ];
}

const both = ['administrator', 'partner'] as const;

function passing(title: string, state: string, when: (endsAt: string) => Date, told: Passing['told'] = both): Step {
  return {
    title,
    play: async (world, memory) => {
      const { endsAt } = known(memory, 'trial');
      if (endsAt === undefined) throw new Error('The trial does not run.');
      return pass(world, memory, { to: when(endsAt), state, told });
    },
  };
}

/** Purged without a message: everybody has been told before. */
const purge: Step = {
  title: 'After 30 more days its data is purged; organisation and Context Service stay',
  play: async (world, memory) => {
    const { id, endsAt = '' } = known(memory, 'trial');
    await moveClock(world, after(endsAt, 60));
    const { state } = trialShown.parse((await call(world, 200, 'GET', `/v1/trials/${id}`)).json);
    expected(state === 'purged', `The trial is ${state}.`);
    return [`GET /v1/trials/… → ${state}`, await stillConnects(world, memory)];
  },
};

const page = z.object({
  events: z.array(z.object({ type: z.string(), position: z.int(), subject: z.object({ trialId: z.string().optional() }) })),
  next: z.string(),
  more: z.boolean(),
});

async function readFeed(world: World, memory: Memory): Promise<string[]> {
  const { id } = known(memory, 'trial');
  const types: string[] = [];
  let [after, last] = ['', 0];
  for (let more = true; more; ) {
    const { json } = await call(world, 200, 'GET', `/v1/events?limit=100${after === '' ? '' : `&after=${after}`}`);
    const read = page.parse(json);
    for (const { type, position, subject } of read.events) {
      expected(position === last + 1, `After position ${last} came ${position}.`);
      last = position;
      if (subject.trialId === id && !type.startsWith('email.')) types.push(type);
    }
    [after, more] = [read.next, read.more];
  }
  for (const type of ['trial.created', 'trial.started', 'trial.suspended', 'trial.soft_deleted', 'trial.purged']) {
    expected(types.filter((one) => one === type).length === 1, `The feed does not tell ${type} once: ${types.join(', ')}`);
  }
  return [`GET /v1/events, page by page: ${last} events, no gap; of this trial:`, types.join(' → ')];
}

/** Time passes. */
export const endingSteps: readonly Step[] = [
  passing('Fourteen days before the end both are reminded', 'active', (endsAt) => morningBefore(endsAt, 14)),
  passing('Seven days before', 'active', (endsAt) => morningBefore(endsAt, 7)),
  stopReminders,
  passing('The day before only the partner is reminded', 'active', (endsAt) => morningBefore(endsAt, 1), ['partner']),
  resumeReminders,
  passing('On the day both are', 'active', (endsAt) => morningBefore(endsAt, 0)),
  passing('The trial ends: its services are suspended', 'suspended', (endsAt) => after(endsAt, 0)),
  passing('After 30 days it is soft-deleted', 'soft_deleted', (endsAt) => after(endsAt, 30)),
  purge,
  { title: 'The feed tells it all, in order', play: readFeed },
];
