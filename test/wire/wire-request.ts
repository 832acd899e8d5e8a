/** A request of the wire format before it is sent, as something that can be spoiled. */
export type WireRequest = {
  readonly method: string;
  /** The path with its parameters in place. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** What JSON is made of; undefined: there is no body. */
  readonly body?: unknown;
  /** Sent instead of the body. */
  readonly text?: string;
};
