import type { Now, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { type LicencesView, viewOfLicences } from '#shared/domain/users/licences-view.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { filters, matches, type UserFilter } from '#shared/domain/users/user-filter.ts';
import type { UserPosition, UserReader, UserStretch } from '#shared/domain/users/user-reader.ts';

export type ReadUsersDeps = { readonly reader: UserReader; readonly now: Now };

export type UserPage = { readonly filter: UserFilter; readonly limit: number; readonly after: UserPosition | undefined };

/** Users of a shard that one call looks at when it filters. */
const filteredLook = 100;

/** Shows an organisation's users and its seat ledger. */
export function readUsers({ reader, now }: ReadUsersDeps) {
  return {
    page(by: OrganisationCaller, { filter, limit, after }: UserPage): Promise<Result<UserStretch, Refusal>> {
      const at = now();
      const wanted = (user: Person) => user.state !== 'replaced' && matches(user, filter, at);
      return reader.page(by, { limit, after, wanted, look: filters(filter) ? filteredLook : limit + 2 });
    },
    one: (by: OrganisationCaller, id: PersonId): Promise<Result<Person, Refusal>> => reader.user(by, id),
    async licences(by: OrganisationCaller): Promise<Result<LicencesView, Refusal>> {
      const found = await reader.entitlements(by);
      return found.ok ? ok(viewOfLicences(by.organisationId, found.value)) : found;
    },
  };
}
