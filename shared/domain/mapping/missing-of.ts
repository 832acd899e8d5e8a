import { dataCentreOf } from '#shared/domain/countries.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { FieldFault } from '#shared/domain/refusals.ts';
import type { SubscribedServices } from '#shared/domain/subscriptions/subscription.ts';
import { contactCenter } from '#shared/domain/users/licences.ts';

/** Whether a Contact Center can be operated from a country (SS-4). */
export type OffersContactCenter = (country: string) => boolean;

/** Whether a Contact Center belongs to what was ordered: then its country of operation is asked for (OM-10). */
export function hasContactCenter(services: SubscribedServices): boolean {
  return Object.values(contactCenter).some((service) => services[service] !== undefined);
}

/** What of an order decides which questions are asked. */
export type Asked = Pick<Order, 'services'> & { readonly choice: MappingChoice; readonly contactEmail: string };

/** Who will administer the organisation: for one's own company the contact (OM-9). */
export function administratorOf({ choice, contactEmail }: Asked): string | undefined {
  return choice.for === 'own_company' ? contactEmail : choice.administratorEmail;
}

const required = (field: string): FieldFault => ({ field, code: 'REQUIRED', message: 'This is needed before the order can be mapped.' });

const notOffered = (field: string): FieldFault => ({
  field,
  code: 'COUNTRY_NOT_OFFERED',
  message: 'This is not offered in this country.',
});

const sameName = (a: string, b: string) => a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase();

function partnerFaults({ choice, contactEmail }: Asked): FieldFault[] {
  const { partner, customer, administratorEmail } = choice;
  const missing = [
    ...(partner === undefined ? [required('/partner')] : []),
    ...(administratorEmail === undefined ? [required('/administratorEmail')] : []),
  ];
  if (partner?.kind !== 'new') return missing;
  // The contact becomes the new partner's first person, and an address is one person's.
  const contacts = administratorEmail !== undefined && normaliseEmailAddress(administratorEmail) === normaliseEmailAddress(contactEmail);
  const itself = customer?.kind === 'new' && sameName(customer.companyName, partner.companyName);
  return [
    ...missing,
    ...(contacts
      ? [
          {
            field: '/administratorEmail',
            code: 'ADDRESS_NOT_AVAILABLE',
            message: 'Your own address will be that of the partner’s administrator.',
          },
        ]
      : []),
    ...(itself ? [{ field: '/customer/companyName', code: 'COMPANY_NAME_TAKEN', message: 'This is the name of the partner.' }] : []),
  ];
}

/**
 * What is missing before an order can be mapped, or does not fit together, without a look at what is stored; in the order of the
 * questions. Empty: it may be mapped, as far as that can be said.
 */
export function missingOf(asked: Asked, offersContactCenter: OffersContactCenter): FieldFault[] {
  const { choice, services } = asked;
  if (choice.for === undefined) return [required('/for')];
  const { customer, countryOfOperation } = choice;
  const country = hasContactCenter(services)
    ? countryOfOperation === undefined
      ? [required('/countryOfOperation')]
      : offersContactCenter(countryOfOperation)
        ? []
        : [notOffered('/countryOfOperation')]
    : [];
  return [
    ...(choice.for === 'customer' ? partnerFaults(asked) : []),
    ...(customer === undefined ? [required('/customer')] : []),
    ...(customer?.kind === 'new' && dataCentreOf(customer.country) === undefined ? [notOffered('/customer/country')] : []),
    ...country,
  ];
}

/** The same for an order as it is kept, with the answers that its contact has given so far. */
export function missingOfOrder(order: Order, offersContactCenter: OffersContactCenter): FieldFault[] {
  return missingOf({ services: order.services, choice: order.choice, contactEmail: order.contact.email }, offersContactCenter);
}
