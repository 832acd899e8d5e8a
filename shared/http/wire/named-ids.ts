import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type OrganisationId, organisationId } from '#shared/domain/ids.ts';
import { type PackageName, packageNames } from '#shared/domain/wholesale/packages.ts';
import { uuidOf, wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';

/**
 * Ids of the wire format that stand for no id of ours. A licence is a package in an organisation, a role a name: both follow from what they
 * stand for, so that they are the same with every request and nothing is kept.
 */
const codes: Readonly<Record<PackageName, string>> = {
  common_area_calling: 'CAC',
  webex_calling: 'SLWC',
  webex_calling_standard: 'SLWCS',
  webex_voice: 'SLWV',
  webex_meetings: 'SLWM',
  webex_suite: 'SLWS',
  cx_essentials: 'CXE',
  cisco_calling_plan: 'CCP',
  attendant_console: 'SLWCA',
  cx_premium_agent: 'CXP',
  cx_standard_agent: 'CXS',
  cx_voice_ports: 'CXV',
  cx_ai_assistant: 'CXAI',
  webex_ai_agent: 'AIA',
};

const encode = (text: string) => Buffer.from(text).toString('base64url');
const decode = (id: string) => (/^[\w+/-]{1,400}={0,2}$/.test(id) ? Buffer.from(id, 'base64').toString('latin1') : '');

/** A uuid that is always the same for the same name (version 8 of RFC 9562: made in a way of our own). */
function uuidOfName(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The id of the licence that a package is in an organisation. */
export function licenceIdOf(id: OrganisationId, name: PackageName): string {
  return encode(`ciscospark://us/LICENSE/${uuidOf(id)}:${codes[name]}_${uuidOfName(`${id} ${name}`)}`);
}

export type Licence = { readonly organisationId: OrganisationId; readonly package: PackageName };

const wireOrganisation = wireIdOf('ORGANIZATION', 'organisation');

/** The organisation and package that a licence id stands for; undefined where it is none of ours. */
export function licenceOf(id: string): Licence | undefined {
  const [, uuid = ''] = /^ciscospark:\/\/[a-z-]+\/LICENSE\/([0-9a-f-]{36}):/i.exec(decode(id)) ?? [];
  const owner = wireOrganisation.safeParse(uuid);
  if (!owner.success) return undefined;
  const padless = id.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  const name = packageNames.find((one) => licenceIdOf(owner.data, one) === padless);
  return name === undefined ? undefined : { organisationId: owner.data, package: name };
}

/** A licence in a request; what cannot be one is a fault of the field, or in a path the id of nothing. */
export const wireLicence = z.string().transform((sent, context): Licence => {
  const licence = licenceOf(sent);
  if (licence !== undefined) return licence;
  context.issues.push({ code: 'custom', message: 'not an id of a licence', input: sent });
  return z.NEVER;
});

/** The id of a role by its key. */
export function roleIdOf(key: string): string {
  return encode(`ciscospark://us/ROLE/${key}`);
}

/** The key in the id of a role; undefined where it is none. A key by itself stands for itself. */
export function roleKeyOf(id: string): string | undefined {
  const [, key] = /^ciscospark:\/\/[a-z-]+\/ROLE\/([\w.-]{1,100})$/i.exec(decode(id)) ?? [];
  return key ?? (/^[\w.-]{1,100}$/.test(id) ? id : undefined);
}

/**
 * An organisation on the wire: one of a customer's, or the partner's own, which is ORGANIZATION of the partner's ULID. Read as a customer's;
 * `isOwn` tells the other.
 */
export const wireOrganisationId = wireOrganisation;

/** Whether an organisation that came over the wire is the partner's own. */
export function isOwn(id: OrganisationId, partnerId: `ptr_${string}`): boolean {
  return id.slice(-26) === partnerId.slice(-26);
}

/** An organisation of a customer's, or the partner's own, as clients know it. */
export function wireOrganisationOf(id: OrganisationId | `ptr_${string}`): string {
  return wireId('ORGANIZATION', id);
}

/** An organisation by its bare uuid, as `/identity/…` paths take it. */
export const identityOrganisationId = z
  .string()
  .regex(/^[0-9a-fA-F-]{36}$/)
  .pipe(wireOrganisation)
  .pipe(organisationId);
