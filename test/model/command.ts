import fc from 'fast-check';
import { expect } from 'vitest';
import { differences } from './compare.ts';
import type { Model } from './model.ts';
import type { Real } from './real.ts';

/** What one kind of command is: when it can be asked, what the model says to it, and how the real system is asked. */
export type Kind<A> = {
  readonly name: string;
  readonly args: fc.Arbitrary<A>;
  /** Whether there is anything that it could be about. */
  readonly when: (model: Model, args: A) => boolean;
  /** `ok`, or the code of the refusal; changes the model where it is `ok`. */
  readonly model: (model: Model, args: A) => string;
  readonly real: (real: Real, args: A, model: Model) => Promise<string>;
};

type Command = fc.AsyncCommand<Model, Real>;

/** How often each command was answered how, over all sequences of a process: to see what a run has come to. */
export const answered = new Map<string, number>();

/** Minutes between two commands: longer than the pause that has to lie between two e-mails. */
const minutes = 10;

/**
 * Makes commands of a kind. The real system is asked first, as the model stands before; then both have to have answered alike, and to be
 * in the same state.
 */
export function commands<A>({ name, args, when, model, real }: Kind<A>): fc.Arbitrary<Command> {
  return args.map((given) => ({
    check: (state) => when(state, given),
    async run(state, world) {
      state.now += minutes * 60_000;
      world.clock.now = state.now;
      const answer = await real(world, given, state);
      expect(`${name}: ${answer}`).toBe(`${name}: ${model(state, given)}`);
      expect(await differences(state, world)).toEqual([]);
      answered.set(`${name}: ${answer}`, (answered.get(`${name}: ${answer}`) ?? 0) + 1);
    },
    toString: () => `${name}(${JSON.stringify(given).replaceAll(',', ';')})`,
  }));
}

/** The same kind several times over, to be chosen so much more often. */
export function often<A>(kind: Kind<A>, times: number): fc.Arbitrary<Command>[] {
  return Array.from({ length: times }, () => commands(kind));
}

/** The code of what a use case came to. */
export function codeOf(outcome: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }): string {
  return outcome.ok ? 'ok' : outcome.error.code;
}

/** The element that a number chosen in advance stands for, whatever there is by then. */
export function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % Math.max(1, list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

export const index = fc.nat({ max: 5 });
