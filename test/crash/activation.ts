import { pages as getStartedPages } from '#functions/get-started/page.ts';
import { pages as termsPages } from '#functions/terms/page.ts';
import { signedDevices } from '#shared/adapters/dynamodb/devices.ts';
import { dynamoLinkRequestStore } from '#shared/adapters/dynamodb/link-requests.ts';
import { dynamoLinkStore } from '#shared/adapters/dynamodb/links.ts';
import { dynamoSessionStore } from '#shared/adapters/dynamodb/sessions.ts';
import { termsOfService as terms } from '#shared/domain/terms.ts';
import { pageFunction } from '#shared/http/page-function.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import type { Scenario, World } from '#test/support/crash-harness.ts';
import { Browser } from '#test/support/form-browser.ts';
import { aGoodPassword, aWaitingTrial } from '#test/support/people.ts';
import { type CrashWorld, newWorld, type Parts, type Servers } from './journey.ts';

type PageHandler = ReturnType<typeof pageFunction>;

/** The functions behind the pages, as a new process loads them. */
function pagesOf(world: CrashWorld): PageHandler {
  const { table, now } = world;
  const hashes = world.hashes();
  const [product, origin] = ['Handover', 'https://api.handover.example'];
  const sessions = dynamoSessionStore(table);
  const common = { terms, newId, now, product };
  const getStarted = getStartedPages({
    ...common,
    links: dynamoLinkStore(table, hashes),
    requests: dynamoLinkRequestStore(table, hashes),
    devices: signedDevices(hashes),
  });
  const routes = [...getStarted, ...termsPages({ sessions, terms, newId, now })];
  return pageFunction(routes, { sessions, terms, newId, now, origin, product }, makeLogger('test'));
}

/** Somebody opens the link of the welcome e-mail, saves a password, and accepts the terms; whatever fails is done once more. */
export function activation(servers: Servers, parts: Parts = {}): Scenario {
  return async (crashes): Promise<World> => {
    const world = await newWorld(servers, crashes, parts);
    const { token } = await aWaitingTrial({ ...servers.dynamodb, ...world.seen }, { at: world.now(), request: world.request });
    let process: PageHandler;
    let csrf = '';
    const browser = new Browser((event, context) => process(event, context));
    const answers: string[] = [];
    const shown = async (path: string) => {
      const seen = await browser.get(path);
      csrf = seen.csrf(path);
      return seen;
    };
    const link = `/get-started/${token}`;
    // A form that could not be sent is sent once more as it is, as a browser does that is told to reload.
    const steps = [
      () => shown(link),
      () => browser.post(link, { csrf, password: aGoodPassword }),
      () => shown('/terms'),
      () => browser.post('/terms', { csrf, version: terms[0].version, answer: 'accept' }),
    ];
    return {
      turn: async () => {
        process = pagesOf(world);
        try {
          for (let step = steps[answers.length]; step !== undefined; step = steps[answers.length]) {
            const { status, location } = await step();
            if (status >= 500) return false;
            answers.push(`${status} ${location}`);
          }
          return true;
        } finally {
          world.pass(20);
        }
      },
      outcome: async () => ({ answers, state: await world.state() }),
      violations: () => [],
      end: world.end,
    };
  };
}
