import type { SetUpView } from '#shared/domain/set-up/set-up-view.ts';
import type { CallingView } from '#shared/pages/set-up/calling-answers.tsx';
import type { CheckProps } from '#shared/pages/set-up/check-page.tsx';
import type { ContactCenterView } from '#shared/pages/set-up/contact-center-answers.tsx';
import type { MeetingsView } from '#shared/pages/set-up/meetings-answers.tsx';

type Answers = Pick<CheckProps, 'contactCenter' | 'meetings' | 'calling' | 'later' | 'version'>;

function contactCenterOf({ contactCenter, steps }: SetUpView): ContactCenterView | undefined {
  if (contactCenter === undefined) return undefined;
  const {
    there,
    dataCentre: centre,
    uncertain,
    telephonyDecidedBy,
    telephony,
    telephonyOptions,
    approvalReference,
    subdomain,
  } = contactCenter;
  const asked = (['platform', 'telephony'] as const).filter((step) => steps.some(({ id, state }) => id === step && state !== 'decided'));
  return {
    kept: there,
    country: contactCenter.country,
    ...(centre === undefined ? {} : { centre }),
    unsure: uncertain,
    platform: contactCenter.platform,
    ...(approvalReference === undefined ? {} : { approvalReference }),
    ...(telephony === undefined ? {} : { telephony }),
    ...(telephonyDecidedBy === undefined ? {} : { telephonyBy: telephonyDecidedBy === 'pstn_add_on' ? 'order' : 'only' }),
    callingIsMissing: telephonyOptions.some(({ option, warning }) => option === telephony && warning !== undefined),
    ...(subdomain === undefined ? {} : { subdomain }),
    timeZone: contactCenter.timeZone,
    asked,
  };
}

function meetingsOf({ meetings }: SetUpView): MeetingsView | undefined {
  if (meetings === undefined || meetings.there) return undefined;
  const existing = new Set(meetings.existing.map(({ name }) => name));
  const sites = meetings.sites.map(({ licences, ...site }) => ({
    ...site,
    ...(licences === undefined ? {} : { licences }),
    existing: existing.has(site.name),
  }));
  return { sites, total: meetings.licences };
}

function callingOf({ calling }: SetUpView): CallingView | undefined {
  if (calling === undefined || calling.there) return undefined;
  const { there: _, fields, ...answers } = calling;
  const said = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  return { ...said, fields: fields.map(({ field, required }) => ({ name: field, required })) };
}

/** All answers of a draft, for the review: of what is set up now, and what is left for later. */
export function answersIn(view: SetUpView): Answers {
  const later = view.plan.setUp.filter(({ choice, there }) => choice === 'later' && !there).map(({ service }) => service);
  const [contactCenter, meetings, calling] = [contactCenterOf(view), meetingsOf(view), callingOf(view)];
  return {
    version: view.version,
    later,
    ...(contactCenter === undefined || later.includes('contact-center') ? {} : { contactCenter }),
    ...(meetings === undefined || later.includes('meetings') ? {} : { meetings }),
    ...(calling === undefined || later.includes('calling') ? {} : { calling }),
  };
}
