import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type ChangeUserDeps, changeUser } from '#shared/domain/users/change-user.ts';
import { administratorsLost } from '#shared/domain/users/lifecycle.ts';
import { type OrganisationCaller, partnerAtOrganisation } from '#shared/domain/users/organisation-caller.ts';
import { type RemoveUserDeps, removeUser } from '#shared/domain/users/remove-user.ts';
import { type AssignDeps, assignPackages } from '#shared/domain/wholesale/assign-packages.ts';
import { replacedPerson } from '#shared/domain/wholesale/change-person.ts';
import { actingAt, type CreatePersonDeps, createPerson, type NewPerson } from '#shared/domain/wholesale/create-person.ts';
import { callingOf } from '#shared/domain/wholesale/person-request.ts';
import { roleOfKeys } from '#shared/domain/wholesale/roles.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { deleteSubscriber } from '#shared/domain/wholesale/subscribers/delete-subscriber.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { isOwn } from '#shared/http/wire/named-ids.ts';
import { createPersonRoute, deletePersonRoute, listPeopleRoute, readMeRoute, readPersonRoute, replacePersonRoute } from './contract.ts';
import { type FindPeopleDeps, findPeople } from './find-people.ts';
import { listPeople } from './list-people.ts';
import { viewOfPerson, viewOfToken } from './person-view.ts';

export type WirePeopleDeps = FindPeopleDeps & CreatePersonDeps & ChangeUserDeps & RemoveUserDeps & AssignDeps & { readonly origin: string };

const roleUnknown: Refusal = { code: 'ROLE_NOT_ASSIGNABLE', field: '/roles' };

