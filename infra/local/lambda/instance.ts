import { Worker } from 'node:worker_threads';
import type { InstanceData, Invocation, Report } from './worker.ts';

export type InvocationResult =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string; readonly trace: string };

export interface InstanceOptions {
  readonly data: InstanceData;
  readonly environment: Record<string, string>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly log: (line: string) => void;
}

/** One execution environment: handles one invocation at a time, and is gone for good after a time-out or a crash. */
export interface Instance {
  readonly alive: boolean;
  invoke(requestId: string, event: string): Promise<InvocationResult>;
  stop(): Promise<void>;
}

/** Lambda gives a function this long to load. */
const initSeconds = 10;

export function startInstance({ data, environment, timeoutSeconds, memoryMegabytes, log }: InstanceOptions): Instance {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: data,
    env: environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  let alive = true;
  let settle: ((report: Report) => void) | undefined;
  const lines = (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) if (line) log(line);
  };
  worker.stdout.on('data', lines);
  worker.stderr.on('data', lines);
  worker.on('message', (report: Report) => settle?.(report));
  worker.on('error', (error: Error) => lost('Runtime.ExitError', `${error.name}: ${error.message}`));
  worker.on('exit', () => lost('Runtime.ExitError', 'Runtime exited without providing a reason'));
  worker.unref();

  function lost(errorType: string, errorMessage: string): void {
    alive = false;
    settle?.({ kind: 'failed', errorType, errorMessage, trace: '' });
  }

  function next(seconds: number, start: () => void): Promise<Report> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        log(`Task timed out after ${seconds.toFixed(2)} seconds`);
        lost('Sandbox.Timedout', `Task timed out after ${seconds.toFixed(2)} seconds`);
        void worker.terminate();
      }, seconds * 1000);
      settle = (report) => {
        clearTimeout(timer);
        settle = undefined;
        resolve(report);
      };
      start();
    });
  }

  const ready = next(initSeconds, () => {});
  return {
    get alive() {
      return alive;
    },
    async invoke(requestId, event) {
      const loaded = await ready;
      if (loaded.kind !== 'ready') {
        alive = false;
        void worker.terminate();
        return outcome(loaded);
      }
      if (!alive) return { ok: false, errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited', trace: '' };
      const invocation: Invocation = { requestId, event, milliseconds: timeoutSeconds * 1000 };
      return outcome(await next(timeoutSeconds, () => worker.postMessage(invocation)));
    },
    async stop() {
      alive = false;
      await worker.terminate();
    },
  };
}

function outcome(report: Report): InvocationResult {
  if (report.kind === 'done') return { ok: true, payload: report.payload };
  if (report.kind === 'failed') return { ok: false, errorType: report.errorType, errorMessage: report.errorMessage, trace: report.trace };
  return { ok: false, errorType: 'Runtime.Unknown', errorMessage: 'The instance reported itself ready twice', trace: '' };
}
