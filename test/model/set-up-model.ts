import {
  type Draft,
  isThere,
  type Model,
  type ModelOrganisation,
  type ModelSetUp,
  partsOf,
  type SetUpPart,
  type Source,
  telephonyRow,
  toSubmit,
  trialState,
} from './model.ts';

type Found = { readonly organisation: ModelOrganisation; readonly source: Source };
type Centre = NonNullable<Draft['contactCenter']>;

const empty = (): ModelSetUp => ({ state: 'draft', later: [], draft: {}, parts: [] });

/** What every move is refused for first. */
export function mayBegin(model: Model, { trial }: ModelOrganisation, { kind, services }: Source): string | undefined {
  if (partsOf(services).length === 0) return 'NOTHING_TO_SET_UP';
  if (kind === 'subscription' || trial === undefined) return undefined;
  const state = trialState(trial, model.now);
  return state === 'active' || state === 'awaiting_customer' ? undefined : 'TRIAL_NOT_RUNNING';
}

function defaultCountry({ organisation, source }: Found): string {
  return source.country ?? organisation.country;
}

/** The options, and what decides by itself. */
type Telephony = { readonly row: readonly string[] | undefined; readonly options: readonly string[]; readonly decided: string | undefined };

function telephonyOf({ source }: Found, country: string, platform: string): Telephony {
  const row = telephonyRow(country, platform, source.kind);
  if (row === undefined) return { row: undefined, options: [], decided: undefined };
  if (source.pstn) return { row, options: ['webex_cc_pstn'], decided: row.includes('webex_cc_pstn') ? 'webex_cc_pstn' : undefined };
  const options = row.filter((option) => option !== 'webex_cc_pstn');
  return { row, options, decided: options.length === 1 ? options[0] : undefined };
}

/** The answers after these, without those that have become pointless by them. */
function centreAfter(of: Found, before: Centre, named: Centre): Centre {
  const merged: Centre = { ...before, ...named };
  const country = merged.country ?? defaultCountry(of);
  if (country === 'CU') return merged;
  const { options } = telephonyOf(of, country, merged.platform ?? 'standard');
  const needs = merged.platform === 'controlled_ga' || merged.platform === 'exception';
  const { telephony, approval, ...rest } = merged;
  const fits = telephony !== undefined && options.includes(telephony);
  return {
    ...rest,
    ...(telephony !== undefined && (fits || named.telephony !== undefined) ? { telephony } : {}),
    ...(approval === true && (needs || named.approval === true) ? { approval } : {}),
  };
}

type Fault = { readonly code: string; readonly missing: boolean };
const fault = (code: string): Fault => ({ code, missing: false });
const missing: Fault = { code: 'SET_UP_INCOMPLETE', missing: true };

function centreFaults(of: Found, centre: Centre): Fault[] {
  const country = centre.country ?? defaultCountry(of);
  const platform = centre.platform ?? 'standard';
  const name = centre.subdomain === undefined ? [missing] : centre.subdomain === '1a' ? [fault('SUBDOMAIN_INVALID')] : [];
  const reserved = centre.subdomain === 'www' ? [fault('SUBDOMAIN_RESERVED')] : [];
  if (country === 'CU') return [fault('COUNTRY_NOT_OFFERED'), ...name, ...reserved];
  const { row, options, decided } = telephonyOf(of, country, platform);
  if (row === undefined) return [fault('PLATFORM_NOT_OFFERED'), ...name, ...reserved];
  const approval = platform !== 'standard' && centre.approval !== true ? [fault('APPROVAL_REFERENCE_REQUIRED')] : [];
  return [...approval, ...telephonyFaults(of, centre, options, decided), ...name, ...reserved];
}

function telephonyFaults({ source }: Found, { telephony }: Centre, options: readonly string[], decided: string | undefined): Fault[] {
  if (source.pstn && decided === undefined) return [fault('PSTN_US_ONLY')];
  if (telephony === undefined) return decided === undefined ? [missing] : [];
  if (source.pstn && telephony !== decided) return [fault('PSTN_FIXES_TELEPHONY')];
  return options.includes(telephony) ? [] : [fault('TELEPHONY_NOT_OFFERED')];
}

