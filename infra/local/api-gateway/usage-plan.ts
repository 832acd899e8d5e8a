import type { Throttle } from './model.ts';

/** A token bucket: `burst` tokens at first, `rate` more a second. */
export interface Bucket {
  /** Takes a token if there is one. */
  take(): boolean;
}

export function bucket({ rate, burst }: Throttle, now: () => number = () => performance.now()): Bucket {
  let tokens = burst;
  let filled = now();
  return {
    take: () => {
      const at = now();
      tokens = Math.min(burst, tokens + ((at - filled) / 1000) * rate);
      filled = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

/** One bucket per name, made when the name first appears. */
export function buckets() {
  const known = new Map<string, Bucket>();
  return (name: string, throttle: Throttle): boolean => {
    const key = `${name} ${throttle.rate}/${throttle.burst}`;
    const found = known.get(key) ?? bucket(throttle);
    known.set(key, found);
    return found.take();
  };
}
