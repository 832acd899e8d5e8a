import { embeddedPlatform } from '#shared/adapters/dynamodb/embedded-platform.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { httpPlatform } from '#shared/adapters/platform/http-platform.ts';
import { checkedPlatformUrl, checkedSecret, platformConnection } from '#shared/adapters/platform/platform-connection.ts';
import type { DataCentre } from '#shared/domain/countries.ts';
import type { Now } from '#shared/domain/ids.ts';
import type { Platform, PlatformOf } from '#shared/domain/platform/platform.ts';

/** Milliseconds for which what was read of a connection is believed: another secret is taken after that. */
const believedFor = 60_000;

/**
 * The platform of each data centre: the one that an operator connected, otherwise the embedded one. Looked up once a minute by each
 * instance of a function.
 */
export function platforms(table: Table, { local, now }: { readonly local: boolean; readonly now: Now }): PlatformOf {
  const known = new Map<DataCentre, { readonly platform: Platform; readonly version: number; readonly until: number }>();
  const embedded = embeddedPlatform(table);
  return async (centre) => {
    const found = known.get(centre);
    if (found !== undefined && found.until > now().getTime()) return found.platform;
    const item = await readItem(table, keys.platformConnection(centre));
    const until = now().getTime() + believedFor;
    if (item === undefined) {
      known.set(centre, { platform: embedded, version: 0, until });
      return embedded;
    }
    const { url, secret, version } = platformConnection.parse(item);
    const platform =
      found?.version === version
        ? found.platform
        : httpPlatform({ url: checkedPlatformUrl(url, local), secret: checkedSecret(secret), now });
    known.set(centre, { platform, version, until });
    return platform;
  };
}
