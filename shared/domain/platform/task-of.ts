import type { Holding } from '#shared/domain/platform/holding.ts';
import type { PlatformRequest, PlatformTask } from '#shared/domain/platform/platform.ts';
import type { Part } from '#shared/domain/platform/provisioning-store.ts';
import type { PartProgress, Site } from '#shared/domain/set-up/set-up.ts';

function licencesOf({ licences }: Site): number {
  return Object.values(licences).reduce((sum, count) => sum + count, 0);
}

/**
 * What the platform is asked to do for a part, and under which key: to make it, or, of a site that it has made, to give it the licences
 * that it has now. The key is the same for every repeat and every retry, until the platform itself has refused.
 */
export function requestFor(part: Part, progress: PartProgress, holding: Holding | undefined): Pick<PlatformRequest, 'key' | 'task'> {
  const { refusals = 0 } = progress;
  if (part.kind === 'site' && holding?.madeAt !== undefined) {
    const { id } = part.thing;
    const licences = licencesOf(part.thing);
    return { key: [id, holding.sequence, 'licences', licences, refusals].join('.'), task: { kind: 'licences', id, licences } };
  }
  return { key: refusals === 0 ? part.thing.id : `${part.thing.id}.${refusals}`, task: taskOf(part) };
}

/** What the platform is asked to make. */
export function taskOf(part: Part): PlatformTask {
  switch (part.kind) {
    case 'tenant': {
      const { id, country, platform, telephony, subdomain, timeZone } = part.thing;
      return { kind: 'tenant', id, country, platform, telephony, subdomain, timeZone };
    }
    case 'site': {
      const { id, name, timeZone, earlyRelease } = part.thing;
      return { kind: 'site', id, name, timeZone, earlyRelease, licences: licencesOf(part.thing) };
    }
    case 'location': {
      const { id, name, country, addressLine1, addressLine2, city, state, postalCode, timeZone, announcementLanguage, emailLanguage } =
        part.thing;
      return {
        kind: 'location',
        id,
        name,
        country,
        addressLine1,
        ...(addressLine2 === undefined ? {} : { addressLine2 }),
        city,
        ...(state === undefined ? {} : { state }),
        ...(postalCode === undefined ? {} : { postalCode }),
        timeZone,
        announcementLanguage,
        emailLanguage,
      };
    }
  }
}
