import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';

export type AnswerName = keyof MappingChoice;

/**
 * The questions in the order in which they are asked, with those whose answers do not hold any longer once this one is answered
 * otherwise. The administrator's address is asked before the customer, since the customer is looked for by it as well (OM-11).
 */
export const questions = [
  { name: 'for', clears: ['partner', 'administratorEmail', 'customer', 'customerSetsUp'] },
  { name: 'partner', clears: [] },
  { name: 'administratorEmail', clears: ['customer'] },
  { name: 'customer', clears: [] },
  { name: 'countryOfOperation', clears: [] },
  { name: 'customerSetsUp', clears: [] },
] as const satisfies readonly { readonly name: AnswerName; readonly clears: readonly AnswerName[] }[];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The choice with these answers in it. What depended on an earlier answer that has changed goes; what is answered in the same breath
 * stays. A new customer is described by whoever answers and does not depend on the administrator's address.
 */
export function withAnswers(
  choice: MappingChoice,
  given: MappingChoice,
): { readonly choice: MappingChoice; readonly changed: AnswerName[] } {
  const changed = questions.filter(({ name }) => given[name] !== undefined && !same(given[name], choice[name]));
  const cleared = new Set<AnswerName>(changed.flatMap(({ clears }) => clears));
  if (!changed.some(({ name }) => name === 'for') && choice.customer?.kind === 'new') cleared.delete('customer');
  const kept = Object.fromEntries(
    Object.entries(choice).filter(([name]) => !questions.some((one) => one.name === name && cleared.has(name))),
  );
  const after: MappingChoice = { ...kept, ...given };
  return { choice: after, changed: questions.map(({ name }) => name).filter((name) => !same(after[name], choice[name])) };
}
