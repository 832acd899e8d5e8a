import * as z from 'zod';
import { locationId, siteId, tenantId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { type PartProgress, partFailure, partState, type SetUp } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';

/** Where one part of a submitted set-up stands; a failed one says why, who acts, and what next (SS-9). */
export const partView = z.strictObject({
  kind: z.enum(['tenant', 'site', 'location']),
  id: z.union([tenantId, siteId, locationId]),
  /** Subdomain, name of the site, name of the location. */
  name: z.string(),
  state: partState,
  since: instant,
  attempts: z.int(),
  failure: partFailure.optional(),
});
export type PartView = z.output<typeof partView>;

type Known = { readonly name: string; readonly progress: PartProgress };

function partIn({ tenant, sites, locations }: SetUpRead, part: SetUp['parts'][number]): Known | undefined {
  switch (part.kind) {
    case 'tenant':
      return tenant?.id === part.id ? { name: tenant.subdomain, progress: tenant.progress } : undefined;
    case 'site':
      return sites.find(({ id }) => id === part.id);
    case 'location':
      return locations.find(({ id }) => id === part.id);
  }
}

/** The parts of what was submitted; those that are gone since (released) are left out. */
export function viewOfParts(read: SetUpRead): PartView[] {
  return (read.setUp?.parts ?? []).flatMap((part) => {
    const found = partIn(read, part);
    if (found === undefined) return [];
    const { state, since, attempts, failure } = found.progress;
    return [{ kind: part.kind, id: part.id, name: found.name, state, since, attempts, ...(failure === undefined ? {} : { failure }) }];
  });
}
