import { packages as packageData } from '#shared/domain/wholesale/packages.ts';
import type { CustomerPackage, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { licenceIdOf } from '#shared/http/wire/named-ids.ts';
import { wireErrorsOf } from '#shared/http/wire/wire-errors.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';
import type { CustomerView } from './contract.ts';

/** The organisation is named once it is there, and not before somebody has agreed to being attached. */
function organisationOf({ organisationId, organisationMadeAt, status }: WholesaleCustomer) {
  const hidden = organisationMadeAt === undefined || status === 'provisioning' || status === 'pending_rpl_review';
  return hidden ? undefined : organisationId;
}

/** A customer as clients of the wire format know it. `withLicences`: each package that is there with its licence. */
export function viewOfCustomer(customer: WholesaleCustomer, withLicences = false): CustomerView {
  const { id, externalId, address, status, packages, errors } = customer;
  const organisationId = organisationOf(customer);
  const notesOf = (name: CustomerPackage['name'], notes: CustomerPackage['errors'] = []) => wireErrorsOf(notes, packageData[name].calling);
  const detailOf = (one: CustomerPackage) => ({
    name: one.name,
    status: one.status,
    ...(one.warnings === undefined || one.warnings.length === 0 ? {} : { warnings: notesOf(one.name, one.warnings) }),
    ...(one.errors === undefined || one.errors.length === 0 ? {} : { errors: notesOf(one.name, one.errors) }),
    ...(withLicences && organisationId !== undefined && one.status === 'provisioned'
      ? { licenseIds: [licenceIdOf(organisationId, one.name)] }
      : {}),
  });
  return {
    id: wireId('ENTERPRISE', id),
    ...(organisationId === undefined ? {} : { orgId: wireId('ORGANIZATION', organisationId) }),
    externalId,
    address,
    status,
    packages: packages.filter((one) => one.status !== 'deleting').map(({ name }) => name),
    resourceDetails: { packages: packages.map(detailOf) },
    ...(errors === undefined || errors.length === 0 ? {} : { errors: wireErrorsOf(errors) }),
  };
}
