/**
 * Stands in for the SDK's event streams in the bundles: nothing here streams events, and the one place that could load them is an
 * `import()`, for whose sake the bundler would keep half of the SDK's core as it is, unshaken and slow to load.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are left out of the bundles.');
  }
}

/** What the client of S3 asks for as it is made, and never uses unless it selects. */
export const eventStreamSerdeProvider = () => ({});

export const resolveEventStreamSerdeConfig = <C>(config: C): C => config;
