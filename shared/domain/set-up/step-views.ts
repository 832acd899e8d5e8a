import { answersOf, faultsOfServices } from '#shared/domain/set-up/answers.ts';
import { contactCenterAnswers } from '#shared/domain/set-up/contact-center-answers.ts';
import { servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import type { SetUpDraft, SetUpService } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { type StepId, type StepState, stepsOf } from '#shared/domain/set-up/steps.ts';

export type StepOfSetUp = { readonly id: StepId; readonly service: SetUpService | undefined; readonly state: StepState };

/** Steps that are not asked because something else decides them. */
function decidedSteps(read: SetUpRead, { contactCenter = {}, meetings }: SetUpDraft): Set<StepId> {
  const { platforms, options } = contactCenterAnswers(read, contactCenter);
  const steps: StepId[] = [
    ...(platforms.length === 1 ? (['platform'] as const) : []),
    ...(options?.decided === undefined ? [] : (['telephony'] as const)),
    ...((meetings?.sites ?? []).length > 1 ? [] : (['licences'] as const)),
  ];
  return new Set(steps);
}

/** Whether somebody has said something of a step, be it the default. */
function isAnswered({ contactCenter, meetings, calling }: SetUpDraft, step: StepId): boolean {
  switch (step) {
    case 'plan':
      return true;
    case 'country':
    case 'platform':
    case 'telephony':
    case 'subdomain':
      return contactCenter?.[step] !== undefined;
    case 'time-zone':
      return contactCenter?.timeZone !== undefined;
    case 'sites':
      return (meetings?.sites ?? []).length > 0;
    case 'licences':
      return (meetings?.sites ?? []).some(({ licences }) => licences !== undefined);
    case 'headquarters':
      return calling?.name !== undefined;
    case 'address':
      return calling?.addressLine1 !== undefined;
  }
}

/**
 * The steps of a set-up that is being answered, and how far each has come: those of the services that a Finish would submit (SS-10). The
 * plan is open until the set-up has been begun.
 */
export function stepsOfSetUp(read: SetUpRead): StepOfSetUp[] {
  const answers = answersOf(read);
  const services = servicesToSubmit(read, answers.later);
  const faulty = new Set(faultsOfServices(read, answers, services).map(({ step }) => step));
  const decided = decidedSteps(read, answers.draft);
  const stateOfStep = (step: StepId): StepState => {
    if (faulty.has(step)) return 'open';
    if (decided.has(step)) return 'decided';
    return isAnswered(answers.draft, step) ? 'answered' : 'default';
  };
  return [
    { id: 'plan', service: undefined, state: read.setUp === undefined ? 'open' : 'answered' },
    ...services.flatMap((service) => stepsOf[service].map((id): StepOfSetUp => ({ id, service, state: stateOfStep(id) }))),
  ];
}

/** Where the wizard goes on (SS-10): the first step that is open, or that nobody has looked at; undefined: only the review is left. */
export function nextStepOf(read: SetUpRead): StepId | undefined {
  return stepsOfSetUp(read).find(({ state }) => state === 'open' || state === 'default')?.id;
}