function siteFaults({ source }: Found, sites: NonNullable<Draft['sites']>): Fault[] {
  if (sites.length === 0) return [fault('SITE_NEEDED')];
  const names = sites.flatMap(({ name }, at) => [
    ...(name === 'no' ? [fault('SITE_NAME_INVALID')] : []),
    ...(sites.findIndex((one) => one.name === name) < at ? [fault('SITE_TWICE')] : []),
  ]);
  const [only, ...more] = sites;
  if (more.length === 0 && only?.licences === undefined) return names;
  const sum = sites.reduce((all, { licences = 0 }) => all + licences, 0);
  return sum === source.services.meetings ? names : [...names, fault('SITE_LICENCES_DIFFER')];
}

function headquartersFaults({ country, state, postalCode }: NonNullable<Draft['headquarters']>): Fault[] {
  return [...(country === 'US' && state !== true ? [missing] : []), ...(postalCode === true ? [] : [missing])];
}

function headquartersAfter(before: Draft['headquarters'], named: NonNullable<Draft['headquarters']>): NonNullable<Draft['headquarters']> {
  return before?.country === named.country ? { ...before, ...named } : named;
}

function draftAfter(of: Found, before: Draft, change: Draft): Draft {
  const { contactCenter, sites, headquarters } = change;
  return {
    ...before,
    ...(contactCenter === undefined ? {} : { contactCenter: centreAfter(of, before.contactCenter ?? {}, contactCenter) }),
    ...(sites === undefined ? {} : { sites }),
    ...(headquarters === undefined ? {} : { headquarters: headquartersAfter(before.headquarters, headquarters) }),
  };
}

function faultsOf(of: Found, { contactCenter, sites, headquarters }: Draft, part: SetUpPart): Fault[] {
  if (part === 'contact-center') return centreFaults(of, contactCenter ?? {});
  if (part === 'meetings') return siteFaults(of, sites ?? []);
  return headquarters === undefined ? [missing] : headquartersFaults(headquarters);
}

const partsNamed = ({ contactCenter, sites, headquarters }: Draft): SetUpPart[] => [
  ...(contactCenter === undefined ? [] : (['contact-center'] as const)),
  ...(sites === undefined ? [] : (['meetings'] as const)),
  ...(headquarters === undefined ? [] : (['calling'] as const)),
];

/** Keeps answers: `ok`, or the code of the first thing that is wrong with them. */
export function saving(of: Found, change: Draft, later?: readonly SetUpPart[]): string {
  const { organisation, source } = of;
  const before = source.setUp ?? empty();
  const plan = partsOf(source.services);
  const after = later === undefined ? before.later : plan.filter((part) => later.includes(part));
  if (before.state !== 'draft') {
    const more = before.state === 'active' && toSubmit(organisation, source, after).length > 0;
    if (!more) return change.contactCenter === undefined ? 'SET_UP_STATE' : 'SETTING_FROZEN';
  }
  if (later?.some((part) => !plan.includes(part))) return 'SERVICE_NOT_IN_PLAN';
  for (const part of partsNamed(change)) {
    if (!plan.includes(part)) return 'SERVICE_NOT_IN_PLAN';
    if (isThere(organisation, source, part)) return 'SETTING_FROZEN';
  }
  const draft = draftAfter(of, before.draft, change);
  // A country that is not offered, or a name that is none, is told; what is merely missing is not.
  const [wrong] = plan
    .filter((part) => partsNamed(change).includes(part))
    .flatMap((part) => faultsOf(of, draft, part))
    .filter((one) => !one.missing);
  if (wrong !== undefined) return wrong.code;
  const same = JSON.stringify([before.later, before.draft]) === JSON.stringify([after, draft]);
  source.setUp = same && source.setUp !== undefined ? source.setUp : { ...before, state: 'draft', later: after, draft };
  return 'ok';
}

const pending = (organisation: ModelOrganisation) =>
  organisation.siteAction.some((name) => organisation.sites.get(name)?.state === 'pending');