export function endpoints(deps: WirePeopleDeps) {
  const { people } = deps;
  const [find, list, create] = [findPeople(deps), listPeople(deps), createPerson(deps)];
  const [assign, remove] = [assignPackages(deps), removeUser(deps)];
  const unsubscribe = deleteSubscriber({ ...deps, addressOf: () => '' });
  const gone = (): Answer => ({ status: 204 });

  /** A customer's person for whoever changes it; the partner's own people are its operators' business. */
  async function atPerson(caller: PartnerCaller, id: PersonId): Promise<Result<{ by: OrganisationCaller; person: Person }, Refusal>> {
    const { partnerId, actor } = caller;
    const found = await find.one({ kind: 'partner', partnerId, actor }, id);
    if (!found.ok) return found;
    const { ref } = found.value;
    if (ref.kind !== 'organisation') return refused({ code: 'NOT_ALLOWED' });
    return ok({ by: partnerAtOrganisation(caller, ref.organisationId), person: found.value });
  }

  async function subscriberOf(caller: PartnerCaller, person: Person): Promise<Subscriber | undefined> {
    return (await people.subscribersOf(caller.partnerId, [person])).get(person.id);
  }

  return [
    endpoint(listPeopleRoute, ({ caller, query }) => list(caller, query)),
    endpoint(createPersonRoute, async ({ caller, query, body, requestId, receipt }) => {
      const { emails, orgId, roles = [], licenses = [], ...request } = body;
      const role = roleOfKeys(roles);
      if (role === undefined) return refused(roleUnknown);
      if (orgId === undefined || isOwn(orgId, caller.partnerId)) return refused({ code: 'NOT_ALLOWED', field: '/orgId' });
      const [email] = emails;
      const shown = ({ person, subscriber }: NewPerson): Answer => ({
        status: 200,
        body: viewOfPerson(person, subscriber, query.callingData === true),
      });
      return answering(
        await create({
          by: partnerAtOrganisation(caller, orgId),
          email,
          request,
          role,
          packages: [...new Set(licenses.filter(({ organisationId }) => organisationId === orgId).map((one) => one.package))],
          requestId,
          asked: receipt({ status: 200 }),
          keep: (made) => receipt(shown(made)),
        }),
        shown,
      );
    }),
    endpoint(readMeRoute, async ({ caller }) => {
      const { actor, partnerId } = caller;
      if (actor.kind === 'token') return ok({ status: 200, body: viewOfToken(actor.id, await people.partner(partnerId)) });
      const own = (await people.own(partnerId)).find(({ id }) => actor.kind === 'person' && id === actor.id);
      return own === undefined ? refused({ code: 'NOT_FOUND' }) : ok({ status: 200, body: viewOfPerson(own, undefined, false) });
    }),
    endpoint(readPersonRoute, async ({ caller, params, query }) => {
      const { partnerId, actor } = caller;
      const found = await find.one({ kind: 'partner', partnerId, actor }, params.personId);
      if (!found.ok) return found;
      const subscriber = await subscriberOf(caller, found.value);
      return ok({ status: 200, body: viewOfPerson(found.value, subscriber, query.callingData === true) });
    }),
    endpoint(replacePersonRoute, async ({ caller, params, query, body, requestId, receipt }) => {
      const { emails, orgId, roles, licenses, ...request } = body;
      const at = await atPerson(caller, params.personId);
      if (!at.ok) return at;
      const { by, person } = at.value;
      const elsewhere = orgId !== undefined && orgId !== by.organisationId;
      const otherAddress = emails !== undefined && emails[0] !== person.email;
      if (elsewhere || otherAddress) {
        const [field, message] = elsewhere
          ? ['/orgId', 'A person stays in its organisation.']
          : ['/emails/0', 'An address cannot be changed.'];
        return refused({ code: 'INVALID_REQUEST', fields: [{ field, code: 'cannot_change', message }] });
      }
      const role = roles === undefined ? undefined : roleOfKeys(roles);
      if (roles !== undefined && role === undefined) return refused(roleUnknown);
      const [customer, subscriber] = await Promise.all([people.customerOf(by), subscriberOf(caller, person)]);
      if (!customer.ok) return customer;
      const answer = (after: Person, has: Subscriber | undefined): Answer =>
        query.minResponse === true ? gone() : { status: 200, body: viewOfPerson(after, has, query.callingData === true) };
      const wanted = licenses?.filter(({ organisationId }) => organisationId === by.organisationId).map((one) => one.package);
      const changed = await changeUser(
        deps,
        {
          by,
          id: person.id,
          requestId,
          ifMatch: undefined,
          asked: receipt({ status: 200 }),
          // With licences there is more to come: the whole can be sent again, and comes to the same.
          keep: (after): Receipt | undefined => (wanted === undefined ? receipt(answer(after, subscriber)) : undefined),
        },
        async (read, now) => {
          const held = role === undefined || role === 'user' ? undefined : await deps.users.packagesOf(read.user);
          return replacedPerson(read, { request, role, customer: customer.value, held }, now);
        },
      );
      if (!changed.ok || wanted === undefined || customer.value === undefined)
        return answering(changed, (after) => answer(after, subscriber));
      const assigned = await assign({
        by,
        customer: customer.value,
        person: changed.value,
        subscriber,
        packages: [...new Set(wanted)],
        calling: callingOf(request),
        requestId,
        receipt: () => undefined,
      });
      // What cannot be assigned is left as it was, as clients know it.
      const has = assigned.ok ? assigned.value : await subscriberOf(caller, changed.value);
      return ok(answer(changed.value, has));
    }),
    endpoint(deletePersonRoute, async ({ caller, params, requestId, receipt }) => {
      const asked = receipt(gone());
      const at = await atPerson(caller, params.personId);
      if (!at.ok) {
        // Who is gone cannot be found; a repeat is told by its receipt.
        const earlier = asked === undefined ? undefined : await deps.users.earlier(asked);
        return refused(earlier ?? at.error);
      }
      const { by, person } = at.value;
      const read = await deps.users.readOne(by, person.id, asked);
      if (!read.ok) return read;
      const { organisation, user } = read.value;
      if (administratorsLost(user) >= (organisation.administrators ?? 1)) return refused({ code: 'LAST_FULL_ADMINISTRATOR' });
      const subscriber = await subscriberOf(caller, user);
      if (subscriber !== undefined) {
        // Seat and number come back first; a request that ends here is sent again.
        const freed = await unsubscribe({ acting: actingAt(by), id: subscriber.id, requestId, asked: undefined, keep: () => undefined });
        if (!freed.ok && freed.error.code !== 'NOT_FOUND') return freed;
      }
      return answering(await remove({ by, id: user.id, requestId, asked, keep: () => receipt(gone()) }), gone);
    }),
  ];
}
