import type { FieldFault, Refusal, RefusalCode } from '#shared/domain/refusals.ts';

/** What is wrong with one field of a request of the wire format; each fault has a code, and by it a number on the wire. */
export type CodedFault = FieldFault & { readonly code: RefusalCode };

export function fault(field: string, code: RefusalCode, message: string): CodedFault {
  return { field, code, message };
}

/** Why a request is refused whose fields are faulty: named by the first fault, told at every one; undefined where there is none. */
export function refusalFor(faults: readonly CodedFault[]): Refusal | undefined {
  const [first] = faults;
  return first === undefined ? undefined : { code: first.code, fields: faults };
}
