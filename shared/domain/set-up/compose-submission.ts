import { iso } from '#shared/domain/calendar.ts';
import { type NewId, trialId } from '#shared/domain/ids.ts';
import { contactCenterAnswers } from '#shared/domain/set-up/contact-center-answers.ts';
import { headquartersAnswers } from '#shared/domain/set-up/headquarters-answers.ts';
import { servicesToSubmit, sourceIdOf } from '#shared/domain/set-up/plan.ts';
import type { Location, PartProgress, SetUp, Site, Tenant } from '#shared/domain/set-up/set-up.ts';
import type { PartChange, SetUpRead, Submission } from '#shared/domain/set-up/set-up-store.ts';
import { licencesOfSites } from '#shared/domain/set-up/site-answers.ts';

type Context = { readonly newId: NewId; readonly now: Date };
type Held = Omit<SetUp, 'version'>;

const toBeMade = (now: Date): PartProgress => ({ state: 'pending', since: iso(now), attempts: 0 });

function common({ organisationId, partnerId, source }: Held, now: Date) {
  return { organisationId, partnerId, source, progress: toBeMade(now), createdAt: iso(now), version: 1 };
}

function tenantOf(read: SetUpRead, held: Held, { newId, now }: Context): Tenant {
  const draft = held.draft.contactCenter ?? {};
  const { country, platform, telephony, timeZone } = contactCenterAnswers(read, draft);
  const { subdomain, approvalReference } = draft;
  if (country === undefined || telephony === undefined || subdomain === undefined) throw new Error('The answers are not complete.');
  const since = iso(now);
  return {
    ...common(held, now),
    id: newId('tenant'),
    country: country.code,
    dataCentre: country.dataCentre,
    platform,
    ...(approvalReference === undefined ? {} : { approvalReference }),
    telephony,
    subdomain,
    timeZone,
    configuration: { state: 'not_configured', since },
    chat: { state: 'not_set_up', since },
  };
}

/** Licences of a trial that has become a subscription are no more: the organisation came with one trial, and names none by now. */
function stillHeld({ organisation }: SetUpRead, { licences }: Site): Site['licences'] {
  if (organisation.trialId !== undefined) return licences;
  return Object.fromEntries(Object.entries(licences).filter(([sourceId]) => !trialId.safeParse(sourceId).success));
}

/** A site that is there with other licences is asked for again, so that the platform learns of it. */
function withLicences(before: Site, licences: Site['licences'], now: Date): PartChange<Site> {
  const progress = { ...before.progress, state: 'pending' as const, since: iso(now) };
  return { before, after: { ...before, licences, progress, version: before.version + 1 } };
}

/** New sites; those that are there, with further licences; and those that have only lost licences, because their trial was converted. */
function sitesOf(read: SetUpRead, held: Held, { newId, now }: Context): PartChange<Site>[] {
  const drafts = held.draft.meetings?.sites ?? [];
  const licences = licencesOfSites(read, drafts);
  const sourceId = sourceIdOf(read.source);
  const wanted = drafts.map(({ name, timeZone, earlyRelease }, index): PartChange<Site> => {
    const before = read.sites.find((site) => site.name === name);
    const ofSource = { [sourceId]: licences[index] ?? 0 };
    if (before === undefined) {
      const after: Site = { ...common(held, now), id: newId('site'), name, timeZone, earlyRelease, licences: ofSource };
      return { before, after };
    }
    return withLicences(before, { ...stillHeld(read, before), ...ofSource }, now);
  });
  const named = new Set(drafts.map(({ name }) => name));
  const losing = read.sites.filter(
    (site) => !named.has(site.name) && Object.keys(stillHeld(read, site)).length < Object.keys(site.licences).length,
  );
  return [...wanted, ...losing.map((site) => withLicences(site, stillHeld(read, site), now))];
}

function headquartersOf(read: SetUpRead, held: Held, { newId, now }: Context): Location {
  const { name, addressLine1, city, ...others } = headquartersAnswers(read, held.draft.calling ?? {});
  if (name === undefined || addressLine1 === undefined || city === undefined) throw new Error('The answers are not complete.');
  return { ...common(held, now), ...others, id: newId('location'), headquarters: true, name, addressLine1, city };
}

/** Everything that a Finish makes of the answers; they are complete, as was checked before. */
export function submit(read: SetUpRead, held: Held, context: Context): Submission {
  const services = servicesToSubmit(read, held.later);
  const sites = services.includes('meetings') ? sitesOf(read, held, context) : [];
  const { submissions: before } = read;
  const siteAction = sites.length === 0 ? before.siteAction : { setUpId: held.id, sites: sites.map(({ after }) => after.name) };
  return {
    submissions: { before, after: { version: before.version + 1, ...(siteAction === undefined ? {} : { siteAction }) } },
    ...(services.includes('contact-center') ? { tenant: { before: undefined, after: tenantOf(read, held, context) } } : {}),
    sites,
    locations: services.includes('calling') ? [{ before: undefined, after: headquartersOf(read, held, context) }] : [],
  };
}

export function partsOf({ tenant, sites, locations }: Submission): SetUp['parts'] {
  return [
    ...(tenant === undefined ? [] : [{ kind: 'tenant' as const, id: tenant.after.id }]),
    ...sites.map(({ after: { id, name } }) => ({ kind: 'site' as const, id, name })),
    ...locations.map(({ after: { id } }) => ({ kind: 'location' as const, id })),
  ];
}
