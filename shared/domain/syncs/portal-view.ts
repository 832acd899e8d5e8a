import * as z from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Person } from '#shared/domain/people.ts';
import type { PortalUser } from '#shared/domain/syncs/portal.ts';
import { differencesOf, portalRecordOf } from '#shared/domain/syncs/portal-record.ts';
import { syncShown } from '#shared/domain/syncs/sync-status.ts';
import { syncStatus } from '#shared/domain/users/user.ts';

const side = z.strictObject({
  email: z.string(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  displayName: z.string().optional(),
  active: z.boolean(),
  licences: z.array(z.string()),
  role: z.string().optional(),
  agentRole: z.string().optional(),
  profile: z.string().optional(),
});

/** A user's status of synchronisation, as a caller sees it (US-8, SY-2). */
export const syncStatusView = z
  .strictObject({
    status: syncStatus,
    at: instant.optional(),
    reason: z.strictObject({ code: z.string(), detail: z.string().optional() }).optional(),
    differences: z.array(z.string()).optional(),
    failedRuns: z.int().optional(),
    contactSupport: z.literal(true).optional().register(z.globalRegistry, {
      description: 'The user failed in three runs or more: ask support, and name the `correlationId`.',
    }),
    correlationId: z.string().optional(),
  })
  .register(z.globalRegistry, { id: 'SyncStatus' });

/** The portal's own licence, role and profile beside the organisation's (SY-7). */
export const portalComparison = z
  .strictObject({
    userId: personId,
    readAt: instant,
    organisation: side,
    portal: side.optional().register(z.globalRegistry, { description: 'Absent: the portal does not have the user.' }),
    portalId: z.string().optional(),
    equal: z.boolean(),
    differences: z.array(z.string()),
    sync: syncStatusView,
  })
  .register(z.globalRegistry, { id: 'PortalComparison' });
export type PortalComparison = z.infer<typeof portalComparison>;

const shownSide = side.strip();

export function comparisonOf(person: Person, found: PortalUser | undefined, at: string): PortalComparison {
  const ours = portalRecordOf(person);
  const differences = found === undefined ? [] : differencesOf(ours, found);
  return {
    userId: person.id,
    readAt: at,
    organisation: shownSide.parse(ours),
    ...(found === undefined ? {} : { portal: shownSide.parse(found), portalId: found.portalId }),
    equal: found !== undefined && differences.length === 0,
    differences,
    sync: syncStatusView.parse(syncShown(person)),
  };
}
