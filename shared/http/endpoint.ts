import type * as z from 'zod';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Answer } from '#shared/http/answer.ts';
import type { Route } from '#shared/http/route.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
/** What came as a text in the place of the JSON. */
export type TextBody = { readonly text: string };
type BodyOf<R extends Route> = R['text'] extends object ? Parsed<R['body']> | TextBody : Parsed<R['body']>;
type CallerOf<R extends Route> = R['access'] extends { kind: 'partner' } ? PartnerCaller : undefined;

/** A request after everything about it that is HTTP has been dealt with. */
export type EndpointRequest<R extends Route> = {
  readonly caller: CallerOf<R>;
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: BodyOf<R>;
  readonly requestId: string;
  /** The version named by If-Match; undefined when none was sent. */
  readonly ifMatch: number | undefined;
  readonly authorization: string | undefined;
  /** The receipt that a change commits together with its effect; undefined without an idempotency key. */
  readonly receipt: (answer: Answer) => Receipt | undefined;
  /** Opens a kept answer, for what has to be added anew to each repeat. */
  readonly opened: (replay: Replay) => Answer;
};

/** A request whose parts were parsed with the schemas of the route, of types that only the route knows. */
export type ParsedRequest = {
  readonly caller: PartnerCaller | undefined;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
} & Pick<EndpointRequest<Route>, 'requestId' | 'ifMatch' | 'authorization' | 'receipt' | 'opened'>;

/** An operation: its route, and what it does with a parsed request. */
export type Endpoint = {
  readonly route: Route;
  readonly handle: (request: ParsedRequest) => Promise<Outcome<Answer>>;
};

/** States an operation. The one place where types are asserted: whoever calls `handle` has parsed with the schemas of this very route. */
export function endpoint<const R extends Route>(route: R, handle: (request: EndpointRequest<R>) => Promise<Outcome<Answer>>): Endpoint {
  // biome-ignore lint/plugin: no type can say that these parts were parsed with the schemas of this route
  return { route, handle: (request) => handle(request as EndpointRequest<R>) };
}

/** Turns what a use case came to into an answer, and leaves refusals and replays as they are. */
export function answering<T>(outcome: Outcome<T>, answer: (value: T) => Answer): Outcome<Answer> {
  return outcome.ok ? { ok: true, value: answer(outcome.value) } : outcome;
}
