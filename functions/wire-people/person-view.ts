import type { OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import { roleKeyOfPerson } from '#shared/domain/wholesale/roles.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { licenceIdOf, roleIdOf, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import type { WirePerson } from './person-contract.ts';

function organisationOf({ ref }: Person): OrganisationId | PartnerId {
  return ref.kind === 'organisation' ? ref.organisationId : ref.partnerId;
}

function nameOf({ displayName, firstName, lastName, email }: Person): string {
  return displayName ?? ([firstName, lastName].filter((name) => name !== undefined).join(' ') || email);
}

const states = { invited: 'pending', verified: 'pending', active: 'active', inactive: 'inactive', replaced: 'inactive' } as const;

function addressesOf({ details = {} }: Person): Pick<WirePerson, 'addresses'> {
  const said = {
    type: details.addressType,
    country: details.addressCountry,
    locality: details.addressLocality,
    region: details.addressRegion,
    streetAddress: details.addressStreet,
    postalCode: details.addressPostalCode,
  };
  const address = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return Object.keys(address).length === 0 ? {} : { addresses: [address] };
}

/** What somebody calls with: told only to whoever asks for it. */
function callingOf(person: Person, subscriber: Subscriber | undefined): Partial<WirePerson> {
  const { calling } = subscriber ?? {};
  const extension = calling?.extension ?? person.details?.extension;
  return {
    ...(extension === undefined ? {} : { extension }),
    ...(calling === undefined ? {} : { locationId: wireId('LOCATION', calling.locationId) }),
  };
}

/** A person in the words of the wire format, at the moment of the request. */
export function viewOfPerson(person: Person, subscriber: Subscriber | undefined, callingData: boolean): WirePerson {
  const { id, email, firstName, lastName, details = {}, state, createdAt, ref } = person;
  const role = roleKeyOfPerson(person);
  const number = subscriber?.calling?.number ?? details.phoneNumber;
  return {
    id: wireId('PEOPLE', id),
    emails: [email],
    ...(number === undefined ? {} : { phoneNumbers: [{ type: 'work', value: number, primary: true }] }),
    ...(callingData ? callingOf(person, subscriber) : {}),
    displayName: nameOf(person),
    ...(firstName === undefined ? {} : { nickName: firstName, firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    orgId: wireOrganisationOf(organisationOf(person)),
    roles: role === undefined ? [] : [roleIdOf(role)],
    licenses:
      subscriber === undefined || ref.kind !== 'organisation'
        ? []
        : subscriber.packages.map((name) => licenceIdOf(subscriber.organisationId, name)),
    ...(details.department === undefined ? {} : { department: details.department }),
    ...(details.manager === undefined ? {} : { manager: details.manager }),
    ...(details.title === undefined ? {} : { title: details.title }),
    ...addressesOf(person),
    created: createdAt,
    ...(details.timeZone === undefined ? {} : { timezone: details.timeZone }),
    status: states[state],
    invitePending: state === 'invited' || state === 'verified',
    loginEnabled: state !== 'inactive' && state !== 'replaced',
    type: 'person',
  };
}

/** A token of a partner's, as whom a client sees itself. */
export function viewOfToken(tokenId: `tok_${string}`, { id, name, contactEmail, createdAt }: Partner): WirePerson {
  return {
    id: wireId('PEOPLE', `usr_${tokenId.slice(-26)}`),
    emails: [contactEmail],
    displayName: name,
    orgId: wireOrganisationOf(id),
    created: createdAt,
    status: 'active',
    invitePending: false,
    loginEnabled: true,
    type: 'appuser',
  };
}
