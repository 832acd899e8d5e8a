import * as z from 'zod';
import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import type { UserChange } from '#shared/domain/users/user-requests.ts';
import type { LicenceEntries, UserEntries } from '#shared/pages/users/user-page-props.ts';
import { agentField, agentRequest, boxedServices, detailFields, detailsIn, serviceFields, servicesIn } from './add-form.ts';

/** The version of the user that was looked at. */
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const licenceFields = z.strictObject({ version, agent: agentField, ...serviceFields });
export const rightsFields = z.strictObject({ version, role: z.enum(['full', 'service', 'none']) });
export const nameFields = z.strictObject({
  ...detailFields,
  version,
  firstName: z.string().default(''),
  lastName: z.string().default(''),
  displayName: z.string().default(''),
});

export function licenceEntriesIn(fields: z.output<typeof licenceFields>): LicenceEntries {
  return { agent: fields.agent ?? 'none', services: servicesIn(fields) };
}

/**
 * What the form asks for: a box that is not ticked takes the licence away. Only services that were on the form are named: those that the
 * organisation has, and for an administrator of services alone those of the Contact Center.
 */
export function licenceChange({ agent, services }: LicenceEntries, offered: readonly ServiceId[], contactCenterOnly: boolean): UserChange {
  const { contactCenter = 'none', agentRole } = agentRequest(agent);
  const boxes = contactCenterOnly ? [] : boxedServices.filter((service) => offered.includes(service));
  const hasContactCenter = offered.some((service) => service.startsWith('contact-center'));
  return {
    licences: {
      ...(hasContactCenter ? { contactCenter } : {}),
      ...Object.fromEntries(boxes.map((service) => [service, services.includes(service)])),
    },
    ...(agentRole === undefined ? {} : { agentRole }),
  };
}

export function nameEntriesIn(fields: z.output<typeof nameFields>): UserEntries {
  const { firstName, lastName, displayName } = fields;
  return { firstName, lastName, displayName, details: detailsIn(fields) };
}

/** What the form asks for: a field that is left empty takes the detail away; names are not taken away. */
export function nameChange({ firstName, lastName, displayName, details }: UserEntries): UserChange {
  const filled = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
  const asked: Partial<Record<DetailName, string | null>> = {};
  for (const name of userDetails.keyof().options) {
    const value = details[name]?.trim();
    if (value !== undefined) asked[name] = value === '' ? null : value;
  }
  return { ...filled('firstName', firstName), ...filled('lastName', lastName), ...filled('displayName', displayName), details: asked };
}
