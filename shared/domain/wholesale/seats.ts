import type { PackageName } from '#shared/domain/wholesale/packages.ts';

/** What of a customer's packages is given to people, and what comes back from them; no package in both. */
export type PackageSeats = { readonly taken: readonly PackageName[]; readonly returned: readonly PackageName[] };

/** What somebody's packages before and after mean for the seats of the customer. */
export function packageSeats(before: readonly PackageName[], after: readonly PackageName[]): PackageSeats {
  return {
    taken: after.filter((name) => !before.includes(name)),
    returned: before.filter((name) => !after.includes(name)),
  };
}
