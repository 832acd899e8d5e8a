import { offeredPackages, type PackageName, packages } from '#shared/domain/wholesale/packages.ts';

/** One wish about a licence, in the order in which they were sent. */
export type LicenceWish = { readonly name: PackageName; readonly operation: 'add' | 'remove' };

/** Why a wish was left out, by the code that clients know for it. */
export type LicenceFault = { readonly name: PackageName; readonly code: number; readonly description: string };

export type LicencePlan = { readonly packages: readonly PackageName[]; readonly faults: readonly LicenceFault[] };

const isBase = (name: PackageName) => packages[name].kind === 'base';

const known = {
  notRecognised: [400000, 'This licence is not for people, or not offered.'],
  professionalToStandard: [400112, 'There is no change from Professional to Standard calling.'],
  professionalAndStandard: [400404, 'Professional and Standard calling exclude each other.'],
  standardWithConsole: [400406, 'Attendant Console does not go with Standard calling.'],
  standardWithAssist: [400407, 'Customer Assist does not go with Standard calling.'],
  consoleNeedsProfessional: [400408, 'Attendant Console needs a Professional calling licence first.'],
  assistToStandard: [400410, 'There is no change from Customer Assist to Standard calling.'],
  exclusive: [400413, 'A person has one base licence: take the other away with the same request.'],
} as const satisfies Record<string, readonly [number, string]>;

/** Two base licences of which the person has one and was to get the other. */
function bothBases(one: PackageName, other: PackageName): keyof typeof known {
  const pair = new Set<PackageName>([one, other]);
  if (!pair.has('webex_calling_standard')) return 'exclusive';
  if (pair.has('webex_calling')) return 'professionalAndStandard';
  return pair.has('cx_essentials') ? 'standardWithAssist' : 'exclusive';
}

/** A base licence in the place of another that goes with the same request. */
function changeRefused(had: PackageName | undefined, gets: PackageName): keyof typeof known | undefined {
  if (gets !== 'webex_calling_standard') return undefined;
  if (had === 'webex_calling') return 'professionalToStandard';
  return had === 'cx_essentials' ? 'assistToStandard' : undefined;
}

function addOnRefused(addOn: PackageName, base: PackageName | undefined): keyof typeof known | undefined {
  const { needsOneOf } = packages[addOn];
  if (base === 'webex_calling_standard' && addOn === 'attendant_console') return 'standardWithConsole';
  return base === undefined || (needsOneOf !== undefined && !needsOneOf.includes(base)) ? 'consoleNeedsProfessional' : undefined;
}

/**
 * What somebody has after these wishes: what is taken away goes first, then base licences, then add-ons, so that a change is one request.
 * A wish that breaks a rule is left out and told; add-ons that lose their base go with it.
 */
export function planLicences(has: readonly PackageName[], wishes: readonly LicenceWish[]): LicencePlan {
  const faults: LicenceFault[] = [];
  const refuse = (name: PackageName, why: keyof typeof known) => {
    const [code, description] = known[why];
    faults.push({ name, code, description });
  };
  const removed = new Set(wishes.filter(({ operation }) => operation === 'remove').map(({ name }) => name));
  const hadBase = has.find(isBase);
  let base = hadBase === undefined || removed.has(hadBase) ? undefined : hadBase;
  const added = [...new Set(wishes.filter(({ operation }) => operation === 'add').map(({ name }) => name))];
  const assignable = added.filter((name) => {
    if (packages[name].forSubscribers && offeredPackages.includes(name)) return true;
    refuse(name, 'notRecognised');
    return false;
  });
  for (const name of assignable.filter(isBase)) {
    if (base === name) continue;
    const why = base === undefined ? changeRefused(hadBase, name) : bothBases(base, name);
    if (why === undefined) base = name;
    else refuse(name, why);
  }
  const kept = has.filter((name) => !isBase(name) && !removed.has(name) && addOnRefused(name, base) === undefined);
  const addOns = assignable.filter((name) => {
    if (isBase(name) || kept.includes(name)) return false;
    const why = addOnRefused(name, base);
    if (why !== undefined) refuse(name, why);
    return why === undefined;
  });
  return { packages: base === undefined ? [] : [base, ...kept, ...addOns], faults };
}
