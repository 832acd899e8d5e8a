import { setUpFaultsCatalogue } from '#shared/languages/catalogues/set-up-faults-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '../form-field.tsx';

type Key = keyof (typeof setUpFaultsCatalogue)['en'];
type After<Prefix extends string> = Key extends infer K ? (K extends `${Prefix}${infer Rest}` ? Rest : never) : never;

/** What is wrong with an answer: not given (and which words ask for it), or given and refused by a rule. */
export type StepError = { readonly field: string } & (
  | { readonly code: 'required'; readonly of: After<'required.'> }
  | { readonly code: After<'fault.'> }
);
export type StepFaultCode = After<'fault.'>;

const codes: ReadonlySet<string> = new Set(Object.keys(setUpFaultsCatalogue.en));

/** Whether there are words of its own for this code. */
export function hasFaultWords(code: string): code is StepFaultCode {
  return codes.has(`fault.${code}`);
}

/** Whether there are words that ask for this answer. */
export function hasRequiredWords(of: string): of is After<'required.'> {
  return codes.has(`required.${of}`);
}

/** The errors in the reader's language, one a field: the first. */
export function stepErrors(errors: readonly StepError[], language: Language): readonly FieldError[] {
  const { t } = formatter(setUpFaultsCatalogue, language);
  const firsts = errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index);
  return firsts.map((error) => ({
    field: error.field,
    text: error.code === 'required' ? t(`required.${error.of}`) : t(`fault.${error.code}`),
  }));
}
