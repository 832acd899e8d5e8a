import { arrivalSteps } from '#infra/demo/arrival.ts';
import { contextServiceSteps } from '#infra/demo/context-service.ts';
import { endingSteps } from '#infra/demo/ending.ts';
import type { Step } from '#infra/demo/step.ts';
import { usersSteps } from '#infra/demo/users.ts';

/**
 * The source's own example, from the partner's call to the purge: a trial is started, the customer's administrator comes in, a
 * contact centre application connects, colleagues come by hand and by file, and time passes until nothing is left of the trial and
 * everything of Context Service.
 */
export const journey: readonly Step[] = [...arrivalSteps, ...contextServiceSteps, ...usersSteps, ...endingSteps];
