import { MetricUnit, Metrics as PowertoolsMetrics } from '@aws-lambda-powertools/metrics';

/** Counts of what happened, for alarms and dashboards; CloudWatch reads them out of the log. Names only, nobody's data. */
export type Metrics = {
  readonly count: (name: string) => void;
  /** Writes what was counted since the last flush: once at the end of each invocation. */
  readonly flush: () => void;
};

export function makeMetrics(service: string): Metrics {
  const metrics = new PowertoolsMetrics({ namespace: 'Handover', serviceName: service });
  return {
    count: (name) => void metrics.addMetric(name, MetricUnit.Count, 1),
    // Powertools would write a line, not even in JSON, to say that nothing was counted.
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
