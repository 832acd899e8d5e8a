import { siteNameFault } from '#shared/domain/set-up/names.ts';
import { meetingsLicencesOf } from '#shared/domain/set-up/plan.ts';
import type { SiteDraft } from '#shared/domain/set-up/set-up.ts';
import { faultAt, type SetUpFault } from '#shared/domain/set-up/set-up-faults.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { isTimeZone } from '#shared/domain/set-up/time-zones.ts';

/** Sites that a set-up takes at most. */
export const mostSites = 10;

const nameCodes = { invalid: 'SITE_NAME_INVALID', reserved: 'SITE_NAME_RESERVED' } as const;

/** A site that is there gets further licences; nothing else of it changes, least of all early release. */
function frozenFaults({ sites }: SetUpRead, wanted: SiteDraft, at: string): SetUpFault[] {
  const existing = sites.find(({ name }) => name === wanted.name);
  if (existing === undefined) return [];
  const release = existing.earlyRelease === wanted.earlyRelease ? [] : [faultAt('sites', `${at}/earlyRelease`, 'SETTING_FROZEN')];
  return existing.timeZone === wanted.timeZone ? release : [...release, faultAt('sites', `${at}/timeZone`, 'SETTING_FROZEN')];
}

function siteFaults(read: SetUpRead, sites: readonly SiteDraft[], index: number): SetUpFault[] {
  const site = sites[index];
  if (site === undefined) return [];
  const at = `/meetings/sites/${index}`;
  const name = siteNameFault(site.name);
  return [
    ...(name === undefined ? [] : [faultAt('sites', `${at}/name`, nameCodes[name])]),
    ...(sites.findIndex((one) => one.name === site.name) < index ? [faultAt('sites', `${at}/name`, 'SITE_TWICE')] : []),
    ...(isTimeZone(site.timeZone) ? [] : [faultAt('sites', `${at}/timeZone`, 'TIME_ZONE_UNKNOWN')]),
    ...frozenFaults(read, site, at),
  ];
}

/** With more than one site each says its part, and the parts sum to the whole (MT-3); a single one has them all. */
function licenceFaults(total: number, sites: readonly SiteDraft[]): SetUpFault[] {
  const [only, ...more] = sites;
  if (only === undefined) return [];
  if (more.length === 0 && only.licences === undefined) return [];
  const unsaid = sites.flatMap(({ licences }, index) =>
    licences === undefined ? [faultAt('licences', `/meetings/sites/${index}/licences`, 'required')] : [],
  );
  if (unsaid.length > 0) return unsaid;
  const sum = sites.reduce((all, { licences = 0 }) => all + licences, 0);
  return sum === total ? [] : [faultAt('licences', '/meetings/sites', 'SITE_LICENCES_DIFFER')];
}

/** Everything that is missing or does not fit (MT-1 to MT-3). Whether a name is taken only Finish tells. */
export function meetingsFaults(read: SetUpRead, sites: readonly SiteDraft[]): SetUpFault[] {
  if (sites.length === 0) return [faultAt('sites', '/meetings/sites', 'SITE_NEEDED')];
  const many = sites.length > mostSites ? [faultAt('sites', '/meetings/sites', 'TOO_MANY_SITES')] : [];
  return [
    ...many,
    ...sites.flatMap((_, index) => siteFaults(read, sites, index)),
    ...licenceFaults(meetingsLicencesOf(read.source), sites),
  ];
}

/** The licences of each site: what was said, or for a single one all of them. */
export function licencesOfSites(read: SetUpRead, sites: readonly SiteDraft[]): number[] {
  return sites.map(({ licences }) => licences ?? (sites.length === 1 ? meetingsLicencesOf(read.source) : 0));
}
