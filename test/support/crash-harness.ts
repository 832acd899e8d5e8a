/** Where a process dies: at its n-th call to AWS (from 1), before the call has had its effect or after. */
export type CrashPoint = { readonly call: number; readonly when: 'before' | 'after' };

class Crash extends Error {
  override readonly name = 'Crash';
}

type Handler = (args: object) => Promise<object>;
/** As much of an SDK client as a middleware needs. */
export type AnyClient = {
  readonly middlewareStack: {
    // biome-ignore lint/suspicious/noExplicitAny: each client has its own types for the same stack.
    add(middleware: (next: any, context: any) => any, options: any): void;
  };
};

/** The crashes of one run. Calls are counted over all processes of the run, so that a second crash may hit the recovery from the first. */
export class Crashes {
  readonly trace: string[] = [];
  fired = 0;
  #calls = 0;
  #dead = false;
  readonly #points: readonly CrashPoint[];

  constructor(points: readonly CrashPoint[]) {
    this.#points = points;
  }

  /** A new process takes the place of the dead one. */
  restart(): void {
    this.#dead = false;
  }

  /** Makes this client's calls crash points. What a dead process still tries has no effect: nobody is there to try it. */
  attach<C extends AnyClient>(client: C): C {
    const middleware =
      (next: Handler, context: { commandName?: string }): Handler =>
      async (args) => {
        if (this.#dead) throw new Crash('The process is dead.');
        this.#calls += 1;
        const point = this.#points.find(({ call }) => call === this.#calls);
        this.trace.push(`${this.#calls} ${context.commandName}${point === undefined ? '' : ` ✗ ${point.when}`}`);
        if (point === undefined) return next(args);
        this.fired += 1;
        this.#dead = true;
        if (point.when === 'after') await next(args);
        throw new Crash(`${point.when} call ${point.call}`);
      };
    client.middlewareStack.add(middleware, { step: 'initialize', priority: 'high', name: 'crashes', override: true });
    return client;
  }
}

/** A fresh world in which something is done by callers, queues and streams that try again. */
export type World = {
  /** Everything a new process does until it is done or dies. True: nothing is left to do; otherwise it is called again. */
  readonly turn: () => Promise<boolean>;
  /** What came of it, with everything that may differ between runs made equal. */
  readonly outcome: () => Promise<unknown>;
  /** What must not have happened even on the way. */
  readonly violations: () => readonly string[];
  readonly end: () => Promise<void>;
};
export type Scenario = (crashes: Crashes) => Promise<World>;

export type CrashReport = {
  readonly runs: number;
  /** Calls of the run without a crash, by name. */
  readonly calls: readonly string[];
  /** Runs that did not end as the one without a crash. */
  readonly failures: readonly { readonly points: readonly CrashPoint[]; readonly why: string }[];
};

const mostTurns = 25;

async function run(scenario: Scenario, points: readonly CrashPoint[]) {
  const crashes = new Crashes(points);
  const world = await scenario(crashes);
  try {
    let done = false;
    for (let turn = 1; turn <= mostTurns && !done; turn++) {
      crashes.restart();
      done = await world.turn().catch((error: unknown) => {
        if (error instanceof Crash) return false;
        throw error;
      });
    }
    crashes.restart();
    const outcome = done ? JSON.stringify(await world.outcome(), null, 1) : 'It never came to an end.';
    return { crashes, outcome, violations: world.violations() };
  } finally {
    await world.end();
  }
}

/** Where two texts first differ, with what stands around it. */
function difference(expected: string, found: string): string {
  const at = [...expected].findIndex((character, index) => character !== found[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 80);
  return `expected …${around(expected)}…, found …${around(found)}…`;
}

const both = ['before', 'after'] as const;

async function explore(scenario: Scenario, depth: number): Promise<CrashReport> {
  const plain = await run(scenario, []);
  if (plain.violations.length > 0) throw new Error(`Even without a crash: ${plain.violations.join('; ')}`);
  const failures: { points: readonly CrashPoint[]; why: string }[] = [];
  let runs = 1;

  async function from(points: readonly CrashPoint[], first: number): Promise<void> {
    for (let call = first; ; call++) {
      let reached = false;
      for (const when of both) {
        const crashed = [...points, { call, when }];
        const { crashes, outcome, violations } = await run(scenario, crashed);
        if (crashes.fired < crashed.length) continue;
        reached = true;
        runs += 1;
        const why = violations[0] ?? (outcome === plain.outcome ? undefined : difference(plain.outcome, outcome));
        if (why !== undefined) failures.push({ points: crashed, why: `${why} (${crashes.trace.join(', ')})` });
        if (crashed.length < depth) await from(crashed, call + 1);
      }
      if (!reached) return;
    }
  }

  await from([], 1);
  return { runs, calls: plain.crashes.trace, failures };
}

/** Crashes at every call once, before and after its effect. */
export function everySinglePoint(scenario: Scenario): Promise<CrashReport> {
  return explore(scenario, 1);
}

/** Crashes at every call, and in each of these runs at every later call again. */
export function everyDoublePoint(scenario: Scenario): Promise<CrashReport> {
  return explore(scenario, 2);
}
