import { addDays, iso } from '#shared/domain/calendar.ts';
import { emailTo } from '#shared/domain/mapping/mapping-people.ts';
import { customerEvent, type WorkContext } from '#shared/domain/wholesale/compose-organisation.ts';
import type { CustomerWork, OrganisationLook } from '#shared/domain/wholesale/customer-work-store.ts';
import type { TemplateRelease } from '#shared/domain/wholesale/template.ts';
import type { FailureNote, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** People from whom on an organisation is not attached without being asked. */
export const askedFrom = 100;
/** Days in which an administrator can answer. */
export const approvalDays = 14;
/** At most so many administrators are written to. */
export const mostApprovers = 5;

/** Why an organisation is not attached. */
export const notAttached = {
  unknown: {
    code: 'ORGANISATION_UNKNOWN',
    detail: 'The organisation is not there, is being deleted, or the template does not attach organisations.',
  },
  declined: { code: 'ATTACHING_DECLINED', detail: 'An administrator of the organisation did not agree.' },
  lapsed: { code: 'ATTACHING_LAPSED', detail: `No administrator of the organisation has answered within ${approvalDays} days.` },
  nobody: { code: 'ATTACHING_LAPSED', detail: 'The organisation has no full administrator who could be asked.' },
} as const satisfies Record<string, FailureNote>;

/** What is to be done about an organisation that is to be attached: take it as it is, ask its administrators first, or give up. */
export type AttachingVerdict = { readonly kind: 'attach' | 'ask' } | { readonly kind: 'fail'; readonly because: FailureNote };

/**
 * Whether an organisation may be attached (the specification's "Attaching"): with 100 people or more, or a domain of its own, only when
 * one of its full administrators has agreed.
 */
export function mayAttach(
  { approval }: WholesaleCustomer,
  look: OrganisationLook | undefined,
  release: TemplateRelease | undefined,
): AttachingVerdict {
  if (look === undefined || look.goes || look.relation?.rights === 'deleting') return { kind: 'fail', because: notAttached.unknown };
  if (release?.settings.email.invitationsOnAttaching !== true) return { kind: 'fail', because: notAttached.unknown };
  if (approval?.state === 'granted') return { kind: 'attach' };
  // Who said no is not asked again for the same customer: it has let the organisation go, which is asked for anew.
  if (approval?.state === 'declined') return { kind: 'fail', because: notAttached.declined };
  if (approval !== undefined) return { kind: 'fail', because: notAttached.lapsed };
  if (look.people < askedFrom && !look.hasDomains) return { kind: 'attach' };
  return look.administrators.length === 0 ? { kind: 'fail', because: notAttached.nobody } : { kind: 'ask' };
}

/** The customer waits for an answer, and the administrators get the e-mail with the link to it. */
export function composeAsking(
  customer: WholesaleCustomer,
  look: OrganisationLook,
  { settings }: TemplateRelease,
  context: WorkContext,
): CustomerWork {
  const { id: customerId, partnerId, organisationId } = customer;
  const askedAt = iso(context.now);
  const lapsesAt = iso(addDays(context.now, approvalDays));
  const { supportContact } = settings.email;
  const askable = supportContact === undefined ? {} : { contact: supportContact };
  const after: WholesaleCustomer = {
    ...customer,
    status: 'pending_rpl_review',
    statusChangedAt: askedAt,
    approval: { state: 'asked', askedAt, lapsesAt, ...askable },
  };
  const owner = { kind: 'organisation', partnerId, organisationId } as const;
  const emails = look.administrators.slice(0, mostApprovers).map((person) => {
    const content = { kind: 'attach-approval', customerId, personId: person.id, lapsesAt, ...askable } as const;
    return emailTo(person, owner, content, { ...context, actor: { kind: 'clock' } });
  });
  return {
    after,
    events: [
      { event: customerEvent(after, 'wholesale_customer.approval_asked', ['approval'], context), emails },
      { event: customerEvent(after, 'wholesale_customer.status_changed', ['status'], context) },
    ],
  };
}
