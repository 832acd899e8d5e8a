import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';

/** The columns of the file besides those of services, in the order of an export. Names are those of the official field reference. */
export const userColumns = [
  { name: 'First Name', kind: 'name', field: 'firstName' },
  { name: 'Last Name', kind: 'name', field: 'lastName' },
  { name: 'Display Name', kind: 'name', field: 'displayName' },
  { name: 'User ID/Email (Required)', kind: 'email' },
  { name: 'User Status', kind: 'read-only', field: 'status' },
  { name: 'Last Service Accessed Time', kind: 'read-only', field: 'lastAccess' },
  { name: 'Days since Last Service Accessed', kind: 'read-only', field: 'daysSinceAccess' },
  { name: 'Extension', kind: 'extension', field: 'extension' },
  { name: 'Title', kind: 'text', field: 'title' },
  { name: 'Department', kind: 'text', field: 'department' },
  { name: 'Manager', kind: 'text', field: 'manager' },
  { name: 'Phone Number', kind: 'number', field: 'phoneNumber' },
  { name: 'Caller ID Number', kind: 'number', field: 'callerIdNumber' },
  { name: 'Caller ID First Name', kind: 'text', field: 'callerIdFirstName' },
  { name: 'Caller ID Last Name', kind: 'text', field: 'callerIdLastName' },
  { name: 'Location', kind: 'text', field: 'location' },
  { name: 'Preferred Language', kind: 'text', field: 'preferredLanguage' },
  { name: 'Time zone', kind: 'text', field: 'timeZone' },
  { name: 'Address type', kind: 'text', field: 'addressType' },
  { name: 'Address country', kind: 'text', field: 'addressCountry' },
  { name: 'Address street', kind: 'text', field: 'addressStreet' },
  { name: 'Address locality', kind: 'text', field: 'addressLocality' },
  { name: 'Address region', kind: 'text', field: 'addressRegion' },
  { name: 'Address postal code', kind: 'text', field: 'addressPostalCode' },
  { name: 'Preferred Webex Site', kind: 'text', field: 'preferredSite' },
] as const satisfies readonly UserColumn[];

export type NameField = 'firstName' | 'lastName' | 'displayName';
export type ReadOnlyField = 'status' | 'lastAccess' | 'daysSinceAccess';

export type UserColumn =
  | { readonly name: string; readonly kind: 'name'; readonly field: NameField }
  | { readonly name: string; readonly kind: 'email' }
  | { readonly name: string; readonly kind: 'read-only'; readonly field: ReadOnlyField }
  | { readonly name: string; readonly kind: 'text' | 'extension' | 'number'; readonly field: DetailName };

export const emailColumn = 'User ID/Email (Required)';

/** The column of each service; the header of an organisation has those that it owns. */
export const serviceColumns = {
  message: 'Webex Messaging',
  meetings: 'Webex Meetings',
  calling: 'Webex Calling',
  'contact-center-standard': 'Webex Contact Center Standard',
  'contact-center-premium': 'Webex Contact Center Premium',
} as const satisfies Readonly<Record<ServiceId, string>>;

/** Behind the name of a service's column while the service is suspended. */
export const suspendedSuffix = ' (Suspended)';

/** The two columns that an error file adds; an import knows and ignores them (IM-12). */
export const errorColumns = ['Handover Code', 'Handover Message'] as const;

/** A service that the organisation owns; `suspended` together with its trial. */
export type OwnedService = { readonly service: ServiceId; readonly suspended: boolean };
