import * as z from 'zod';
import { countryCode } from '#shared/domain/countries.ts';
import { personId, wholesaleSubscriptionId } from '#shared/domain/ids.ts';
import { languageTags } from '#shared/domain/language-tags.ts';
import {
  authentication,
  callingSettings,
  emailSettings,
  type TemplateSettings,
  wholesaleLanguage,
} from '#shared/domain/wholesale/template.ts';

/** 1–100 characters after trimming, no `%`, no control characters: as all names of wholesale. */
const templateName = z
  .string()
  .transform((name) => name.trim().normalize('NFC'))
  .refine((name) => [...name].length >= 1 && [...name].length <= 100, 'Between 1 and 100 characters.')
  .refine((name) => !/[%\p{Cc}\p{Zl}\p{Zp}]/u.test(name), 'No % and no control characters.')
  .register(z.globalRegistry, { type: 'string', minLength: 1, maxLength: 100, example: 'Small offices' });

const written: readonly string[] = languageTags;
/** The language in which customers are written to by default: one that we write in, with or without a region. */
const emailLanguage = wholesaleLanguage
  .refine((tag) => written.includes(tag.slice(0, 2)), `One of ${languageTags.join(', ')}, with or without a region.`)
  .register(z.globalRegistry, { type: 'string', pattern: '^[a-z]{2}(_[A-Z]{2})?$', example: 'en_US' });

const fields = {
  serviceProviderAdministrator: personId,
  country: countryCode,
  language: emailLanguage,
  wholesaleSubscription: wholesaleSubscriptionId,
  cloudConnectedPstnProvider: z.string().trim().min(1).max(100).nullable(),
  authentication,
  email: emailSettings,
  calling: callingSettings,
  administrationAccess: z.boolean(),
};

/** A draft needs a name; all else can come later. */
export const templateDraft = z
  .strictObject({ name: templateName, ...z.strictObject(fields).partial().shape })
  .register(z.globalRegistry, { id: 'TemplateDraft' });

/** What changes of a template; what is absent stays. `null` takes the provider away. */
export const templateChange = z
  .strictObject({ name: templateName, ...fields })
  .partial()
  .register(z.globalRegistry, { id: 'TemplateChange' });
export type TemplateChangeRequest = z.output<typeof templateChange>;

/** The settings after a change. */
export function settingsAfter(
  before: TemplateSettings,
  { cloudConnectedPstnProvider: provider, ...changed }: TemplateChangeRequest,
): TemplateSettings {
  const { cloudConnectedPstnProvider: had, ...rest } = before;
  const has = provider === undefined ? had : (provider ?? undefined);
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  return { ...rest, ...given, ...(has === undefined ? {} : { cloudConnectedPstnProvider: has }) };
}
