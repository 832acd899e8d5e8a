import type { Email } from '#shared/domain/email.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Entitlement, Organisation, Person } from '#shared/domain/people.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Suppression } from '#shared/domain/suppression.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** A user with the e-mails that it was sent, the newest first; twenty at most. */
export type UserWithMail = { readonly user: Person; readonly organisation: Organisation; readonly emails: readonly Email[] };

/** All that says why a user is not working. */
export type Dossier = UserWithMail & {
  readonly suppression: Suppression | undefined;
  readonly trial: Trial | undefined;
  /** What the organisation has of the services whose licences the user has; one that it never had is not among them. */
  readonly entitlements: readonly Entitlement[];
};

/** What is known of one user. Another partner's organisation is NOT_FOUND. Strongly consistent. */
export type Dossiers = {
  /** One round trip. */
  withMail(by: OrganisationCaller, id: PersonId): Promise<Result<UserWithMail, Refusal>>;
  /** Two round trips. */
  whole(by: OrganisationCaller, id: PersonId): Promise<Result<Dossier, Refusal>>;
};
