import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { installClock, type SharedOffset } from './clock-preload.ts';

/** What an instance of a function is started with. */
export interface InstanceData {
  readonly file: string;
  readonly exportName: string;
  readonly offset: SharedOffset;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryLimitInMB: string;
}

/** One invocation; `event` is JSON text and `milliseconds` what is left until the time-out. */
export interface Invocation {
  readonly requestId: string;
  readonly event: string;
  readonly milliseconds: number;
}

/** What an instance reports: that it is ready, or how an invocation ended. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly payload: string }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string; readonly trace: string };

const data: InstanceData = workerData;
installClock(data.offset);

function failed(error: unknown): Report {
  if (!(error instanceof Error)) return { kind: 'failed', errorType: typeof error, errorMessage: String(error), trace: '' };
  return { kind: 'failed', errorType: error.name, errorMessage: error.message, trace: error.stack ?? '' };
}

const report = (what: Report) => parentPort?.postMessage(what);

/** What a function has logged reaches the log before its invocation ends. */
const flushed = (stream: NodeJS.WriteStream) =>
  new Promise<void>((resolve) => (stream.writableLength > 0 ? stream.write('', () => resolve()) : resolve()));

async function load(): Promise<(event: unknown, context: unknown) => unknown> {
  const exports = data.file.endsWith('.mjs') ? await import(pathToFileURL(data.file).href) : createRequire(import.meta.url)(data.file);
  const handler: unknown = exports[data.exportName];
  if (typeof handler !== 'function') throw new Error(`${data.file} exports no function ${data.exportName}`);
  return (event, context) => handler(event, context);
}

function contextOf({ requestId, milliseconds }: Invocation) {
  const end = performance.now() + milliseconds;
  return {
    functionName: data.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: data.memoryLimitInMB,
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
}

try {
  const handler = await load();
  parentPort?.on('message', async (invocation: Invocation) => {
    let outcome: Report;
    try {
      const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
      outcome = { kind: 'done', payload: JSON.stringify(result ?? null) };
    } catch (error) {
      outcome = failed(error);
    }
    await flushed(process.stdout);
    await flushed(process.stderr);
    report(outcome);
  });
  report({ kind: 'ready' });
} catch (error) {
  report(failed(error));
}
