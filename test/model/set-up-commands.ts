import fc from 'fast-check';
import type { SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import { changeTelephony } from '#shared/domain/set-up/change-telephony.ts';
import { type DraftChange, draftChange } from '#shared/domain/set-up/draft-change.ts';
import { finishSetUp } from '#shared/domain/set-up/finish-set-up.ts';
import { postponeSetUp } from '#shared/domain/set-up/postpone-set-up.ts';
import { retrySetUp } from '#shared/domain/set-up/retry-set-up.ts';
import { saveStep } from '#shared/domain/set-up/save-step.ts';
import { telephonyOption } from '#shared/domain/set-up/set-up.ts';
import { codeOf, commands, index, type Kind, often, pick } from './command.ts';
import { type Draft, type Model, type ModelOrganisation, partsOf, type SetUpPart, type Source } from './model.ts';
import type { Real } from './real.ts';
import { finishing, mayBegin, provisioned, retrying, saving, telephonyChange } from './set-up-model.ts';

type Subject = { readonly source: number; readonly as: 'administrator' | 'A' | 'B' };
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constant('administrator' as const) },
  { weight: 1, arbitrary: fc.constant('A' as const) },
  { weight: 1, arbitrary: fc.constant('B' as const) },
);
const subject = { source: index, as: who };

const sourcesOf = ({ organisations }: Model) =>
  organisations.flatMap((organisation) => organisation.sources.map((source) => ({ organisation, source })));
const hasSource = (model: Model) => sourcesOf(model).length > 0;

type Found = { readonly organisation: ModelOrganisation; readonly source: Source };
const found = (model: Model, { source }: Subject): Found => pick(sourcesOf(model), source);

/** Somebody of a partner that has nothing to do with the organisation finds nothing; a trial is its own partner's and no other's. */
function reaches({ organisation, source }: Found, as: Subject['as']): boolean {
  if (as === 'administrator') return true;
  return organisation.relations.has(as) && (source.kind === 'subscription' || organisation.partner === as);
}

function requestOf(real: Real, model: Model, of: Subject): SetUpRequest {
  const { organisation, source } = found(model, of);
  return {
    by: real.setUpCaller(organisation.key, of.as, organisation.partner),
    source: real.known(real.made.sources, source.key),
    requestId: 'req',
    ifMatch: undefined,
    asked: undefined,
    keep: () => undefined,
  };
}

/** A command about one set-up: what everybody may be refused first, then what the move says. */
function aboutSetUp<A>(
  name: string,
  args: fc.Arbitrary<A>,
  model: (model: Model, found: Found, args: A) => string,
  real: (real: Real, request: SetUpRequest, args: A) => Promise<string>,
): Kind<A & Subject> {
  return {
    name,
    args: fc.record(subject).chain((of) => args.map((given) => ({ ...given, ...of }))),
    when: hasSource,
    model(state, given) {
      const of = found(state, given);
      if (!reaches(of, given.as)) return 'NOT_FOUND';
      return mayBegin(state, of.organisation, of.source) ?? model(state, of, given);
    },
    real: (world, given, state) => real(world, requestOf(world, state, given), given),
  };
}

type Centre = NonNullable<Draft['contactCenter']>;
const subdomains = fc.constantFrom('alfa', 'beta', 'www', '1a');

const centres: readonly Centre[] = [
  { country: 'PL', platform: 'standard', telephony: 'voice_pop_bridge' },
  { country: 'US', platform: 'standard', telephony: 'webex_calling' },
  { country: 'US', platform: 'standard' },
  { country: 'CA', platform: 'standard', telephony: 'voice_pop' },
  { country: 'US', platform: 'exception', telephony: 'voice_pop', approval: true },
  { country: 'US', platform: 'controlled_ga', telephony: 'voice_pop_bridge' },
  { country: 'PL', platform: 'exception', telephony: 'voice_pop' },
  { country: 'PL', platform: 'standard', telephony: 'voice_pop' },
  { country: 'CU', platform: 'standard', telephony: 'voice_pop_bridge' },
];

const siteLists: readonly NonNullable<Draft['sites']>[] = [
  [{ name: 'kasia', licences: undefined }],
  [{ name: 'basia', licences: undefined }],
  [
    { name: 'kasia', licences: 4 },
    { name: 'zosia', licences: -4 },
  ],
  [
    { name: 'basia', licences: 1 },
    { name: 'zosia', licences: 1 },
  ],
  [
    { name: 'kasia', licences: 2 },
    { name: 'kasia', licences: -2 },
  ],
  [{ name: 'no', licences: undefined }],
  [],
];

const quarters: readonly NonNullable<Draft['headquarters']>[] = [
  { country: 'PL', postalCode: true },
  { country: 'US', state: true, postalCode: true },
  { country: 'US' },
];

