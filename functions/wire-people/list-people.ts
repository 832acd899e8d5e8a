import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok } from '#shared/domain/result.ts';
import { partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import type { Answer } from '#shared/http/answer.ts';
import { isOwn, roleIdOf, wireOrganisationOf } from '#shared/http/wire/named-ids.ts';
import { wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import { type FindPeopleDeps, findPeople, type PeopleFilter } from './find-people.ts';
import { viewOfPerson } from './person-view.ts';

export type PeopleQuery = PeopleFilter & {
  readonly email?: string | undefined;
  readonly id?: readonly string[] | undefined;
  readonly orgId?: OrganisationId | undefined;
  readonly callingData?: boolean | undefined;
  readonly max: number;
  readonly after?: PersonId | undefined;
};

const personId = wireIdOf('PEOPLE', 'person');

function ofOrganisation({ ref }: Person, caller: PartnerCaller, orgId: OrganisationId | undefined): boolean {
  if (orgId === undefined) return true;
  return ref.kind === 'organisation' ? ref.organisationId === orgId : isOwn(orgId, caller.partnerId);
}

/** Answers a list of people: by ids, by address, or those of an organisation. */
export function listPeople(deps: FindPeopleDeps & { readonly origin: string }) {
  const find = findPeople(deps);

  async function shown(caller: PartnerCaller, people: readonly Person[], query: PeopleQuery) {
    const subscribers = await deps.people.subscribersOf(caller.partnerId, people);
    return people.map((person) => viewOfPerson(person, subscribers.get(person.id), query.callingData === true));
  }

  async function byIds(caller: PartnerCaller, ids: readonly string[], query: PeopleQuery): Promise<Answer> {
    const { partnerId, actor } = caller;
    const looked = await Promise.all(
      ids.map(async (sent) => {
        const id = personId.safeParse(sent);
        const found = id.success ? await find.one({ kind: 'partner', partnerId, actor }, id.data) : undefined;
        return { sent, person: found?.ok && ofOrganisation(found.value, caller, query.orgId) ? found.value : undefined };
      }),
    );
    const notFoundIds = looked.filter(({ person }) => person === undefined).map(({ sent }) => sent);
    // One person may be named in two spellings of the id.
    const people = new Map(looked.flatMap(({ person }) => (person === undefined ? [] : [[person.id, person] as const])));
    const items = await shown(caller, [...people.values()], query);
    return { status: 200, body: { items, ...(notFoundIds.length === 0 ? {} : { notFoundIds }) } };
  }

  function next(query: PeopleQuery, orgId: OrganisationId, after: PersonId): Readonly<Record<string, string>> {
    const { displayName, roles, locationId, callingData, max } = query;
    return nextLink(
      pageAddress(deps.origin, '/v1/people', {
        orgId: wireOrganisationOf(orgId),
        displayName,
        roles: roles?.map((key) => roleIdOf(key ?? '')).join(','),
        locationId: locationId === undefined ? undefined : wireId('LOCATION', locationId),
        callingData: callingData?.toString(),
        max,
        after: wireId('PEOPLE', after),
      }),
    );
  }

  return async (caller: PartnerCaller, query: PeopleQuery): Promise<Outcome<Answer>> => {
    const { id, email, orgId, max, after } = query;
    if (id !== undefined) return ok(await byIds(caller, id, query));
    if (email !== undefined) {
      const found = (await find.byEmail(caller.partnerId, email)).filter((person) => ofOrganisation(person, caller, orgId));
      return ok({ status: 200, body: { items: await shown(caller, found, query) } });
    }
    if (orgId === undefined || isOwn(orgId, caller.partnerId)) {
      const found = await find.own(caller.partnerId, query);
      return ok({ status: 200, body: { items: await shown(caller, found, query) } });
    }
    const page = await find.page(partnerAtOrganisation(caller, orgId), query, { max, after });
    if (!page.ok) return page;
    const items = await shown(caller, page.value.found, query);
    return ok({
      status: 200,
      body: { items },
      ...(page.value.next === undefined ? {} : { headers: next(query, orgId, page.value.next) }),
    });
  };
}
