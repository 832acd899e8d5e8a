import * as z from 'zod';
import type { Now } from '#shared/domain/ids.ts';
import { siteNameFault, subdomainAsKept, subdomainFault } from '#shared/domain/set-up/names.ts';
import type { NameLook } from '#shared/domain/set-up/set-up-store.ts';

/** What became of a look at a name. It reserves nothing: whoever finishes first has it (SS-8). */
export const nameAvailability = z
  .strictObject({ name: z.string(), availability: z.enum(['available', 'taken', 'invalid', 'reserved']) })
  .register(z.globalRegistry, { id: 'NameAvailability' });
export type NameAvailability = z.output<typeof nameAvailability>;

/** Looks whether a subdomain or the name of a site could be had now, as it would be kept; one round trip, none for what can be no name. */
export function availabilityOf({ look, now }: { readonly look: NameLook; readonly now: Now }) {
  return async (kind: 'subdomain' | 'site', typed: string): Promise<NameAvailability> => {
    const name = kind === 'subdomain' ? subdomainAsKept(typed) : typed.trim();
    const fault = kind === 'subdomain' ? subdomainFault(name) : siteNameFault(name);
    return { name, availability: fault ?? (await look(kind, name, undefined, now())) };
  };
}
