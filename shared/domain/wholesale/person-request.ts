import type { LocationId } from '#shared/domain/ids.ts';
import type { OrganisationSettings } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { DetailName, UserFields } from '#shared/domain/users/plan-user.ts';
import { type UserDetails, userDetails } from '#shared/domain/users/user.ts';
import { userFaultMessages } from '#shared/domain/users/user-fault-messages.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';
import { wantedUser } from '#shared/domain/users/wanted-user.ts';
import type { WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';

/** A person as it is sent, in the words of the wire format. */
export type PersonRequest = {
  readonly displayName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phoneNumbers?: readonly { readonly type?: string | undefined; readonly value: string }[] | undefined;
  readonly extension?: string | undefined;
  readonly locationId?: LocationId | undefined;
  readonly department?: string | undefined;
  readonly title?: string | undefined;
  readonly manager?: string | undefined;
  readonly timezone?: string | undefined;
  readonly addresses?:
    | readonly {
        readonly type?: string | undefined;
        readonly country?: string | undefined;
        readonly locality?: string | undefined;
        readonly region?: string | undefined;
        readonly streetAddress?: string | undefined;
        readonly postalCode?: string | undefined;
      }[]
    | undefined;
};

/** Details that the wire format has words for, and where they stand in a request. */
const pointers: Partial<Readonly<Record<DetailName, string>>> = {
  phoneNumber: '/phoneNumbers/0/value',
  department: '/department',
  title: '/title',
  manager: '/manager',
  timeZone: '/timezone',
  addressType: '/addresses/0/type',
  addressCountry: '/addresses/0/country',
  addressStreet: '/addresses/0/streetAddress',
  addressLocality: '/addresses/0/locality',
  addressRegion: '/addresses/0/region',
  addressPostalCode: '/addresses/0/postalCode',
};

const work = ({ phoneNumbers = [] }: PersonRequest) => phoneNumbers.find(({ type = 'work' }) => type === 'work')?.value;

function detailsOf(request: PersonRequest): Partial<Record<DetailName, string>> {
  const [address = {}] = request.addresses ?? [];
  const said = {
    phoneNumber: work(request),
    department: request.department,
    title: request.title,
    manager: request.manager,
    timeZone: request.timezone,
    addressType: address.type,
    addressCountry: address.country,
    addressStreet: address.streetAddress,
    addressLocality: address.locality,
    addressRegion: address.region,
    addressPostalCode: address.postalCode,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function refusalOf({ code, field = '' }: UserFault): Refusal {
  const [, detail = ''] = /^\/details\/(\w+)$/.exec(field) ?? [];
  const at = Object.entries(pointers).find(([name]) => name === detail)?.[1] ?? field;
  return { code: 'INVALID_REQUEST', fields: [{ field: at, code, message: userFaultMessages[code] }] };
}

/** What somebody is to be called with, as far as it was sent. */
export function callingOf(request: PersonRequest): WantedCalling {
  const { extension, locationId } = request;
  const number = work(request);
  return {
    ...(number === undefined ? {} : { primaryPhoneNumber: number }),
    ...(extension === undefined ? {} : { extension }),
    ...(locationId === undefined ? {} : { locationId }),
  };
}

/** A detail that the organisation asks of everybody and that would be missing: of somebody new any, of others one that was there (US-1). */
export function detailMissing(
  after: UserDetails,
  { requiredDetails = [] }: OrganisationSettings,
  before?: UserDetails,
): Refusal | undefined {
  const names = userDetails.keyof().options.filter((name) => requiredDetails.includes(name));
  const missing = names.find((name) => after[name] === undefined && (before === undefined || before[name] !== undefined));
  return missing === undefined ? undefined : { code: 'DETAIL_REQUIRED', field: pointers[missing] ?? '', detail: missing };
}

type Names = Pick<UserFields, 'firstName' | 'lastName' | 'displayName'>;

/**
 * Names and details of a person out of a request, checked and trimmed. Of the details that are there, those that the wire format has no word
 * for stay; the others are as they were sent, or gone.
 */
export function personFields(
  email: string,
  request: PersonRequest,
  has: UserDetails = {},
): Result<Names & { readonly details?: UserDetails }, Refusal> {
  const { firstName, lastName, displayName } = request;
  const wanted = wantedUser(email, { firstName, lastName, displayName, details: detailsOf(request) });
  if (!wanted.ok) return refused(refusalOf(wanted.error));
  const { details: said = {}, firstName: first, lastName: last, displayName: shown } = wanted.value;
  const kept = Object.entries(has).filter(([name]) => !Object.hasOwn(pointers, name));
  const now = Object.entries(said).filter(([, value]) => value !== null && value !== undefined);
  const details: UserDetails = Object.fromEntries([...kept, ...now]);
  return ok({
    ...(first === undefined ? {} : { firstName: first }),
    ...(last === undefined ? {} : { lastName: last }),
    ...(shown === undefined ? {} : { displayName: shown }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  });
}
