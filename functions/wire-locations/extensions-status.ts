import type { ExtensionStatus, ExtensionsStatus } from './number-contract.ts';

/** An internal number has two to six digits on the wire. */
const extension = /^\d{2,6}$/;
export const isExtension = (text: string) => extension.test(text);
/** What clients know for an extension that is too short or too long. */
const lengthOutOfRange = 25058;

/** What is to be said of extensions that somebody wants to assign; only those that cannot be are named. */
export function statusOfExtensions(wanted: readonly string[], taken: ReadonlySet<string>): ExtensionsStatus {
  const seen = new Set<string>();
  const faults = wanted.flatMap((one): ExtensionStatus[] => {
    const repeated = seen.has(one);
    seen.add(one);
    if (!isExtension(one)) return [{ extension: one, state: 'INVALID', errorCode: lengthOutOfRange, message: 'Two to six digits.' }];
    if (repeated) return [{ extension: one, state: 'DUPLICATE_IN_LIST', message: 'It stands in the list twice.' }];
    return taken.has(one) ? [{ extension: one, state: 'DUPLICATE', message: 'Somebody in the organisation has it.' }] : [];
  });
  return faults.length === 0 ? { status: 'OK' } : { status: 'ERRORS', extensionStatus: faults };
}
