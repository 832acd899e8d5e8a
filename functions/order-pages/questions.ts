import { hasContactCenter } from '#shared/domain/mapping/missing-of.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { setUpService } from '#shared/domain/set-up/set-up.ts';

/** The steps that ask something of the mapping, in the order in which they are asked (OM-1). */
const questions = ['for', 'partner', 'administrator', 'customer', 'country', 'set-up-by'] as const;
export type Question = (typeof questions)[number];

type Answered = Pick<Order, 'services' | 'choice'>;

/** The questions that are asked for an order, by what has been answered so far. */
export function questionsOf({ services, choice }: Answered): readonly Question[] {
  if (choice.for === undefined) return ['for'];
  const isAsked: Readonly<Record<Question, boolean>> = {
    for: true,
    partner: choice.for === 'customer',
    administrator: choice.for === 'customer',
    customer: true,
    country: hasContactCenter(services),
    'set-up-by': choice.for === 'customer',
  };
  return questions.filter((question) => isAsked[question]);
}

function isAnswered({ choice }: Answered, question: Question): boolean {
  const answers: Readonly<Record<Question, unknown>> = {
    for: choice.for,
    partner: choice.partner,
    administrator: choice.administratorEmail,
    customer: choice.customer,
    country: choice.countryOfOperation,
    'set-up-by': choice.customerSetsUp,
  };
  return answers[question] !== undefined;
}

/** Where the contact goes on: the first question without an answer, or the check of all (OM-8). */
export function nextStep(order: Answered): Question | 'check' {
  return questionsOf(order).find((question) => !isAnswered(order, question)) ?? 'check';
}

/** The question before this one; undefined for the first. */
export function questionBefore(order: Answered, step: Question | 'check'): Question | undefined {
  const asked = questionsOf(order);
  return step === 'check' ? asked.at(-1) : asked[asked.indexOf(step) - 1];
}

/** Whether anything of an order has to be set up at all. */
export function hasSetUp({ services }: Pick<Order, 'services'>): boolean {
  return setUpService.options.some((service) =>
    service === 'contact-center' ? hasContactCenter(services) : services[service] !== undefined,
  );
}
