import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId } from '#shared/domain/ids.ts';
import { invitedPerson } from '#shared/domain/mapping/mapping-people.ts';
import type { CustomerRelation } from '#shared/domain/people.ts';
import { askedInvitation, queuedInvitation, withheldInvitation } from '#shared/domain/users/invite.ts';
import { keptPackages } from '#shared/domain/wholesale/customer-parts.ts';
import { writtenLanguage } from '#shared/domain/wholesale/customer-things.ts';
import type { CustomerWork, OrganisationLook } from '#shared/domain/wholesale/customer-work-store.ts';
import { levelOf } from '#shared/domain/wholesale/packages.ts';
import type { TemplateRelease } from '#shared/domain/wholesale/template.ts';
import type { CopiedSettings, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type WorkContext = { readonly now: Date; readonly newId: NewId; readonly requestId: string };

/** An event of the worker's about a customer: what it does, it does in nobody's name. */
export function customerEvent(
  { id, partnerId, organisationId }: WholesaleCustomer,
  type: EventType,
  changed: readonly string[],
  { now, newId, requestId }: WorkContext,
): Event {
  return {
    id: newId('event'),
    type,
    at: iso(now),
    partnerId,
    actor: { kind: 'clock' },
    requestId,
    subject: { wholesaleCustomerId: id, organisationId },
    changed: [...changed],
  };
}

/** What a customer takes over from the release of the template in force when it was asked for (OT-5). */
function copied(customer: WholesaleCustomer, { templateVersion, settings }: TemplateRelease): CopiedSettings {
  const { language, authentication, email, calling, administrationAccess } = settings;
  return { templateVersion, language: customer.customerInfo?.language ?? language, authentication, email, calling, administrationAccess };
}

function madeCustomer(customer: WholesaleCustomer, release: TemplateRelease, at: string): WholesaleCustomer {
  const level = levelOf(keptPackages(customer).map(({ name }) => name));
  return { ...customer, settings: copied(customer, release), ...(level === undefined ? {} : { level }), organisationMadeAt: at };
}

/**
 * A new organisation with its administrator, who holds the address since the customer was asked for, and the partner's relation to it.
 * The administrator is invited only where the template wants it and the customer has access to its administration (WS-2).
 */
export function composeOrganisation(
  customer: WholesaleCustomer,
  info: NonNullable<WholesaleCustomer['customerInfo']>,
  release: TemplateRelease,
  context: WorkContext,
): CustomerWork {
  const { now, newId } = context;
  const at = iso(now);
  const { organisationId, partnerId, address, dataCentre } = customer;
  const after = madeCustomer(customer, release, at);
  const language = writtenLanguage(info.language, release.settings.language);
  const ref = { kind: 'organisation', organisationId, personId: info.administratorId } as const;
  const { supportContact } = release.settings.email;
  const invites = release.settings.email.administratorInvitations && release.settings.administrationAccess;
  const invited = { ref, partnerId, email: info.primaryEmail, language, role: 'customer_full_administrator' } as const;
  const administrator = {
    ...invitedPerson(invited, now),
    invitation: invites ? queuedInvitation(newId('email'), now) : withheldInvitation(now),
    sync: { status: 'not_synced', at } as const,
  };
  const made = customerEvent(after, 'wholesale_customer.changed', ['organisation', 'settings'], context);
  return {
    after,
    organisation: {
      id: organisationId,
      partnerId,
      companyName: info.name,
      country: address.country,
      dataCentre,
      language,
      administrators: 1,
      ...(supportContact === undefined ? {} : { supportContact }),
      ...(release.settings.administrationAccess ? {} : { administrationAccess: false, administrationEndedAt: at }),
      createdAt: at,
      version: 1,
    },
    relation: { partnerId, organisationId, companyName: info.name, rights: 'full', since: at },
    administrator,
    events: [
      { event: customerEvent(after, 'customer.related', ['rights'], context) },
      {
        event: { ...made, subject: { ...made.subject, personId: administrator.id } },
        invitations: askedInvitation(administrator, false),
      },
    ],
  };
}

/** The relation of a partner that attaches an organisation: provisioning, and full only where there is nothing yet that is provisioned. */
function relationTo(
  { organisation, relation, hasLicences }: OrganisationLook,
  customer: WholesaleCustomer,
  at: string,
): CustomerRelation | undefined {
  if (relation !== undefined) return undefined;
  const { partnerId, organisationId } = customer;
  // Whoever was asked has agreed to a provisioning administrator, and to no more.
  const rights = hasLicences || customer.approval !== undefined ? 'provisioning_administrator' : 'full';
  return { partnerId, organisationId, companyName: organisation.companyName, rights, since: at };
}

/** An organisation that was there becomes the customer's: its data stays where it is, its people and administrators stay who they are. */
export function composeAttached(
  customer: WholesaleCustomer,
  look: OrganisationLook,
  release: TemplateRelease,
  context: WorkContext,
): CustomerWork {
  const at = iso(context.now);
  const after = { ...madeCustomer(customer, release, at), dataCentre: look.organisation.dataCentre };
  const relation = relationTo(look, customer, at);
  return {
    after,
    attaches: customer.organisationId,
    ...(relation === undefined ? {} : { relation }),
    events: [
      ...(relation === undefined ? [] : [{ event: customerEvent(after, 'customer.related', ['rights'], context) }]),
      { event: customerEvent(after, 'wholesale_customer.changed', ['organisation', 'settings'], context) },
    ],
  };
}
