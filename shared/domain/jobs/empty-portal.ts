import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Portal, PortalFault, PortalPage } from '#shared/domain/syncs/portal.ts';

const atOnce = 4;

/**
 * What a slice came to. `emptied`: nobody is left there but those whom the portal refuses to let go, `left` of them. `fault`: the portal
 * stood in the way, and is to be asked again. Otherwise there is more to do.
 */
export type Emptied = { readonly removed: number; readonly left: number; readonly emptied: boolean; readonly fault?: PortalFault };

/**
 * Takes all users of an organisation out of the portal, as long as `timeLeft` says so (US-12). It begins anew each time: who has gone is
 * no longer listed.
 */
export async function emptyPortal(portal: Portal, organisationId: OrganisationId, timeLeft: () => boolean): Promise<Emptied> {
  const asked = new Set<string>();
  let removed = 0;
  let left = 0;
  let page: string | undefined;

  async function some(users: PortalPage['users']): Promise<PortalFault | undefined> {
    const done = await Promise.all(users.map(({ portalId }) => portal.remove(organisationId, portalId)));
    for (const [index, one] of done.entries()) {
      const fault = one.ok ? undefined : one.error;
      if (fault !== undefined && fault.code !== 'PORTAL_REFUSED' && fault.code !== 'PORTAL_CONFLICT') return fault;
      asked.add(users[index]?.portalId ?? '');
      if (fault === undefined) removed += 1;
      else left += 1;
    }
    return undefined;
  }

  for (;;) {
    if (!timeLeft()) return { removed, left, emptied: false };
    const listed = await portal.list(organisationId, page);
    if (!listed.ok) return { removed, left, emptied: false, fault: listed.error };
    const { users, next } = listed.value;
    // Somebody whom it has refused to let go, or lists in spite of having done so, is not asked for again.
    const open = users.filter(({ portalId }) => !asked.has(portalId));
    for (let start = 0; start < open.length; start += atOnce) {
      if (!timeLeft()) return { removed, left, emptied: false };
      const fault = await some(open.slice(start, start + atOnce));
      if (fault !== undefined) return { removed, left, emptied: false, fault };
    }
    // A page from which somebody was taken is looked at again: others have moved up into it.
    if (open.length > 0) continue;
    if (next === undefined) return { removed, left, emptied: true };
    page = next;
  }
}
