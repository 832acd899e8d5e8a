import * as z from 'zod';
import { instant } from '#shared/domain/instant.ts';
import { directoryOwner } from '#shared/domain/matching/directory.ts';

/** `pending`: named, and not proved. `verified`: proved by its DNS. `claimed`: proved, and nobody else can claim it. */
export const domainState = z.enum(['pending', 'verified', 'claimed']);
export type DomainState = z.infer<typeof domainState>;

/** A domain of an organisation or of a partner. */
export const domain = z.object({
  /** In its ASCII form. */
  name: z.string(),
  owner: directoryOwner,
  state: domainState,
  /** What its DNS has to say. No secret: whoever reads it there cannot do anything with it. */
  token: z.string(),
  addedAt: instant,
  verifiedAt: instant.optional(),
  claimedAt: instant.optional(),
  version: z.int(),
});
export type Domain = z.infer<typeof domain>;

/** Domains of one owner, at most. */
export const mostDomains = 50;

/** The TXT record that proves a domain, at the domain itself or below it, where the domain itself has no room for one. */
export function recordOf({ name, token }: Pick<Domain, 'name' | 'token'>) {
  return { names: [name, `_handover.${name}`], value: `handover-verification=${token}` } as const;
}

export const domainView = z
  .strictObject({
    domain: z.string(),
    state: domainState,
    record: z.strictObject({ type: z.literal('TXT'), names: z.array(z.string()), value: z.string() }).register(z.globalRegistry, {
      description: 'The record that proves the domain, at one of these names.',
    }),
    addedAt: instant,
    verifiedAt: instant.optional(),
    claimedAt: instant.optional(),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: 'Domain' });
export type DomainView = z.infer<typeof domainView>;

export function viewOfDomain(one: Domain): DomainView {
  const { names, value } = recordOf(one);
  return {
    domain: one.name,
    state: one.state,
    record: { type: 'TXT', names: [...names], value },
    addedAt: one.addedAt,
    ...(one.verifiedAt === undefined ? {} : { verifiedAt: one.verifiedAt }),
    ...(one.claimedAt === undefined ? {} : { claimedAt: one.claimedAt }),
    version: one.version,
  };
}
