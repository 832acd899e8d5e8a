/** What can be provisioned for a wholesale customer, and who can hold it. Data: replaceable without code. */
type Package = {
  readonly label: string;
  readonly kind: 'base' | 'addon' | 'contact_center' | 'contact_center_addon';
  readonly forSubscribers: boolean;
  /** A limit can be set for the customer. */
  readonly limitable: boolean;
  /** Needs a location, and of a person a number or an extension. */
  readonly calling: boolean;
  readonly meetings: boolean;
  /** The order of levels among people's base packages; absent: it is no level. */
  readonly rank?: number;
  readonly needsOneOf?: readonly PackageName[];
};

export const packageNames = [
  'common_area_calling',
  'webex_calling',
  'webex_calling_standard',
  'webex_voice',
  'webex_meetings',
  'webex_suite',
  'cx_essentials',
  'cisco_calling_plan',
  'attendant_console',
  'cx_premium_agent',
  'cx_standard_agent',
  'cx_voice_ports',
  'cx_ai_assistant',
  'webex_ai_agent',
] as const;
export type PackageName = (typeof packageNames)[number];

const person = { kind: 'base', forSubscribers: true, limitable: true } as const;
const agent = { kind: 'contact_center', forSubscribers: true, limitable: false, calling: false, meetings: false } as const;
const agentAddon = { kind: 'contact_center_addon', forSubscribers: false, limitable: false, calling: false, meetings: false } as const;

export const packages: Readonly<Record<PackageName, Package>> = {
  common_area_calling: {
    label: 'Common Area Calling',
    kind: 'base',
    forSubscribers: false,
    limitable: true,
    calling: true,
    meetings: false,
  },
  webex_voice: { label: 'Webex Voice', ...person, calling: true, meetings: false, rank: 1 },
  webex_calling_standard: { label: 'Webex Calling Standard', ...person, calling: true, meetings: false, rank: 2 },
  webex_meetings: { label: 'Webex Meetings', ...person, calling: false, meetings: true, rank: 2 },
  webex_calling: { label: 'Webex Calling', ...person, calling: true, meetings: true, rank: 3 },
  cx_essentials: { label: 'Customer Assist', ...person, calling: true, meetings: true, rank: 4 },
  webex_suite: { label: 'Webex Suite', ...person, calling: true, meetings: true, rank: 5 },
  cisco_calling_plan: {
    label: 'Cisco Calling Plan',
    kind: 'addon',
    forSubscribers: false,
    limitable: false,
    calling: true,
    meetings: false,
    needsOneOf: ['common_area_calling', 'webex_calling', 'webex_suite', 'webex_voice', 'cx_essentials', 'webex_calling_standard'],
  },
  attendant_console: {
    label: 'Attendant Console',
    kind: 'addon',
    forSubscribers: true,
    limitable: true,
    calling: true,
    meetings: false,
    needsOneOf: ['webex_calling', 'webex_suite', 'cx_essentials', 'webex_voice'],
  },
  cx_standard_agent: { label: 'Contact Center Standard Agent', ...agent },
  cx_premium_agent: { label: 'Contact Center Premium Agent', ...agent },
  cx_voice_ports: { label: 'Contact Center Voice Ports', ...agentAddon },
  cx_ai_assistant: { label: 'Contact Center AI Assistant', ...agentAddon },
  webex_ai_agent: { label: 'Webex AI Agent', ...agentAddon },
};

/** What is offered: the five of the solution guide, and what goes with them. Contact Center comes by orders, not by wholesale. */
export const offeredPackages: readonly PackageName[] = [
  'common_area_calling',
  'webex_voice',
  'webex_calling',
  'webex_suite',
  'webex_meetings',
  'webex_calling_standard',
  'cx_essentials',
  'attendant_console',
  'cisco_calling_plan',
];

/** The six names that the single field `package` of older clients can have. */
export const legacyPackages = [
  'webex_calling',
  'webex_meetings',
  'webex_suite',
  'webex_voice',
  'cx_essentials',
  'webex_calling_standard',
] as const;

/** The packages that a limit can be set for. */
export const limitablePackages: readonly PackageName[] = packageNames.filter((name) => packages[name].limitable);

/** The level of the organisation: the highest of the base packages that people can hold; undefined where there is none (WS-3). */
export function levelOf(names: readonly PackageName[]): PackageName | undefined {
  return names
    .filter((name) => packages[name].forSubscribers && packages[name].rank !== undefined)
    .toSorted((a, b) => (packages[b].rank ?? 0) - (packages[a].rank ?? 0))[0];
}

/** Whether going from one package to another takes something away (WS-3): a lower rank, or calling or meetings that are no longer there. */
export function isDowngrade(from: PackageName, to: PackageName): boolean {
  const [had, gets] = [packages[from], packages[to]];
  return (gets.rank ?? 0) < (had.rank ?? 0) || (had.calling && !gets.calling) || (had.meetings && !gets.meetings);
}
