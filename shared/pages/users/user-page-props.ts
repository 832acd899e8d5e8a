import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import type { UserFaultCode } from '#shared/domain/users/user-faults.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';
import type { FormFault } from '../error-summary.tsx';
import type { PageFrame } from '../page.tsx';
import type { AgentChoice } from './add-users-view.ts';
import type { SeatsView } from './user-view.ts';

/** What is asked to be changed, as it was posted. */
export type UserEntries = {
  readonly firstName: string;
  readonly lastName: string;
  readonly displayName: string;
  readonly details: { readonly [Name in DetailName]?: string | undefined };
};
export type LicenceEntries = { readonly agent: AgentChoice; readonly services: readonly ServiceId[] };

/** What was refused, at which of the page's forms; a fault of the rules by its code. */
export type UserPageError =
  | { readonly at: 'licences' | 'names' | 'rights' | 'invitation'; readonly fault: UserFaultCode; readonly detail?: DetailName }
  | { readonly at: 'invitation'; readonly problem: 'resend-too-soon'; readonly minutes: number }
  | { readonly at: 'invitation'; readonly problem: 'address-suppressed' }
  | { readonly at: 'user'; readonly problem: 'changed-meanwhile' | 'not-now' | 'own' };

export const userNotices = ['saved', 'unchanged', 'rights', 'deactivated', 'reactivated', 'invited'] as const;
export type UserNotice = (typeof userNotices)[number];

/** Where each of the page's forms is posted, with `csrf` and `version`; left out: not offered now, or not to this administrator. */
export type UserActions = {
  /** Fields `agent`, `services.…`. */
  readonly licences?: string;
  /** Fields `firstName`, `lastName`, `displayName`, `details.…`. */
  readonly names?: string;
  /** Field `role`. */
  readonly rights?: string;
  readonly invitation?: string;
  readonly reactivate?: string;
  /** Pages that ask once more. */
  readonly deactivateHref?: string;
  readonly deleteHref?: string;
};

export type UserPageProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly diagnosisHref: string;
  /** Where the portal is asked: it is another system, and may be slow. */
  readonly portalHref: string;
  readonly csrf: string;
  readonly user: UserView;
  readonly seats: readonly SeatsView[];
  readonly contactCenterOnly: boolean;
  readonly actions: UserActions;
  readonly entries?: UserEntries;
  readonly licenceEntries?: LicenceEntries;
  readonly rightsEntry?: UserView['administratorRole'];
  readonly error?: UserPageError;
  readonly fault?: FormFault;
  readonly notice?: UserNotice;
};
