import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { LocationId, OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type OrganisationCaller, partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { UserReader } from '#shared/domain/users/user-reader.ts';
import { type AssignDeps, assignPackages } from '#shared/domain/wholesale/assign-packages.ts';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import type { PeopleStore } from '#shared/domain/wholesale/people-store.ts';
import { type LicenceFault, planLicences } from '#shared/domain/wholesale/plan-licences.ts';
import type { WantedCalling } from '#shared/domain/wholesale/subscribers/subscriber-calling.ts';

/** One licence of a request; `name` undefined: it is none of the organisation's. */
export type WantedLicence = {
  readonly name: PackageName | undefined;
  readonly operation: 'add' | 'remove';
  readonly properties?:
    | { readonly locationId?: LocationId | undefined; readonly phoneNumber?: string | undefined; readonly extension?: string | undefined }
    | undefined;
};

export type AssignLicences = {
  readonly caller: PartnerCaller;
  readonly who: {
    readonly email?: string | undefined;
    readonly personId?: PersonId | undefined;
    readonly orgId?: OrganisationId | undefined;
  };
  readonly licences: (organisationId: OrganisationId) => readonly WantedLicence[];
  readonly sites: number;
  readonly requestId: string;
  readonly keep: (assigned: AssignedLicences) => Receipt | undefined;
};

export type PartialFault = Pick<LicenceFault, 'code' | 'description'>;

export type AssignedLicences = {
  readonly organisationId: OrganisationId;
  readonly person: Person;
  readonly packages: readonly PackageName[];
  readonly faults: readonly PartialFault[];
};

export type AssignLicencesDeps = AssignDeps & {
  readonly people: PeopleStore;
  readonly reader: Pick<UserReader, 'user'>;
};

const unknownLicence: PartialFault = { code: 400000, description: 'The licence is not recognised.' };
const noAttendees: PartialFault = { code: 400216, description: 'There are no attendees of sites to be assigned.' };

/** What the one calling licence of a request is called with. */
function callingIn(wanted: readonly WantedLicence[]): WantedCalling {
  const { locationId, phoneNumber, extension } = wanted.find(({ properties }) => properties !== undefined)?.properties ?? {};
  return {
    ...(locationId === undefined ? {} : { locationId }),
    ...(phoneNumber === undefined ? {} : { primaryPhoneNumber: phoneNumber }),
    ...(extension === undefined ? {} : { extension }),
  };
}

/**
 * Assigns licences to a person and takes them away, as far as the rules let it: what breaks one is left out and told. Refuses where nothing
 * of it can be done, as subscribers are refused.
 */
export function assignLicences(deps: AssignLicencesDeps) {
  const { people, reader } = deps;
  const assign = assignPackages(deps);

  async function whose({ caller, who }: AssignLicences): Promise<Result<{ by: OrganisationCaller; id: PersonId }, Refusal>> {
    const { email, personId, orgId } = who;
    const byEmail = email === undefined ? undefined : await people.byEmail(caller.partnerId, email);
    const id = personId ?? byEmail?.id;
    if (id === undefined) return refused({ code: 'NOT_FOUND' });
    const found = byEmail?.ref.kind === 'organisation' && byEmail.id === id ? byEmail.ref.organisationId : await people.organisationOf(id);
    if (found === undefined || (orgId !== undefined && orgId !== found)) return refused({ code: 'NOT_FOUND' });
    return ok({ by: partnerAtOrganisation(caller, found), id });
  }

  return async (wish: AssignLicences): Promise<Outcome<AssignedLicences>> => {
    const at = await whose(wish);
    if (!at.ok) return at;
    const { by, id } = at.value;
    const [read, mapped] = await Promise.all([reader.user(by, id), people.customerOf(by)]);
    if (!read.ok) return read;
    if (!mapped.ok) return mapped;
    const person = read.value;
    const wanted = wish.licences(by.organisationId);
    const subscriber = (await people.subscribersOf(by.partnerId, [person])).get(id);
    const has = subscriber?.packages ?? [];
    const plan = planLicences(
      has,
      wanted.flatMap(({ name, operation }) => (name === undefined ? [] : [{ name, operation }])),
    );
    const faults: PartialFault[] = [
      ...wanted.filter(({ name }) => name === undefined).map(() => unknownLicence),
      ...plan.faults,
      ...Array.from({ length: Math.min(1, wish.sites) }, () => noAttendees),
    ];
    const common = { organisationId: by.organisationId, person, faults };
    const [first] = faults;
    const idle = plan.packages.length === has.length && plan.packages.every((name) => has.includes(name));
    if (idle && first !== undefined)
      return refused({ code: 'LICENCE_UNKNOWN', field: '/licenses', detail: `${first.code}: ${first.description}` });
    if (idle) return ok({ ...common, packages: has });
    if (mapped.value === undefined) return refused({ code: 'LICENCE_UNKNOWN', field: '/licenses' });
    const done = await assign({
      by,
      customer: mapped.value,
      person,
      subscriber,
      packages: plan.packages,
      calling: callingIn(wanted),
      requestId: wish.requestId,
      receipt: (after) => wish.keep({ ...common, packages: after?.packages ?? [] }),
    });
    return done.ok ? ok({ ...common, packages: done.value?.packages ?? [] }) : done;
  };
}
