import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import { administratorOf } from '#shared/domain/mapping/missing-of.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { CheckOrderError } from '#shared/pages/orders/check-order-errors.ts';

type Fault = { readonly code: string; readonly field?: string };

/** Whether the administrator who was named is the contact itself, whose address the new partner's administrator has. */
function isOwnAddress({ choice, contact }: Order): boolean {
  const address = choice.for === 'customer' ? administratorOf({ services: {}, choice, contactEmail: contact.email }) : undefined;
  return address !== undefined && normaliseEmailAddress(address) === normaliseEmailAddress(contact.email);
}

function errorOf({ code, field = '' }: Fault, order: Order): CheckOrderError {
  if (field.startsWith('/administratorEmail') || code === 'ADDRESS_NOT_AVAILABLE') {
    if (code === 'REQUIRED') return { field: 'administrator', code: 'missing' };
    if (code === 'ADMINISTRATOR_DIFFERS') return { field: 'administrator', code: 'differs' };
    return { field: 'administrator', code: isOwnAddress(order) ? 'own' : 'taken' };
  }
  if (field.startsWith('/countryOfOperation')) return { field: 'country', code: code === 'REQUIRED' ? 'missing' : 'not-offered' };
  if (field.startsWith('/partner')) return { field: 'partner', code: code === 'REQUIRED' ? 'missing' : 'gone' };
  if (field.startsWith('/for')) return { field: 'for', code: 'missing' };
  switch (code) {
    case 'REQUIRED':
      return { field: 'customer', code: 'missing' };
    case 'CHOICE_NOT_OFFERED':
      return { field: 'customer', code: 'gone' };
    case 'COMPANY_NAME_TAKEN':
    case 'TRIAL_FOR_OWN_ORGANISATION':
      return { field: 'customer', code: 'name-taken' };
    case 'COUNTRY_NOT_OFFERED':
      return { field: 'customer', code: 'country-not-offered' };
    case 'LICENCES_BELOW_ASSIGNED':
      return { field: 'customer', code: 'below-assigned' };
    default:
      return { field: 'customer', code: 'not-now' };
  }
}

/** What stands in the way of mapping, one error an answer, each where it can be mended. */
export function mappingErrors(refusal: Refusal, order: Order): readonly CheckOrderError[] {
  const { code, field, fields = [] } = refusal;
  const faults: readonly Fault[] = fields.length > 0 ? fields : [{ code, ...(field === undefined ? {} : { field }) }];
  const errors = faults.map((fault) => errorOf(fault, order));
  return errors.filter((error, index) => errors.findIndex((other) => other.field === error.field) === index);
}
