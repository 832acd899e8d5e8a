/** How long logs are kept, in days; API Gateway, WAF and functions alike. */
type LogDays = 7 | 30 | 90;

/** Where an API's host name and its certificate come from: our own zone, or somebody else's with a certificate that is there already. */
export type Domain = {
  readonly name: string;
  readonly from: { readonly hostedZone: { readonly id: string; readonly name: string } } | { readonly certificateArn: string };
};

/** Requests a second, and how many may come at once. */
type Throttle = { readonly rate: number; readonly burst: number };

/** Everything in which one deployment differs from another. */
export type Stage = {
  readonly name: 'local' | 'staging' | 'production';
  readonly productName: string;
  /** Host names, by the name of the API. Links and pages are at the one of `api`; wholesale clients use the one of `webex`. */
  readonly domains: { readonly api: Domain; readonly webex: Domain } & Readonly<Record<string, Domain>>;
  /** The domain that e-mails come from; the identity at SES. `hostedZone`: the records for DKIM and MAIL FROM are made there. */
  readonly mail: { readonly domain: string; readonly sender: string; readonly hostedZone?: { readonly id: string; readonly name: string } };
  /** State stays when a stack goes, is protected from deletion and can be restored to any second of the last 35 days. */
  readonly keepsState: boolean;
  /**
   * Units a second that the table takes from the first moment on; a new one without it takes 12,000 reads and 4,000 writes and grows as
   * it is used. Charged once, for what is raised. 12,000 writes are twelve partitions of 1,000: an organisation's eight shards of users
   * and the claims of their addresses.
   */
  readonly warmThroughput?: { readonly reads: number; readonly writes: number };
  /** The table in use, once the one of the template had to be restored under another name (docs/runbook.md#restore-the-table). */
  readonly restoredTable?: { readonly name: string; readonly streamArn: string };
  readonly logDays: LogDays;
  readonly logLevel: 'DEBUG' | 'INFO';
  /** Shifts traffic to new code in steps and takes it back when the function's alarm goes off. */
  readonly canary: boolean;
  /** Who is told of alarms; each confirms once by e-mail. */
  readonly alarmRecipients: readonly string[];
  /** Who helps partners with setting wholesale customers up: requests for assistance go there. */
  readonly assistanceAddress: string;
  readonly firewall: boolean;
  /** Of one partner. */
  readonly partnerThrottle: Throttle;
  /** Of all callers together, per API. */
  readonly apiThrottle: Throttle;
  /** Name servers that prove domains, addresses between commas; absent: those that the function's system has. */
  readonly dnsServers?: string;
};

const zone = { id: 'Z0HANDOVEREXAMPLE', name: 'handover.example' };

/** One set for a laptop, one to rehearse on, one that counts. The host names are placeholders until the product has a domain. */
export const stages: Readonly<Record<Stage['name'], Stage>> = {
  local: {
    name: 'local',
    productName: 'Handover',
    // Of the names the local cloud makes ports of its own.
    domains: {
      api: { name: 'api.local.handover.example', from: { hostedZone: zone } },
      webex: { name: 'webex.local.handover.example', from: { hostedZone: zone } },
    },
    mail: { domain: 'handover.example', sender: 'welcome@handover.example' },
    keepsState: false,
    logDays: 7,
    logLevel: 'DEBUG',
    canary: false,
    alarmRecipients: [],
    assistanceAddress: 'assistance@handover.example',
    firewall: false,
    partnerThrottle: { rate: 100, burst: 200 },
    apiThrottle: { rate: 2000, burst: 2000 },
  },
  staging: {
    name: 'staging',
    productName: 'Handover (staging)',
    domains: {
      api: { name: 'api.staging.handover.example', from: { hostedZone: zone } },
      webex: { name: 'webex.staging.handover.example', from: { hostedZone: zone } },
    },
    mail: { domain: 'staging.handover.example', sender: 'welcome@staging.handover.example', hostedZone: zone },
    keepsState: false,
    logDays: 30,
    logLevel: 'INFO',
    canary: true,
    alarmRecipients: ['staging-alarms@handover.example'],
    assistanceAddress: 'staging-assistance@handover.example',
    firewall: true,
    partnerThrottle: { rate: 50, burst: 100 },
    apiThrottle: { rate: 500, burst: 1000 },
  },
  production: {
    name: 'production',
    productName: 'Handover',
    domains: {
      api: { name: 'api.handover.example', from: { hostedZone: zone } },
      webex: { name: 'webex.handover.example', from: { hostedZone: zone } },
    },
    mail: { domain: 'handover.example', sender: 'welcome@handover.example', hostedZone: zone },
    keepsState: true,
    warmThroughput: { reads: 36_000, writes: 12_000 },
    logDays: 90,
    logLevel: 'INFO',
    canary: true,
    alarmRecipients: ['on-call@handover.example'],
    assistanceAddress: 'assistance@handover.example',
    firewall: true,
    partnerThrottle: { rate: 50, burst: 100 },
    apiThrottle: { rate: 2000, burst: 4000 },
  },
};

/** @throws on a name that is no stage. */
export function stageNamed(name: string): Stage {
  const found = Object.values(stages).find((stage) => stage.name === name);
  if (found === undefined) throw new Error(`There is no stage ${name}: say one of ${Object.keys(stages).join(', ')}.`);
  return found;
}
