import type { Metrics } from '#shared/runtime/metrics.ts';

/** Metrics that keep what was counted, in order. */
export function collectingMetrics(): Metrics & { readonly counted: string[] } {
  const counted: string[] = [];
  return { counted, count: (name) => void counted.push(name), flush: () => undefined };
}
