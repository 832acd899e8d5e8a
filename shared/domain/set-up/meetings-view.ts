import * as z from 'zod';
import { isThere, meetingsLicencesOf, sourceIdOf } from '#shared/domain/set-up/plan.ts';
import { siteDraft } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { siteActionPending } from '#shared/domain/set-up/site-action.ts';
import { mostSites } from '#shared/domain/set-up/site-answers.ts';
import { defaultTimeZoneOf } from '#shared/domain/set-up/time-zones.ts';

const existingSite = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  earlyRelease: z.boolean(),
  /** Of this plan's meetings licences; 0: it has those of another plan only. */
  licences: z.int(),
});

/** The sites of a set-up (MT-1 to MT-3). */
export const meetingsView = z.strictObject({
  /** The licences have been distributed; nothing is asked. */
  there: z.boolean(),
  /** Licences of the plan: what the parts of the sites sum to. */
  licences: z.int(),
  mostSites: z.int(),
  sites: z.array(siteDraft),
  /** Sites that the organisation has: they may be named again, unchanged, to get licences of this plan. */
  existing: z.array(existingSite),
  /** A site is being made: another action on sites waits. */
  siteActionPending: z.boolean(),
  defaultTimeZone: z.string(),
});
export type MeetingsView = z.output<typeof meetingsView>;

export function viewOfMeetings(read: SetUpRead): MeetingsView {
  const sourceId = sourceIdOf(read.source);
  return {
    there: isThere(read, 'meetings'),
    licences: meetingsLicencesOf(read.source),
    mostSites,
    sites: read.setUp?.draft.meetings?.sites ?? [],
    existing: read.sites.map(({ name, timeZone, earlyRelease, licences }) => ({
      name,
      timeZone,
      earlyRelease,
      licences: licences[sourceId] ?? 0,
    })),
    siteActionPending: siteActionPending(read),
    defaultTimeZone: defaultTimeZoneOf(read.organisation.country),
  };
}
