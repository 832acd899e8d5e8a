import { type CodedFault, fault } from '#shared/domain/wholesale/faults.ts';
import { limitablePackages, offeredPackages, type PackageName, packages } from '#shared/domain/wholesale/packages.ts';

const at = '/packages';
const limitsAt = '/provisioningParameters/packages/limits';

const labels = (names: readonly PackageName[]) => names.map((name) => packages[name].label).join(', ');

function faultOf(names: readonly PackageName[], name: PackageName, index: number): CodedFault[] {
  const field = `${at}/${index}`;
  const { label, needsOneOf } = packages[name];
  if (names.indexOf(name) < index) return [fault(field, 'INVALID_REQUEST', `${label} is named twice.`)];
  if (!offeredPackages.includes(name)) return [fault(field, 'PACKAGE_NOT_OFFERED', `${label} is not offered.`)];
  if (needsOneOf === undefined || needsOneOf.some((one) => names.includes(one))) return [];
  return [fault(field, 'PACKAGE_NEEDS_ANOTHER', `${label} needs one of: ${labels(needsOneOf)}.`)];
}

/** What is wrong with the packages of a customer: each is offered, named once, and has beside it what it depends on. */
export function packageFaults(names: readonly PackageName[]): CodedFault[] {
  return names.flatMap((name, index) => faultOf(names, name, index));
}

/** What is wrong with limits: each is of a package that is asked for and can have one. */
export function limitFaults(names: readonly PackageName[], limited: readonly string[]): CodedFault[] {
  return limited.flatMap((limit) => {
    const field = `${limitsAt}/${limit}`;
    const name = limitablePackages.find((one) => one === limit);
    if (name === undefined) return [fault(field, 'INVALID_REQUEST', 'There is no package of this name that can have a limit.')];
    return names.includes(name) ? [] : [fault(field, 'INVALID_REQUEST', `${packages[name].label} is not among the packages.`)];
  });
}

/** Whether one of the packages needs a location. */
export function needsLocation(names: readonly PackageName[]): boolean {
  return names.some((name) => packages[name].calling);
}
