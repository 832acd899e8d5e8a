import { iso } from '#shared/domain/calendar.ts';
import type { NewId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/platform/part-progress.ts';
import type { PartFailure, PartProgress } from '#shared/domain/set-up/set-up.ts';
import { packages } from '#shared/domain/wholesale/packages.ts';
import type { CustomerPackage, CustomerPart, FailureNote, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

/** What of the platform a package needs to be there: a calling one the location, one with meetings the site. */
function needsOf({ name }: CustomerPackage): readonly CustomerPart['kind'][] {
  const { calling, meetings } = packages[name];
  return [...(calling ? ['location' as const] : []), ...(meetings ? ['site' as const] : [])];
}

/** The packages that the customer is to have: those that are being removed need nothing any more. */
export function keptPackages({ packages: all }: WholesaleCustomer): readonly CustomerPackage[] {
  return all.filter(({ status }) => status !== 'deleting');
}

const toBeMade = (now: Date): PartProgress => ({ state: 'pending', since: iso(now), attempts: 0 });

/** Names of which the first that is free becomes the site's: the company's own, then the same made unlike every other. */
export function siteNamesFor(companyName: string, siteId: string): readonly string[] {
  const plain = companyName
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/[^A-Za-z0-9-]/g, '')
    .toLowerCase()
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const base = plain.slice(0, 40).replace(/-+$/, '');
  const mark = siteId.slice(-8).toLowerCase();
  // A name that stands for something else, or is too short, is never tried alone.
  return base.length < 3 ? [`site-${mark}`] : [base, `${base}-${mark}`];
}

/**
 * The parts that the kept packages need and that are not there; a location that failed gives way to another that was asked for since.
 * `siteName`: how a new site is called.
 */
export function plannedParts(
  customer: WholesaleCustomer,
  siteName: (id: string) => string,
  { newId, now }: { readonly newId: NewId; readonly now: Date },
): readonly CustomerPart[] {
  const needed = new Set(keptPackages(customer).flatMap(needsOf));
  const { location, parts } = customer;
  const kept = parts.filter(
    (part) => part.kind !== 'location' || location === undefined || part.id === location.id || part.progress.state !== 'failed',
  );
  const has = (kind: CustomerPart['kind']) => kept.some((part) => part.kind === kind);
  const added: CustomerPart[] = [];
  if (needed.has('location') && !has('location') && location !== undefined)
    added.push({ kind: 'location', id: location.id, progress: toBeMade(now) });
  if (needed.has('site') && !has('site')) {
    const id = newId('site');
    added.push({ kind: 'site', id, name: siteName(id), progress: toBeMade(now) });
  }
  return [...kept, ...added];
}

/** Whether every part that is needed stands among the parts of the customer. */
export function isPlanned(customer: WholesaleCustomer): boolean {
  const needed = new Set(keptPackages(customer).flatMap(needsOf));
  const { location, parts } = customer;
  const stands = (kind: CustomerPart['kind']) =>
    parts.some((part) => part.kind === kind && (kind === 'site' || part.progress.state !== 'failed' || part.id === location?.id));
  return [...needed].every((kind) => stands(kind) || (kind === 'location' && location === undefined));
}

/** The parts of which something has yet to be done in this round. What no package needs any more is left as it is. */
export function openParts(customer: WholesaleCustomer): readonly CustomerPart[] {
  const needed = new Set(keptPackages(customer).flatMap(needsOf));
  return customer.parts.filter(({ kind, progress }) => needed.has(kind) && isOpen(progress, customer.round));
}

const noteOf = ({ code, detail }: PartFailure): FailureNote => ({
  code,
  detail: detail ?? 'The platform has not made what the package needs.',
});

const noLocation: FailureNote = { code: 'LOCATION_REQUIRED', detail: 'The package needs a location, and none was given.' };

/** Where a package stands: it is there only when everything that it needs is, and has failed as soon as one of these has. */
export function packageAsOf(customer: WholesaleCustomer, { name, warnings }: CustomerPackage): CustomerPackage {
  const kept = { name, ...(warnings === undefined ? {} : { warnings }) };
  const needs = needsOf({ name, status: 'provisioning' });
  const parts = customer.parts.filter(({ kind }) => needs.includes(kind));
  if (needs.some((kind) => !parts.some((part) => part.kind === kind))) return { ...kept, status: 'error', errors: [noLocation] };
  if (parts.some(({ progress }) => isOpen(progress, customer.round))) return { ...kept, status: 'provisioning' };
  const failures = parts.flatMap(({ progress }) => (progress.state === 'failed' && progress.failure ? [noteOf(progress.failure)] : []));
  return failures.length > 0 ? { ...kept, status: 'error', errors: failures } : { ...kept, status: 'provisioned' };
}
