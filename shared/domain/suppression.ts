import * as z from 'zod';
import { emailId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';

/** An address that is not written to, because what was sent to it came back for good or was complained about (EM-4), until it is released (EM-6). */
export const suppression = z.object({
  reason: z.enum(['bounce', 'complaint']),
  since: instant,
  /** The e-mail that showed it. */
  emailId,
});
export type Suppression = z.infer<typeof suppression>;

/** Which addresses are suppressed; any spelling of an address finds it. */
export type Suppressions = {
  /** At most 100 addresses; one round trip. Addresses that may be written to are not in the answer. */
  among(addresses: readonly string[]): Promise<ReadonlyMap<string, Suppression>>;
};
