import type { SiteDraft } from '#shared/domain/set-up/set-up.ts';
import { mostSites } from '#shared/domain/set-up/site-answers.ts';
import { allTimeZones, timeZonesOf } from '#shared/domain/set-up/time-zones.ts';
import { renderSiteLicencesPage } from '#shared/pages/set-up/site-licences-page.tsx';
import { renderSitePage } from '#shared/pages/set-up/site-page.tsx';
import { renderSitesPage } from '#shared/pages/set-up/sites-page.tsx';
import type { StepError } from '#shared/pages/set-up/step-errors.ts';
import type { StepProps } from '#shared/pages/set-up/step-page.tsx';
import { checked } from './name-check.ts';
import type { Entries, Said, Step, StepContext } from './step.ts';

const sitesOf = ({ view }: StepContext): readonly SiteDraft[] => view.meetings?.sites ?? [];

/** Another number of sites is distributed anew. */
const undistributed = (sites: readonly SiteDraft[]) => sites.map(({ licences: _, ...site }) => site);

/** The site that is looked at: by its name; empty for a new one. Undefined: the list of all. */
function lookedAt({ query }: StepContext, { entries }: Said, sites: readonly SiteDraft[]): string | undefined {
  const was = entries?.['was'] ?? query['site'];
  if (was !== undefined) return was;
  return sites.length === 0 ? '' : undefined;
}

/** Sites that stand in the organisation and are not among the answers yet: they may get licences of this plan. */
const existingBeside = ({ view }: StepContext, sites: readonly SiteDraft[]) =>
  (view.meetings?.existing ?? []).filter(({ name }) => sites.every((site) => site.name !== name));

function sitePage(context: StepContext, props: StepProps, said: Said, was: string): string {
  const { read, view, language } = context;
  const sites = sitesOf(context);
  const kept = sites.find(({ name }) => name === was);
  const timeZone = kept?.timeZone ?? view.meetings?.defaultTimeZone;
  const { entries } = said;
  return renderSitePage(
    {
      ...props,
      as: kept !== undefined ? 'change' : sites.length === 0 ? 'first' : 'next',
      was: kept?.name ?? '',
      zones: { likely: timeZonesOf(read.organisation.country), all: allTimeZones() },
      values:
        entries === undefined
          ? { name: kept?.name, timeZone, earlyRelease: kept?.earlyRelease ?? false }
          : { name: entries['name'] ?? '', timeZone: entries['timeZone'] ?? '', earlyRelease: entries['earlyRelease'] === 'true' },
      available: said.available,
      existing: kept === undefined ? existingBeside(context, sites).map(({ name }) => name) : [],
    },
    language,
  );
}

export const sitesStep: Step = {
  show(context, props, said) {
    const sites = sitesOf(context);
    const was = lookedAt(context, said, sites);
    if (was !== undefined) return sitePage(context, props, said, was);
    const changeHref = (name: string) => `${context.base}/sites?${new URLSearchParams({ site: name })}`;
    const stands = new Set(context.view.meetings?.existing.map(({ name }) => name));
    const shown = sites.map(({ name, timeZone, earlyRelease }) => ({
      name,
      timeZone,
      earlyRelease,
      ...(stands.has(name) ? {} : { changeHref: changeHref(name) }),
    }));
    const existing = existingBeside(context, sites).map(({ name }) => name);
    return renderSitesPage({ ...props, sites: shown, existing, most: mostSites }, context.language);
  },
  async answer(context, entries, availability) {
    const sites = sitesOf(context);
    const { go, was, another, name = '', timeZone = '' } = entries;
    const list = `${context.base}/sites`;
    if (go === 'check') return { kind: 'show', said: await checked(availability, 'site', 'name', entries) };
    if (go === 'remove') {
      const left = undistributed(sites.filter((site) => site.name !== entries['site']));
      if (left.length === 0) return { kind: 'on', to: `${list}?${new URLSearchParams({ site: entries['site'] ?? '' })}` };
      return { kind: 'save', change: { meetings: { sites: left } }, to: list, ofVersion: true };
    }
    if (go === 'use') {
      const used = existingBeside(context, sites).filter((site) => site.name === entries['site']);
      const added = used.map(({ name: itsName, timeZone: itsZone, earlyRelease }) => ({ name: itsName, timeZone: itsZone, earlyRelease }));
      return added.length === 0
        ? { kind: 'on', to: list }
        : { kind: 'save', change: { meetings: { sites: [...undistributed(sites), ...added] } }, to: list, ofVersion: true };
    }
    if (was === undefined) {
      if (another === 'yes') return { kind: 'on', to: `${list}?site=` };
      if (another === 'no') return { kind: 'on', to: '' };
      return { kind: 'show', said: { errors: [{ field: 'another', code: 'required', of: 'another' }] } };
    }
    const site = { name: name.trim(), timeZone, earlyRelease: entries['earlyRelease'] === 'true' };
    const changes = sites.some((one) => one.name === was);
    const after = changes
      ? sites.map((one) => (one.name === was ? { ...site, ...(one.licences === undefined ? {} : { licences: one.licences }) } : one))
      : [...undistributed(sites), site];
    return { kind: 'save', change: { meetings: { sites: after } }, to: list, ofVersion: true };
  },
};

/** The licences as they were entered, or as they are kept. */
function licencesOf(name: string, kept: number | undefined, entries: Entries | undefined): string {
  return entries?.[`licences.${name}`] ?? (entries === undefined && kept !== undefined ? String(kept) : '');
}

export const licencesStep: Step = {
  show(context, props, said) {
    const sites = sitesOf(context).map(({ name, licences }) => ({ name, licences: licencesOf(name, licences, said.entries) }));
    return renderSiteLicencesPage({ ...props, total: context.view.meetings?.licences ?? 0, sites }, context.language);
  },
  async answer(context, entries) {
    const sites = sitesOf(context);
    const text = ({ name }: SiteDraft) => (entries[`licences.${name}`] ?? '').trim();
    if (entries['go'] === 'sum') return { kind: 'show', said: { entries } };
    const wrong = sites.filter((site) => !/^\d{1,6}$/.test(text(site)));
    const errors: StepError[] = wrong.map(({ name }) => ({ field: `licences.${name}`, code: 'required', of: 'licences' }));
    if (errors.length > 0) return { kind: 'show', said: { entries, errors } };
    const distributed = sites.map((site) => ({ ...site, licences: Number(text(site)) }));
    return { kind: 'save', change: { meetings: { sites: distributed } }, ofVersion: true };
  },
};