/** The rest of the whole stands for a negative count: the plan is known only then. */
export function siteLicences(sites: NonNullable<Draft['sites']>, whole: number): NonNullable<Draft['sites']> {
  return sites.map(({ name, licences }) => ({ name, licences: licences !== undefined && licences < 0 ? whole + licences : licences }));
}

function contactCenterChange(real: Real, { approval, ...said }: Centre, subdomain: string): DraftChange {
  return draftChange.parse({
    contactCenter: { ...said, subdomain: real.unique(subdomain), ...(approval === true ? { approvalReference: 'A-1' } : {}) },
  });
}

function sitesChange(real: Real, sites: NonNullable<Draft['sites']>): DraftChange {
  const common = { timeZone: 'Europe/Warsaw', earlyRelease: false };
  return draftChange.parse({
    meetings: {
      sites: sites.map(({ name, licences }) => ({ name: real.unique(name), ...common, ...(licences === undefined ? {} : { licences }) })),
    },
  });
}

function headquartersChange({ country, state, postalCode }: NonNullable<Draft['headquarters']>): DraftChange {
  return draftChange.parse({
    calling: {
      ...{ name: 'Centrala', country, addressLine1: '1 Main Street', city: 'Springfield' },
      ...(state === true ? { state: 'CA' } : {}),
      ...(postalCode === true ? { postalCode: country === 'PL' ? '30-001' : '94016' } : {}),
    },
  });
}

const saved = async (real: Real, request: SetUpRequest, change: DraftChange) => codeOf(await saveStep(real.deps)(request, change));

const contactCenter = aboutSetUp(
  'saveContactCenter',
  fc.record({ centre: fc.nat({ max: centres.length - 1 }), subdomain: subdomains }),
  (_, of, { centre, subdomain }) => saving(of, { contactCenter: { ...pick(centres, centre), subdomain } }),
  (real, request, { centre, subdomain }) => saved(real, request, contactCenterChange(real, pick(centres, centre), subdomain)),
);

const sites = aboutSetUp(
  'saveSites',
  fc.record({ list: fc.nat({ max: siteLists.length - 1 }) }),
  (_, of, { list }) => saving(of, { sites: siteLicences(pick(siteLists, list), of.source.services.meetings ?? 0) }),
  async (real, request, { list }) => {
    const read = await real.deps.setUps.read(request.by, request.source);
    if (!read.ok) return read.error.code;
    const { source } = read.value;
    const counts = source.kind === 'trial' ? source.trial.services : source.subscription.services;
    return saved(real, request, sitesChange(real, siteLicences(pick(siteLists, list), counts.meetings ?? 100)));
  },
);

const headquarters = aboutSetUp(
  'saveHeadquarters',
  fc.record({ quarter: fc.nat({ max: quarters.length - 1 }) }),
  (_, of, { quarter }) => saving(of, { headquarters: pick(quarters, quarter) }),
  (real, request, { quarter }) => saved(real, request, headquartersChange(pick(quarters, quarter))),
);

const wholes = fc.record({ subdomain: fc.constantFrom('alfa', 'beta'), site: fc.constantFrom('kasia', 'basia') });
type Whole = typeof wholes extends fc.Arbitrary<infer T> ? T : never;

async function saveWhole(real: Real, request: SetUpRequest, { subdomain, site }: Whole): Promise<string> {
  const read = await real.deps.setUps.read(request.by, request.source);
  if (!read.ok) return read.error.code;
  const { source } = read.value;
  const counts = source.kind === 'trial' ? source.trial.services : source.subscription.services;
  const pstn = source.kind === 'subscription' && source.subscription.addOns.length > 0;
  return saved(real, request, {
    ...(counts['contact-center-premium'] === undefined ? {} : contactCenterChange(real, fitting(pstn), subdomain)),
    ...(counts.meetings === undefined ? {} : sitesChange(real, [{ name: site, licences: undefined }])),
    ...(counts.calling === undefined ? {} : headquartersChange({ country: 'PL', postalCode: true })),
  });
}

/** Everything that fits a plan, in one call. */
const everything = aboutSetUp(
  'saveEverything',
  wholes,
  (_, of, { subdomain, site }) => saving(of, wholeDraft(of, subdomain, site)),
  saveWhole,
);

/** The same, and Finish at once: as a program does it. */
const saveAndFinish = aboutSetUp(
  'saveEverythingAndFinish',
  wholes,
  (model, of, { subdomain, site }) => {
    const answer = saving(of, wholeDraft(of, subdomain, site));
    return answer === 'ok' ? finishing(model, of.organisation, of.source) : answer;
  },
  async (real, request, whole) => {
    const answer = await saveWhole(real, request, whole);
    return answer === 'ok' ? codeOf(await finishSetUp(real.deps)(request)) : answer;
  },
);

