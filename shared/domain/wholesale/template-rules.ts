import { isDeepStrictEqual } from 'node:util';
import { dataCentreOf } from '#shared/domain/countries.ts';
import type { FieldFault, Refusal } from '#shared/domain/refusals.ts';
import { type CompleteSettings, completeSettings, type TemplateSettings, templateSettings } from '#shared/domain/wholesale/template.ts';
import type { FoundOwn, NamedOwn } from '#shared/domain/wholesale/template-store.ts';

type SettingName = keyof TemplateSettings;

/** Every setting, in the order in which it is asked for and shown. */
export const settingNames: readonly SettingName[] = templateSettings.keyof().options;

const required = [
  'serviceProviderAdministrator',
  'country',
  'language',
  'wholesaleSubscription',
  'authentication',
  'email',
  'calling',
] as const satisfies readonly SettingName[];

/** What stays as it is once a customer was made with a template: where data lives, who pays, how people prove who they are. */
const fixedOnceUsed = ['country', 'wholesaleSubscription', 'authentication'] as const satisfies readonly SettingName[];

const within = (names: readonly SettingName[], name: SettingName) => names.includes(name);

/** Whether a template can be submitted without this setting. */
export const isRequired = (name: SettingName) => name === 'name' || within(required, name);
export const isFixedOnceUsed = (name: SettingName) => within(fixedOnceUsed, name);

/** What a template still lacks before it can be submitted (OT-5). */
export function missingSettings(settings: TemplateSettings): FieldFault[] {
  return required
    .filter((name) => settings[name] === undefined)
    .map((name) => ({ field: `/${name}`, code: 'required', message: 'This setting is required.' }));
}

/** The settings of a template that lacks nothing. */
export function completed(settings: TemplateSettings): CompleteSettings | undefined {
  const parsed = completeSettings.safeParse(settings);
  return parsed.success ? parsed.data : undefined;
}

/** The names of settings in which two differ. */
export function changedSettings(before: TemplateSettings, after: TemplateSettings): SettingName[] {
  return settingNames.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** Whether data can live where a template says. */
export function countryRefusal({ country }: Pick<TemplateSettings, 'country'>): Refusal | undefined {
  return country === undefined || dataCentreOf(country) !== undefined ? undefined : { code: 'COUNTRY_NOT_OFFERED', field: '/country' };
}

/** What of a change is not possible any more once customers were made with the template (OT-4). */
export function fixedFaults(changed: readonly SettingName[]): FieldFault[] {
  return changed
    .filter(isFixedOnceUsed)
    .map((name) => ({ field: `/${name}`, code: 'TEMPLATE_FIXED_ONCE_USED', message: 'Customers were made with this setting.' }));
}

/** Of what settings name, that which has to be the partner's own; `changed`: only of those settings. */
export function namedOwn(settings: TemplateSettings, changed: readonly SettingName[] = settingNames): NamedOwn {
  const { serviceProviderAdministrator, wholesaleSubscription } = settings;
  return {
    ...(changed.includes('serviceProviderAdministrator') ? { serviceProviderAdministrator } : {}),
    ...(changed.includes('wholesaleSubscription') ? { wholesaleSubscription } : {}),
  };
}

/** Roles of a partner's people who administer, and states in which they can. */
export const administering = { roles: ['full_administrator', 'sales_administrator'], states: ['invited', 'verified', 'active'] } as const;

const includes = (all: readonly string[], one: string) => all.includes(one);

export function notAdministering(found: { readonly role: string; readonly state: string } | undefined): Refusal | undefined {
  const does = found !== undefined && includes(administering.roles, found.role) && includes(administering.states, found.state);
  return does ? undefined : { code: 'NOT_YOUR_OWN', field: '/serviceProviderAdministrator' };
}

export function notSubscribed(found: { readonly state: string; readonly number: string } | undefined): Refusal | undefined {
  if (found === undefined) return { code: 'NOT_YOUR_OWN', field: '/wholesaleSubscription' };
  if (found.state === 'active') return undefined;
  return { code: 'WHOLESALE_NOT_GRANTED', field: '/wholesaleSubscription', detail: `The subscription ${found.number} is suspended.` };
}

/** Everything that is not the partner's own among what settings name, out of what was found. */
export function ownRefusals(named: NamedOwn, found: FoundOwn): Refusal[] {
  return [
    named.serviceProviderAdministrator === undefined ? undefined : notAdministering(found.administrator),
    named.wholesaleSubscription === undefined ? undefined : notSubscribed(found.subscription),
  ].filter((refusal) => refusal !== undefined);
}
