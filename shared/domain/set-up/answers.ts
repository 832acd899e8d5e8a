import { addressFormatOf, postalCodeAsKept, stateAsKept } from '#shared/domain/set-up/addresses/address-format.ts';
import { contactCenterFaults, withoutPointless } from '#shared/domain/set-up/contact-center-answers.ts';
import type { DraftChange } from '#shared/domain/set-up/draft-change.ts';
import { callingFaults, headquartersAnswers } from '#shared/domain/set-up/headquarters-answers.ts';
import { subdomainAsKept } from '#shared/domain/set-up/names.ts';
import { isThere, planOf, servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import type { ContactCenterDraft, LocationDraft, SetUp, SetUpDraft, SetUpService } from '#shared/domain/set-up/set-up.ts';
import { faultAt, type SetUpFault } from '#shared/domain/set-up/set-up-faults.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { meetingsFaults } from '#shared/domain/set-up/site-answers.ts';
import { type StepId, stepsOf } from '#shared/domain/set-up/steps.ts';

/** The draft of a set-up, and what is left for later, as far as anybody has said. */
export type Answers = { readonly later: SetUp['later']; readonly draft: SetUpDraft };

export function answersOf({ setUp }: Pick<SetUpRead, 'setUp'>): Answers {
  return { later: setUp?.later ?? [], draft: setUp?.draft ?? {} };
}

function contactCenterAfter(read: SetUpRead, before: ContactCenterDraft, named: ContactCenterDraft): ContactCenterDraft {
  const { subdomain, platform } = named;
  // An approval is one for its platform.
  const { approvalReference: _, ...unapproved } = before;
  const kept = platform !== undefined && platform !== before.platform ? unapproved : before;
  const merged = { ...kept, ...named, ...(subdomain === undefined ? {} : { subdomain: subdomainAsKept(subdomain) }) };
  return withoutPointless(read, merged, named);
}

/** `null` takes away what was said. */
function said(before: string | undefined, named: string | null | undefined): string | undefined {
  return named === undefined ? before : (named ?? undefined);
}

/** In another country what was said of state, postal code and time zone says nothing. */
function callingAfter(read: SetUpRead, before: LocationDraft, named: NonNullable<DraftChange['calling']>): LocationDraft {
  const { state: heldState, postalCode: heldCode, timeZone, ...abroad } = before;
  const moved = named.country !== undefined && named.country !== headquartersAnswers(read, before).country;
  const { addressLine2: line, state: namedState, postalCode: namedCode, ...others } = named;
  const { addressLine2: heldLine, ...kept } = moved || timeZone === undefined ? abroad : { ...abroad, timeZone };
  const merged = { ...kept, ...others };
  const addressLine2 = said(heldLine, line);
  const typedState = said(moved ? undefined : heldState, namedState);
  const typedCode = said(moved ? undefined : heldCode, namedCode);
  const format = addressFormatOf(headquartersAnswers(read, merged).country);
  const state = typedState === undefined ? undefined : (stateAsKept(format, typedState) ?? typedState);
  const postalCode = typedCode === undefined ? undefined : (postalCodeAsKept(format, typedCode) ?? typedCode);
  return {
    ...merged,
    ...(addressLine2 === undefined ? {} : { addressLine2 }),
    ...(state === undefined ? {} : { state }),
    ...(postalCode === undefined ? {} : { postalCode }),
  };
}

/** The answers after some of them were given anew: as they are kept, and without those that have become pointless by it. */
export function answersAfter(read: SetUpRead, { later, contactCenter, meetings, calling }: DraftChange): Answers {
  const before = answersOf(read);
  const { setUp } = planOf(read.source);
  return {
    later: later === undefined ? before.later : setUp.filter((service) => later.includes(service)),
    draft: {
      ...before.draft,
      ...(contactCenter === undefined ? {} : { contactCenter: contactCenterAfter(read, before.draft.contactCenter ?? {}, contactCenter) }),
      ...(meetings === undefined ? {} : { meetings }),
      ...(calling === undefined ? {} : { calling: callingAfter(read, before.draft.calling ?? {}, calling) }),
    },
  };
}

function faultsOfService(read: SetUpRead, { contactCenter, meetings, calling }: SetUpDraft, service: SetUpService): SetUpFault[] {
  switch (service) {
    case 'contact-center':
      return contactCenterFaults(read, contactCenter ?? {});
    case 'meetings':
      return meetingsFaults(read, meetings?.sites ?? []);
    case 'calling':
      return callingFaults(read, calling ?? {});
  }
}

/** What stands in the way of submitting these services. */
export function faultsOfServices(read: SetUpRead, { draft }: Answers, services: readonly SetUpService[]): SetUpFault[] {
  return services.flatMap((service) => faultsOfService(read, draft, service));
}

/** What stands in the way of a Finish. */
export function faultsOfAnswers(read: SetUpRead, answers: Answers): SetUpFault[] {
  return faultsOfServices(read, answers, servicesToSubmit(read, answers.later));
}

const partOf = { 'contact-center': 'contactCenter', meetings: 'meetings', calling: 'calling' } as const;

/** Answers about services that the plan has not, or that stand already. */
export function misplaced(read: SetUpRead, change: DraftChange): SetUpFault[] {
  const { setUp } = planOf(read.source);
  const named = (['contact-center', 'meetings', 'calling'] as const).filter((service) => change[partOf[service]] !== undefined);
  const unplanned = (change.later ?? []).filter((service) => !setUp.includes(service));
  return [
    ...unplanned.map(() => faultAt('plan', '/later', 'SERVICE_NOT_IN_PLAN')),
    ...named.flatMap((service) => {
      const [step = 'plan'] = stepsOf[service];
      if (!setUp.includes(service)) return [faultAt(step, `/${partOf[service]}`, 'SERVICE_NOT_IN_PLAN')];
      return isThere(read, service) ? frozenFields(change, service) : [];
    }),
  ];
}

/** One fault for each field that was sent of a service whose answers are fixed. */
export function frozenFields(change: DraftChange, service: SetUpService): SetUpFault[] {
  const part = partOf[service];
  const [step = 'plan'] = stepsOf[service];
  return Object.keys(change[part] ?? {}).map((field) => faultAt(step, `/${part}/${field}`, 'SETTING_FROZEN'));
}

const stepOfField: Readonly<Record<string, StepId>> = {
  '/contactCenter/country': 'country',
  '/contactCenter/platform': 'platform',
  '/contactCenter/approvalReference': 'platform',
  '/contactCenter/telephony': 'telephony',
  '/contactCenter/subdomain': 'subdomain',
  '/contactCenter/timeZone': 'time-zone',
  '/calling/name': 'headquarters',
  '/calling/country': 'headquarters',
  '/calling/timeZone': 'headquarters',
  '/calling/announcementLanguage': 'headquarters',
  '/calling/emailLanguage': 'headquarters',
};

/** The steps of which a change says something. */
export function stepsTouched({ contactCenter, meetings, calling }: DraftChange): Set<StepId> {
  const named = [
    ...Object.keys(contactCenter ?? {}).map((field) => stepOfField[`/contactCenter/${field}`]),
    ...Object.keys(calling ?? {}).map((field) => stepOfField[`/calling/${field}`] ?? 'address'),
    ...(meetings === undefined ? [] : (['sites', 'licences'] as const)),
  ];
  return new Set(named.filter((step) => step !== undefined));
}
