import type { Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { SetUpRead, SetUpStore } from '#shared/domain/set-up/set-up-store.ts';

/** A set-up as it stands, whether or not anybody has begun it. One round trip. Refuses with NOT_FOUND, NOT_ALLOWED. */
export function readSetUp({ setUps }: { readonly setUps: Pick<SetUpStore, 'read'> }) {
  return (by: SetUpCaller, source: SetUpSource): Promise<Result<SetUpRead, Refusal | Replay>> => setUps.read(by, source);
}
