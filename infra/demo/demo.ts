import { readSeed } from '#infra/cli/seed-file.ts';
import { readLocalEndpoints } from '#infra/cli/target.ts';
import { launchBrowser } from '#infra/demo/browser.ts';
import { journey } from '#infra/demo/journey.ts';
import type { Memory } from '#infra/demo/step.ts';
import type { World } from '#infra/demo/world.ts';

const inColour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const bold = (text: string) => (inColour ? `\u001b[1;36m${text}\u001b[0m` : text);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Where the local cloud is, and who may call it. @throws when it does not run. */
async function openWorld(folder: string): Promise<World> {
  const { apis, gate } = readLocalEndpoints(folder);
  const { api, webex: wire } = apis;
  const seed = readSeed(folder);
  if (seed?.provisioningId === undefined || api === undefined || wire === undefined)
    throw new Error('The local cloud has no partner yet: start it with npm start.');
  await fetch(`${gate}/_local/clock`).catch((error: unknown) => {
    throw new Error(`The local cloud does not answer at ${gate}: start it with npm start, in another terminal.`, { cause: error });
  });
  const { token, contactEmail, seller, provisioningId } = seed;
  return {
    api,
    wholesale: { api: wire, provisioningId },
    control: gate,
    partner: { token, contactEmail },
    seller,
    folder,
    browser: await launchBrowser(),
  };
}

async function play(folder: string): Promise<void> {
  const world = await openWorld(folder);
  try {
    const memory: Memory = {};
    for (const [index, step] of journey.entries()) {
      say(`\n${bold(`${index + 1}. ${step.title}`)}`);
      for (const line of await step.play(world, memory)) say(`   ${line}`);
    }
    say(`\n${journey.length} steps, each answered as it should be. The mailbox: ${world.control}/_local/mail`);
  } finally {
    await world.browser.close();
  }
}

try {
  await play(process.argv[2] ?? '.local');
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
