import { timingSafeEqual } from 'node:crypto';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type OrganisationId, type RegistrationId, registrationId } from '#shared/domain/ids.ts';

const purpose = 'registrations';

/** Where the next page of an organisation's registrations begins: an id, authenticated for this organisation only. */
export function registrationCursor(hashes: SystemKeys, organisationId: OrganisationId, last: RegistrationId): string {
  return `${last}.${hashes.sign(purpose, `${organisationId}\0${last}`)}`;
}

/** The registration after which a page begins; undefined for a cursor that was not made for this organisation. */
export function openRegistrationCursor(hashes: SystemKeys, organisationId: OrganisationId, cursor: string): RegistrationId | undefined {
  const [last, ...signature] = cursor.split('.');
  const id = registrationId.safeParse(last);
  if (!id.success) return undefined;
  const [given, due] = [Buffer.from(signature.join('.')), Buffer.from(hashes.sign(purpose, `${organisationId}\0${id.data}`))];
  return given.length === due.length && timingSafeEqual(given, due) ? id.data : undefined;
}
