import type { AnyClient } from '#test/support/crash-harness.ts';

/** `before` and `after`: the process dies at this call, before it has had its effect or after. `pause`: it stands still, and goes on when everybody believes it dead. */
export type Interruption = { readonly call: number; readonly kind: 'before' | 'after' | 'pause' };

type Handler = (args: object) => Promise<object>;

/** A process that is interrupted once, at one of its calls to AWS. */
export function interruptedProcess(at: Interruption | undefined) {
  const interrupted = Promise.withResolvers<void>();
  const resumed = Promise.withResolvers<void>();
  const trace: string[] = [];
  let calls = 0;
  let isDead = false;

  async function standStill(next: Handler, args: object): Promise<object> {
    interrupted.resolve();
    await resumed.promise;
    return next(args);
  }

  return {
    trace,
    interrupted: interrupted.promise.then(() => 'interrupted' as const),
    hasFired: () => isDead || (at !== undefined && calls >= at.call),
    resume: () => resumed.resolve(),
    attach<C extends AnyClient>(client: C): C {
      const middleware =
        (next: Handler, context: { commandName?: string }): Handler =>
        async (args) => {
          if (isDead) return new Promise(() => undefined);
          calls += 1;
          trace.push(`${calls} ${context.commandName}`);
          if (calls !== at?.call) return next(args);
          trace.push(`✗ ${at.kind}`);
          if (at.kind === 'pause') return standStill(next, args);
          isDead = true;
          if (at.kind === 'after') await next(args).catch(() => undefined);
          interrupted.resolve();
          return new Promise(() => undefined);
        };
      client.middlewareStack.add(middleware, { step: 'initialize', priority: 'high', name: 'interruptions', override: true });
      return client;
    },
  };
}
