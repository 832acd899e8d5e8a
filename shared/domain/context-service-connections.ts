import type { DataCentre } from '#shared/domain/countries.ts';
import type { Event } from '#shared/domain/event.ts';
import type { OrganisationId, RegistrationId } from '#shared/domain/ids.ts';
import type { Registration } from '#shared/domain/people.ts';

/** What is known when an application asks to connect. */
export type ConnectionState = {
  readonly registration: Registration | undefined;
  readonly entitled: boolean;
  /** Where the organisation's data is kept. */
  readonly dataCentre: DataCentre | undefined;
};

/** What connecting needs of what is stored. Trials are not among it: no state of a trial can refuse a connection (CX-6). */
export type ConnectionStore = {
  /** One round trip, strongly consistent: a rotation or revocation holds from the next connection on. */
  find(ids: { readonly organisationId: OrganisationId; readonly registrationId: RegistrationId }): Promise<ConnectionState>;
  /** Records a connection, with an event where something changed but the time; false if the registration has changed since it was found. */
  record(before: Registration, after: Registration, event: Event | undefined): Promise<boolean>;
};
