import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { LocationId, PartnerId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { UserReader } from '#shared/domain/users/user-reader.ts';
import type { PeopleStore } from '#shared/domain/wholesale/people-store.ts';
import { roleKeyOfPerson } from '#shared/domain/wholesale/roles.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';

export type FindPeopleDeps = { readonly people: PeopleStore; readonly reader: UserReader };

export type PeopleFilter = {
  readonly displayName?: string | undefined;
  readonly roles?: readonly (string | undefined)[] | undefined;
  readonly locationId?: LocationId | undefined;
};

export type FoundPeople = { readonly found: readonly Person[]; readonly next: PersonId | undefined };

/** How many people of a shard are looked at with each look, and how often it is looked until a page is full. */
const [lookAt, looks] = [200, 20];

function nameFits({ displayName, firstName = '', lastName = '', email }: Person, prefix: string): boolean {
  const wanted = prefix.normalize('NFC').toLowerCase();
  return [displayName ?? `${firstName} ${lastName}`.trim(), email].some((name) => name.normalize('NFC').toLowerCase().startsWith(wanted));
}

function fits(person: Person, { displayName, roles }: PeopleFilter): boolean {
  const role = roleKeyOfPerson(person);
  return (
    person.state !== 'replaced' &&
    (displayName === undefined || nameFits(person, displayName)) &&
    (roles === undefined || (role !== undefined && roles.includes(role)))
  );
}

/** Finds people for a partner: its own, and those of the organisations that it sees. What it does not see is not there. */
export function findPeople({ people, reader }: FindPeopleDeps) {
  async function one(by: Omit<OrganisationCaller, 'organisationId'>, id: PersonId): Promise<Result<Person, Refusal>> {
    const organisationId = await people.organisationOf(id);
    if (organisationId !== undefined) return reader.user({ ...by, organisationId }, id);
    const own = (await people.own(by.partnerId)).find((person) => person.id === id && person.state !== 'replaced');
    return own === undefined ? refused({ code: 'NOT_FOUND' }) : ok(own);
  }

  async function atLocation(partnerId: PartnerId, found: readonly Person[], at: LocationId | undefined): Promise<readonly Person[]> {
    if (at === undefined) return found;
    const subscribers = await people.subscribersOf(partnerId, found);
    const isThere = (subscriber: Subscriber | undefined) => subscriber?.calling?.locationId === at;
    return found.filter(({ id }) => isThere(subscribers.get(id)));
  }

  return {
    one,
    async byEmail(partnerId: PartnerId, email: string): Promise<Person[]> {
      const found = await people.byEmail(partnerId, normaliseEmailAddress(email));
      return found === undefined ? [] : [found];
    },
    async own(partnerId: PartnerId, filter: PeopleFilter): Promise<Person[]> {
      return filter.locationId === undefined ? (await people.own(partnerId)).filter((person) => fits(person, filter)) : [];
    },
    /** A page is full unless it is the last, or a filter leaves out nearly everybody. */
    async page(
      by: OrganisationCaller,
      filter: PeopleFilter,
      { max, after }: { readonly max: number; readonly after: PersonId | undefined },
    ): Promise<Result<FoundPeople, Refusal>> {
      const found: Person[] = [];
      let from = after;
      for (let look = 1; look <= looks; look++) {
        const page = await reader.page(by, {
          limit: max - found.length,
          after: from,
          wanted: (person) => fits(person, filter),
          look: lookAt,
        });
        if (!page.ok) return page;
        found.push(...(await atLocation(by.partnerId, page.value.found, filter.locationId)));
        from = page.value.next;
        if (from === undefined || found.length >= max) break;
      }
      return ok({ found, next: from });
    },
  };
}