const fitting = (pstn: boolean): Centre =>
  pstn ? { country: 'US', platform: 'standard' } : { country: 'PL', platform: 'standard', telephony: 'voice_pop_bridge' };

function wholeDraft({ source }: Found, subdomain: string, site: string): Draft {
  const parts = partsOf(source.services);
  return {
    ...(parts.includes('contact-center') ? { contactCenter: { ...fitting(source.pstn), subdomain } } : {}),
    ...(parts.includes('meetings') ? { sites: [{ name: site, licences: undefined }] } : {}),
    ...(parts.includes('calling') ? { headquarters: { country: 'PL', postalCode: true } } : {}),
  };
}

const leave = aboutSetUp(
  'leaveForLater',
  fc.record({ later: fc.subarray<SetUpPart>(['contact-center', 'meetings', 'calling']) }),
  (_, of, { later }) => saving(of, {}, later),
  (real, request, { later }) => saved(real, request, { later }),
);

const postpone = aboutSetUp(
  'postpone',
  fc.constant({}),
  (_, { source }) => {
    const { setUp } = source;
    if (setUp !== undefined && setUp.state !== 'draft') return 'SET_UP_STATE';
    source.setUp ??= { state: 'draft', later: [], draft: {}, parts: [] };
    return 'ok';
  },
  async (real, request) => codeOf(await postponeSetUp(real.deps)(request)),
);

const finish = aboutSetUp(
  'finish',
  fc.constant({}),
  (model, of) => finishing(model, of.organisation, of.source),
  async (real, request) => codeOf(await finishSetUp(real.deps)(request)),
);

const retry = aboutSetUp(
  'retry',
  fc.constant({}),
  (_, of) => retrying(of.organisation, of.source),
  async (real, request) => codeOf(await retrySetUp(real.deps)(request)),
);

const provision: Kind<{ refused: string }> = {
  name: 'provision',
  args: fc.record({ refused: fc.constantFrom('nothing', 'nothing', 'tenant', 'site', 'location') }),
  when: hasSource,
  model(model, { refused }) {
    for (const { organisation, source } of sourcesOf(model)) provisioned(organisation, source, refused, model.now);
    return 'ok';
  },
  async real(real, { refused }, model) {
    real.refusing.kinds = new Set([refused]);
    for (const { organisation, source } of sourcesOf(model)) {
      if (source.setUp?.state !== 'provisioning') continue;
      await real.provision(real.known(real.made.organisations, organisation.key), real.known(real.made.sources, source.key));
    }
    real.refusing.kinds = new Set();
    return 'ok';
  },
};

/** A message that comes once more, when everything is done: nothing happens. */
const deliverAgain: Kind<{ source: number }> = {
  name: 'deliverAgain',
  args: fc.record({ source: index }),
  when: (model) => sourcesOf(model).some(({ source }) => source.setUp?.state === 'active' || source.setUp?.state === 'failed'),
  model: () => 'ok',
  async real(real, { source }, model) {
    const over = sourcesOf(model).filter((one) => one.source.setUp?.state === 'active' || one.source.setUp?.state === 'failed');
    const { organisation, source: of } = pick(over, source);
    await real.provision(real.known(real.made.organisations, organisation.key), real.known(real.made.sources, of.key));
    return 'ok';
  },
};

const telephony: Kind<{ organisation: number; as: Subject['as']; wanted: string }> = {
  name: 'changeTelephony',
  args: fc.record({ organisation: index, as: subject.as, wanted: fc.constantFrom(...telephonyOption.options) }),
  when: ({ organisations }) => organisations.length > 0,
  model(model, { organisation: at, as, wanted }) {
    const organisation = pick(model.organisations, at);
    if (as !== 'administrator' && !organisation.relations.has(as)) return 'NOT_FOUND';
    return telephonyChange(organisation, wanted);
  },
  async real(real, { organisation: at, as, wanted }, model) {
    const organisation = pick(model.organisations, at);
    const by = real.setUpCaller(organisation.key, as, organisation.partner);
    const request = { by, requestId: 'req', ifMatch: undefined, asked: undefined, keep: () => undefined };
    return codeOf(await changeTelephony(real.deps)(request, telephonyOption.parse(wanted)));
  },
};

export const setUpCommands = [
  ...often(contactCenter, 2),
  ...often(sites, 2),
  commands(headquarters),
  ...often(everything, 3),
  ...often(saveAndFinish, 8),
  commands(leave),
  commands(postpone),
  ...often(finish, 6),
  ...often(retry, 3),
  ...often(provision, 6),
  commands(deliverAgain),
  ...often(telephony, 3),
];
