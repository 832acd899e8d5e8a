import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type OrganisationId, organisationId, type RegistrationId, registrationId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/people.ts';

const secretPrefix = 'hcs_';
const randomPart = /^[A-Za-z0-9_-]{43}$/;

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}

/**
 * A new connection secret: a prefix by which scanners know it, 32 random bytes, and a checksum, so that a secret that was cut or
 * mistyped is known as such without a look at what is stored.
 */
export function newConnectionSecret(random: Uint8Array = randomBytes(32)): string {
  const body = `${secretPrefix}${Buffer.from(random).toString('base64url')}`;
  return `${body}${checksum(body)}`;
}

/** Whether a text has the form of a secret that we could have given out. */
export function isConnectionSecret(text: string): boolean {
  const body = text.slice(0, -8);
  return text.startsWith(secretPrefix) && randomPart.test(body.slice(secretPrefix.length)) && checksum(body) === text.slice(-8);
}

/** What of a secret is stored: SHA-256, hex. It is random enough to need no slow hash. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The connection id leads to its registration, by the key that begins with the organisation: no look-up table, one read. */
export function connectionIdOf(ids: { readonly organisationId: OrganisationId; readonly registrationId: RegistrationId }): string {
  return `${ids.organisationId}.${ids.registrationId}`;
}

/** The ids that a connection id consists of; undefined for anything that we did not give out. */
export function parseConnectionId(
  text: string,
): { readonly organisationId: OrganisationId; readonly registrationId: RegistrationId } | undefined {
  const [first, second, ...more] = text.split('.');
  const [organisation, registration] = [organisationId.safeParse(first), registrationId.safeParse(second)];
  if (!organisation.success || !registration.success || more.length > 0) return undefined;
  return { organisationId: organisation.data, registrationId: registration.data };
}

/** The id and secret of an `Authorization: Basic` header (RFC 7617); undefined when it is none, or not of our making. */
export function parseBasic(header: string | undefined): { readonly id: string; readonly secret: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id, secret, ...more] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return id === undefined || secret === undefined || more.length > 0 ? undefined : { id, secret };
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
}

const noHash = secretHash('');

/**
 * Whether this secret opens the registration: its present one, or the former one as long as a rotation left it valid. Every hash
 * is compared in full and in constant time, also where there is no registration: the time taken tells nothing.
 */
export function opens(secret: string, registration: Registration | undefined, now: Date): boolean {
  const presented = secretHash(secret);
  const formerEndsAt = registration?.formerSecretEndsAt ?? '';
  const isPresent = same(presented, registration?.secretHash ?? noHash);
  const isFormer = same(presented, registration?.formerSecretHash ?? noHash) && now.toISOString() < formerEndsAt;
  return registration !== undefined && (isPresent || isFormer);
}
