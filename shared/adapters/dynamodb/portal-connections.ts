import * as z from 'zod';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { embeddedPortal } from '#shared/adapters/dynamodb/portal-users.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { checkedBaseUrl } from '#shared/adapters/scim/portal-address.ts';
import { scimPortal } from '#shared/adapters/scim/scim-portal.ts';
import type { DataCentre } from '#shared/domain/countries.ts';
import type { Portal } from '#shared/domain/syncs/portal.ts';
import type { PortalOf } from '#shared/domain/syncs/sync-store.ts';

/** How the portal of a data centre is reached: written by an operator, the secret encrypted at rest with the table (ADR 4). */
export const portalConnection = z.object({ baseUrl: z.string(), bearerToken: z.string(), version: z.int() });

/** Milliseconds for which what was read of a connection is believed: another secret is taken after that. */
const believedFor = 60_000;

/**
 * The portal of each data centre: the one that an operator connected, otherwise the embedded one. Looked up once a minute by each
 * instance of a function.
 */
export function portals(table: Table, { local, now }: { readonly local: boolean; readonly now: () => Date }): PortalOf {
  const known = new Map<DataCentre, { readonly portal: Portal; readonly version: number; readonly until: number }>();
  const embedded = embeddedPortal(table);
  return async (centre) => {
    const found = known.get(centre);
    if (found !== undefined && found.until > now().getTime()) return found.portal;
    const item = await readItem(table, keys.portalConnection(centre));
    const until = now().getTime() + believedFor;
    if (item === undefined) {
      known.set(centre, { portal: embedded, version: 0, until });
      return embedded;
    }
    const { baseUrl, bearerToken, version } = portalConnection.parse(item);
    const portal = found?.version === version ? found.portal : scimPortal({ baseUrl: checkedBaseUrl(baseUrl, local), bearerToken });
    known.set(centre, { portal, version, until });
    return portal;
  };
}
