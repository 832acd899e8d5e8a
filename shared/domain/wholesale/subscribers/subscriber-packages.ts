import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { HeldPackages } from '#shared/domain/users/user-store.ts';
import { isDowngrade, type legacyPackages, offeredPackages, type PackageName, packages } from '#shared/domain/wholesale/packages.ts';

/** What is asked for: by the field of older clients, which can name nothing but a base package, or by the one of newer ones. */
export type PackageChoice = {
  readonly package?: (typeof legacyPackages)[number] | undefined;
  readonly packages?: readonly PackageName[] | undefined;
};

const isBase = (name: PackageName) => packages[name].kind === 'base';
const labels = (names: readonly PackageName[]) => names.map((name) => packages[name].label).join(', ');

/** Whether an add-on can go with a base package. */
function fits(addOn: PackageName, base: PackageName): boolean {
  const { needsOneOf } = packages[addOn];
  return needsOneOf === undefined || needsOneOf.includes(base);
}

function faultOf(names: readonly PackageName[], field: string): Refusal | undefined {
  const notOffered = names.filter((name) => !offeredPackages.includes(name));
  if (notOffered.length > 0) return { code: 'PACKAGE_NOT_OFFERED', field, detail: `${labels(notOffered)}.` };
  const notForPeople = names.filter((name) => !packages[name].forSubscribers);
  if (notForPeople.length > 0) return { code: 'PACKAGE_NOT_ASSIGNABLE', field, detail: `${labels(notForPeople)}.` };
  const [base, ...others] = names.filter(isBase);
  if (base === undefined || others.length > 0) return { code: 'ONE_BASE_PACKAGE', field };
  const lonely = names.find((name) => !fits(name, base));
  if (lonely === undefined) return undefined;
  return { code: 'PACKAGE_NEEDS_ANOTHER', field, detail: `One of ${labels(packages[lonely].needsOneOf ?? [])}.` };
}

/**
 * The packages that somebody is to have, the base package first. `packages` is the complete list; `package` names the base package only,
 * and add-ons that it cannot name stay where the base package allows them.
 */
export function chosenPackages(choice: PackageChoice, has: readonly PackageName[] = []): Result<PackageName[], Refusal> {
  const { package: legacy, packages: listed } = choice;
  const both = legacy !== undefined && listed !== undefined;
  if (both || (legacy === undefined && listed === undefined))
    return refused({ code: 'INVALID_REQUEST', field: '/packages', detail: 'Send exactly one of `package` and `packages`.' });
  const kept = legacy === undefined ? [] : has.filter((name) => !isBase(name) && fits(name, legacy));
  const names = [...new Set(legacy === undefined ? (listed ?? []) : [legacy, ...kept])];
  const fault = faultOf(names, legacy === undefined ? '/packages' : '/package');
  return fault === undefined ? ok(names.toSorted((a, b) => Number(isBase(b)) - Number(isBase(a)))) : refused(fault);
}

/** The one base package of those that somebody has. */
export function basePackage(names: readonly PackageName[]): PackageName | undefined {
  return names.find(isBase);
}

/** Whether somebody with these packages calls. */
export function calls(names: readonly PackageName[]): boolean {
  const base = basePackage(names);
  return base !== undefined && packages[base].calling;
}

type Level = {
  readonly role: string;
  readonly level: PackageName | undefined;
  readonly from: PackageName | undefined;
  readonly to: PackageName | undefined;
};

/**
 * Why somebody with a role cannot be given a package (WS-3): a full administrator never goes down, and no administrator is below the level
 * with which the organisation was made.
 */
export function levelRefused({ role, level, from, to }: Level): Refusal | undefined {
  if (to === undefined || (role !== 'customer_full_administrator' && role !== 'customer_service_administrator')) return undefined;
  const goesDown = from !== undefined && isDowngrade(from, to);
  if (role === 'customer_full_administrator' && goesDown)
    return { code: 'PACKAGE_DOWNGRADE', field: '/packages', detail: `From ${labels([from])} to ${labels([to])}.` };
  if (level === undefined || (packages[to].rank ?? 0) >= (packages[level].rank ?? 0)) return undefined;
  return { code: 'ADMIN_PACKAGE_LEVEL', field: '/packages', detail: `At least ${labels([level])}.` };
}

/** Why somebody cannot be given a role with the packages that it has: no administrator is below the level (WS-3). */
export function belowLevel(role: string, held: HeldPackages | undefined): Refusal | undefined {
  if (held === undefined) return undefined;
  const refusal = levelRefused({ role, level: held.level, from: undefined, to: basePackage(held.subscriber.packages) });
  return refusal === undefined ? undefined : { ...refusal, field: '/roles' };
}
