/** Where words go. */
export type Streams = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The terminal on which a bar may move; absent where errors do not go to one. */
  readonly terminal?: NodeJS.WriteStream | undefined;
};

/** One run of the command line. */
export type Run = Streams & {
  /** The run ends with this code, though nothing was refused. */
  readonly end: (code: number) => void;
};

/** The work goes on elsewhere, though nobody watches it any more: Ctrl-C was pressed. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** As a shell counts a program that Ctrl-C has ended. */
export const interruptedCode = 130;

/** Runs with a signal that Ctrl-C aborts, with these words. */
export async function interruptible<T>(words: () => string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const pressed = () => stop.abort(new InterruptedError(words()));
  process.once('SIGINT', pressed);
  try {
    return await work(stop.signal);
  } finally {
    process.removeListener('SIGINT', pressed);
  }
}
