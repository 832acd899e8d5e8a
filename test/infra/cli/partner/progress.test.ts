import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { PartnerSession } from '#infra/cli/partner/partner-session.ts';
import { barProgress, inWords, lineProgress, progressOf, type Shown } from '#infra/cli/partner/progress.ts';

/** A terminal that notes what is written to it. */
function terminal() {
  const written: string[] = [];
  const stream = new Writable({
    write(piece, _, done) {
      written.push(String(piece));
      done();
    },
  });
  // What cli-progress asks a terminal for.
  const tty = Object.assign(stream, {
    isTTY: true,
    columns: 120,
    rows: 30,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  return { tty: tty as unknown as NodeJS.WriteStream, text: () => written.join('') };
}

const half: Shown = { label: 'running', unit: 'rows', done: 50, total: 100, failed: 2, ratePerSecond: 812.5 };

describe('progress in words', () => {
  it('says what is known and nothing else', () => {
    expect(inWords(half)).toBe('50 of 100 rows, 2 failed, 812.5 a second');
    expect(inWords({ label: 'queued', unit: 'rows', done: 0 })).toBe('0 rows');
    expect(inWords({ label: 'x', unit: 'rows', done: 1_234_567, total: 2_000_000 })).toBe('1,234,567 of 2,000,000 rows');
  });

  it('is a line every three seconds, and whenever something else is done', () => {
    let now = 10_000;
    const lines: string[] = [];
    const { show } = lineProgress(
      (text) => lines.push(text),
      () => now,
    );
    const at = (seconds: number, done: number, label = 'running') => {
      now = 10_000 + seconds * 1000;
      show({ label, unit: 'rows', done, total: 9 });
    };
    at(0, 1);
    at(1, 2);
    at(2.9, 3);
    at(3, 4);
    at(3.1, 5, 'cancelling');
    at(3.2, 6, 'cancelling');
    expect(lines).toEqual(['running: 1 of 9 rows', 'running: 4 of 9 rows', 'cancelling: 5 of 9 rows']);
  });
});

describe('progress on a terminal', () => {
  it('is a bar that fills', async () => {
    const { tty, text } = terminal();
    const bar = barProgress(tty, false);
    bar.show({ ...half, label: 'validating', done: 0, total: undefined });
    expect(text()).toContain('░'.repeat(30));
    // It is drawn ten times a second at most.
    bar.show(half);
    await sleep(250);
    expect(text()).toContain(`running    ${'█'.repeat(15)}${'░'.repeat(15)} 50 of 100 rows, 2 failed, 812.5 a second`);
    bar.show({ ...half, done: 100 });
    bar.end();
    expect(text()).toContain('█'.repeat(30));
    expect(text().includes('\u001b[36m')).toBe(false);
  });

  it('has colours unless NO_COLOR is set, and is not there beside JSON', () => {
    const session = (json: boolean, stderr?: NodeJS.WriteStream) =>
      ({
        json,
        run: { terminal: stderr, err: () => expect.fail('a line'), out: () => undefined, end: () => undefined },
      }) as unknown as PartnerSession;
    const seen = (json: boolean, environment: NodeJS.ProcessEnv) => {
      const { tty, text } = terminal();
      const progress = progressOf(session(json, tty), environment);
      progress.show(half);
      progress.end();
      return text();
    };
    expect(seen(false, {})).toContain('\u001b[36m');
    expect(seen(false, { NO_COLOR: '1' })).toContain('█');
    expect(seen(false, { NO_COLOR: '1' })).not.toContain('\u001b[36m');
    expect(seen(true, {})).toBe('');
    const silent = progressOf(session(true));
    silent.show(half);
    silent.end();
  });
});
