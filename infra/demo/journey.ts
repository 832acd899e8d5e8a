import { arrivalSteps } from '#infra/demo/arrival.ts';
import { contextServiceSteps } from '#infra/demo/context-service.ts';
import { endingSteps } from '#infra/demo/ending.ts';
import { orderSteps } from '#infra/demo/order.ts';
import { setUpSteps } from '#infra/demo/set-up.ts';
import type { Step } from '#infra/demo/step.ts';
import { usersSteps } from '#infra/demo/users.ts';
import { wholesaleSteps } from '#infra/demo/wholesale.ts';

/**
 * Three stories. The source's own example, from the partner's call to the purge: a trial is started, the customer's administrator comes in, a
 * contact centre application connects, colleagues come by hand and by file, and time passes until nothing is left of the trial and
 * everything of Context Service. Then an order, from the commerce system that places it to the Contact Center that it has become. And a
 * wholesale client, which calls the host that speaks its format.
 */
export const journey: readonly Step[] = [
  ...arrivalSteps,
  ...contextServiceSteps,
  ...usersSteps,
  ...endingSteps,
  ...orderSteps,
  ...setUpSteps,
  ...wholesaleSteps,
];
