import { due } from '#shared/adapters/dynamodb/due.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item } from '#shared/adapters/dynamodb/transact.ts';
import { listKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Location, SetUp, Site, Tenant } from '#shared/domain/set-up/set-up.ts';

/** Milliseconds without a word of the worker after which the clock tells it again; its message may be put off for 15 minutes. */
export const provisioningPatience = 1_200_000;

/** When the clock has to look after a set-up, or an organisation, whose worker was last heard of, or wanted to be back, at an instant. */
export function provisioningDue(heard: Date, id: string): { duePK: string; dueSK: string } {
  return due('SETUPS', new Date(heard.getTime() + provisioningPatience), id);
}

/** A set-up; while its parts are being made it stands in the index of dates, so that one whose worker died is found. */
export function setUpItem(setUp: SetUp, now: Date): Item {
  return itemOf('set-up', keys.setUp(setUp.organisationId, setUp.source.id), {
    ...setUp,
    ...(setUp.state === 'provisioning' ? provisioningDue(now, setUp.source.id) : {}),
  });
}

export function tenantItem(tenant: Tenant): Item {
  return itemOf('tenant', keys.tenant(tenant.organisationId), tenant);
}

export function siteItem(site: Site): Item {
  return itemOf('site', keys.site(site.organisationId, site.name), site);
}

/** A location, with what it is found by where only its id is known. */
export function locationItem(location: Location): Item {
  return itemOf('location', keys.location(location.organisationId, location.id), { ...location, roll: listKeys.byId(location.id) });
}

/** Where a part of a set-up is kept. */
export function partKey(organisationId: OrganisationId, part: SetUp['parts'][number]): Key {
  switch (part.kind) {
    case 'tenant':
      return keys.tenant(organisationId);
    case 'site':
      return keys.site(organisationId, part.name);
    case 'location':
      return keys.location(organisationId, part.id);
  }
}