export function finishing(model: Model, organisation: ModelOrganisation, source: Source): string {
  const of = { organisation, source };
  const setUp = source.setUp ?? empty();
  if (setUp.state !== 'draft') return 'SET_UP_STATE';
  const parts = toSubmit(organisation, source, setUp.later);
  if (parts.length === 0 && setUp.later.length > 0) return 'NOTHING_TO_SET_UP';
  if (parts.some((part) => faultsOf(of, setUp.draft, part).length > 0)) return 'SET_UP_INCOMPLETE';
  if (parts.includes('meetings') && pending(organisation)) return 'SITE_ACTION_PENDING';
  const { contactCenter = {}, sites = [], headquarters } = setUp.draft;
  const { subdomain = '' } = contactCenter;
  const another = (holder: string | undefined) => holder !== undefined && holder !== organisation.key;
  if (parts.includes('contact-center') && another(model.subdomains.get(subdomain))) return 'SUBDOMAIN_TAKEN';
  const newSites = parts.includes('meetings') ? sites.filter(({ name }) => !organisation.sites.has(name)) : [];
  if (newSites.some(({ name }) => another(model.siteNames.get(name)))) return 'SITE_NAME_TAKEN';
  const made = [...setUp.parts];
  if (parts.includes('contact-center')) {
    const country = contactCenter.country ?? defaultCountry(of);
    const platform = contactCenter.platform ?? 'standard';
    const telephony = telephonyOf(of, country, platform).decided ?? contactCenter.telephony ?? '';
    organisation.tenant = { country, platform, telephony, subdomain, state: 'pending' };
    model.subdomains.set(subdomain, organisation.key);
    made.push('tenant');
  }
  if (parts.includes('meetings')) {
    for (const { name, licences } of sites) {
      const held = organisation.sites.get(name)?.licences ?? {};
      const count = licences ?? source.services.meetings ?? 0;
      organisation.sites.set(name, { licences: { ...held, [source.key]: count }, state: 'pending' });
      model.siteNames.set(name, organisation.key);
      made.push(`site ${name}`);
    }
    organisation.siteAction = sites.map(({ name }) => name);
  }
  if (parts.includes('calling') && headquarters !== undefined) {
    organisation.headquarters = { country: headquarters.country, state: 'pending' };
    made.push('location');
  }
  source.setUp = { ...setUp, state: 'provisioning', parts: made };
  return 'ok';
}

function stateOfPart({ tenant, sites, headquarters }: ModelOrganisation, part: string) {
  if (part === 'tenant') return tenant;
  return part === 'location' ? headquarters : sites.get(part.slice('site '.length));
}

export function retrying(organisation: ModelOrganisation, source: Source): string {
  const { setUp } = source;
  if (setUp?.state !== 'failed') return 'SET_UP_STATE';
  const failed = setUp.parts.filter((part) => stateOfPart(organisation, part)?.state === 'failed');
  const sites = failed.filter((part) => part.startsWith('site ')).map((part) => part.slice('site '.length));
  if (sites.length > 0 && pending(organisation)) return 'SITE_ACTION_PENDING';
  for (const part of failed) {
    const held = stateOfPart(organisation, part);
    if (held !== undefined) held.state = 'pending';
  }
  if (sites.length > 0) organisation.siteAction = sites;
  source.setUp = { ...setUp, state: 'provisioning' };
  return 'ok';
}

/** What the worker and the platform make of a set-up that was submitted. */
export function provisioned(organisation: ModelOrganisation, source: Source, refused: string, now: number): void {
  const { setUp } = source;
  if (setUp?.state !== 'provisioning') return;
  const states = setUp.parts.map((part) => {
    const held = stateOfPart(organisation, part);
    if (held?.state === 'pending') held.state = part.startsWith(refused) ? 'failed' : 'active';
    return held?.state;
  });
  const active = states.every((state) => state === 'active');
  source.setUp = { ...setUp, state: active ? 'active' : 'failed', ...(active ? { completedAt: now } : {}) };
}

/** Changes the telephony of a Contact Center, by the table (SS-12). */
export function telephonyChange({ tenant, sources }: ModelOrganisation, wanted: string): string {
  if (tenant === undefined) return 'NOT_FOUND';
  if (tenant.state !== 'active') return 'TENANT_STATE';
  const subscriptions = sources.filter(({ kind }) => kind === 'subscription');
  const kind = subscriptions.length > 0 ? 'subscription' : 'trial';
  const row = telephonyRow(tenant.country, tenant.platform, kind) ?? [];
  const pstn = subscriptions.some((source) => source.pstn);
  // Where the order's PSTN cannot be had, what is there stays.
  const kept = pstn && !row.includes('webex_cc_pstn');
  const options = kept ? [tenant.telephony] : pstn ? ['webex_cc_pstn'] : row.filter((option) => option !== 'webex_cc_pstn');
  if (!options.includes(wanted)) return pstn && !kept ? 'PSTN_FIXES_TELEPHONY' : 'TELEPHONY_NOT_OFFERED';
  tenant.telephony = wanted;
  return 'ok';
}
