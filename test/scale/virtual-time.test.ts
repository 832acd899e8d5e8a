import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { virtualTime } from './virtual-time.ts';

const start = new Date('2026-01-01T00:00:00.000Z');

describe('virtual time', () => {
  it('passes from one to the next who sleeps, and not while real work lasts', async () => {
    const time = virtualTime(start);
    const seen: string[] = [];
    const note = (what: string) => void seen.push(`${what} ${time.seconds()}`);
    async function sleeper(name: string, milliseconds: number, real: number): Promise<void> {
      await time.sleep(milliseconds);
      await time.real(() => wait(real));
      note(name);
    }
    await time.until(Promise.all([sleeper('slow', 3_600_000, 0), sleeper('second', 2000, 5), sleeper('first', 1000, 30)]));
    expect(seen).toEqual(['first 1', 'second 2', 'slow 3600']);
    expect(time.now().toISOString()).toBe('2026-01-01T01:00:00.000Z');
  });

  it('does not wait for ever for what never comes', async () => {
    await expect(virtualTime(start).until(new Promise(() => undefined))).rejects.toThrow('Nothing will ever happen');
  });

  it('hands on what went wrong', async () => {
    const time = virtualTime(start);
    const fails = time.sleep(5).then(() => {
      throw new Error('went wrong');
    });
    await expect(time.until(fails)).rejects.toThrow('went wrong');
  });
});
