import { SingleBar } from 'cli-progress';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';

/** How far something has come. */
export type Shown = {
  /** What is being done: `uploading`, or a job's state. */
  readonly label: string;
  /** What is counted: rows, users, kB. */
  readonly unit: string;
  readonly done: number;
  readonly total?: number | undefined;
  readonly failed?: number;
  readonly ratePerSecond?: number | undefined;
};

export type Progress = { readonly show: (shown: Shown) => void; readonly end: () => void };

/** Milliseconds between two lines where no bar can move. */
const between = 3_000;

export function number(count: number): string {
  return count.toLocaleString('en');
}

/** Such as `4,500 of 20,000 rows, 12 failed, 812 a second`. */
export function inWords({ unit, done, total, failed = 0, ratePerSecond }: Shown): string {
  const of = total === undefined ? '' : ` of ${number(total)}`;
  return [
    `${number(done)}${of} ${unit}`,
    ...(failed === 0 ? [] : [`${number(failed)} failed`]),
    ...(ratePerSecond === undefined ? [] : [`${number(ratePerSecond)} a second`]),
  ].join(', ');
}

/** A bar that moves in one line of a terminal. */
export function barProgress(terminal: NodeJS.WriteStream, coloured: boolean): Progress {
  const [colour, plain] = coloured ? ['\u001b[36m', '\u001b[0m'] : ['', ''];
  const bar = new SingleBar({
    stream: terminal,
    format: `{label} ${colour}{bar}${plain} {words}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    forceRedraw: true,
  });
  let started = false;
  return {
    show: (shown) => {
      const { label, done, total } = shown;
      const payload = { label: label.padEnd(10), words: inWords(shown) };
      // As long as nobody knows of how many, the bar stays empty.
      const [value, of] = total === undefined ? [0, 1] : [Math.min(done, total), Math.max(total, 1)];
      if (!started) bar.start(of, value, payload);
      started = true;
      bar.setTotal(of);
      bar.update(value, payload);
    },
    end: () => bar.stop(),
  };
}

/** A line every few seconds, and whenever something else is being done. */
export function lineProgress(write: (text: string) => void, now = Date.now): Progress {
  let [label, at] = ['', 0];
  return {
    show: (shown) => {
      if (shown.label === label && now() - at < between) return;
      [label, at] = [shown.label, now()];
      write(`${shown.label}: ${inWords(shown)}`);
    },
    end: () => undefined,
  };
}

const none: Progress = { show: () => undefined, end: () => undefined };

/** A bar on a terminal, lines elsewhere, and nothing beside a JSON answer. Colours unless NO_COLOR says no. */
export function progressOf({ json, run }: PartnerSession, environment = process.env): Progress {
  if (json) return none;
  const coloured = (environment['NO_COLOR'] ?? '') === '';
  return run.terminal === undefined ? lineProgress(run.err) : barProgress(run.terminal, coloured);
}
