import * as z from 'zod';
import { organisationId, setUpId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { answersOf, faultsOfAnswers } from '#shared/domain/set-up/answers.ts';
import { callingView, viewOfCalling } from '#shared/domain/set-up/calling-view.ts';
import { contactCenterView, viewOfContactCenter } from '#shared/domain/set-up/contact-center-view.ts';
import { meetingsView, viewOfMeetings } from '#shared/domain/set-up/meetings-view.ts';
import { partView, viewOfParts } from '#shared/domain/set-up/part-view.ts';
import { isThere, isUnfinished, planOf } from '#shared/domain/set-up/plan.ts';
import { setUpService, setUpSource, setUpState } from '#shared/domain/set-up/set-up.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { nextStepOf, stepsOfSetUp } from '#shared/domain/set-up/step-views.ts';
import { stepId, stepState } from '#shared/domain/set-up/steps.ts';
import { addOn } from '#shared/domain/subscriptions/subscription.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

const plan = z.strictObject({
  services: z.array(z.strictObject({ service: serviceId, licences: z.int() })),
  addOns: z.array(addOn),
  /** `there`: it has been set up and is not asked again. */
  setUp: z.array(z.strictObject({ service: setUpService, choice: z.enum(['now', 'later']), there: z.boolean() })),
});

/** A set-up as it is shown: the plan, the steps with what can be chosen, what is missing, and where each part stands. */
export const setUpView = z
  .strictObject({
    source: setUpSource,
    organisationId,
    /** Absent until somebody has begun. */
    id: setUpId.optional(),
    state: setUpState,
    version: z.int(),
    /** Whether it is to be offered at the next visit. */
    unfinished: z.boolean(),
    plan,
    steps: z.array(z.strictObject({ id: stepId, service: setUpService.optional(), state: stepState })),
    /** Where to go on; absent when nothing but the review is left. */
    next: stepId.optional(),
    contactCenter: contactCenterView.optional(),
    meetings: meetingsView.optional(),
    calling: callingView.optional(),
    /** What stands in the way of finishing, by the field of the answers. */
    missing: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
    parts: z.array(partView),
    submittedAt: instant.optional(),
    completedAt: instant.optional(),
  })
  .register(z.globalRegistry, { id: 'SetUp' });
export type SetUpView = z.output<typeof setUpView>;

/** What callers see of a set-up. */
export function viewOfSetUp(read: SetUpRead): SetUpView {
  const { setUp, source, organisation } = read;
  const answers = answersOf(read);
  const { services, addOns, setUp: toSetUp } = planOf(source);
  const isDraft = setUp === undefined || setUp.state === 'draft';
  const next = isDraft ? nextStepOf(read) : undefined;
  return {
    source: source.kind === 'trial' ? { kind: 'trial', id: source.trial.id } : { kind: 'subscription', id: source.subscription.id },
    organisationId: organisation.id,
    ...(setUp === undefined ? {} : { id: setUp.id }),
    state: setUp?.state ?? 'draft',
    version: setUp?.version ?? 0,
    unfinished: isUnfinished(read),
    plan: {
      services: [...services],
      addOns: [...addOns],
      setUp: toSetUp.map((service) => ({
        service,
        choice: answers.later.includes(service) ? 'later' : 'now',
        there: isThere(read, service),
      })),
    },
    steps: isDraft
      ? stepsOfSetUp(read).map(({ id, service, state }) => ({ id, ...(service === undefined ? {} : { service }), state }))
      : [],
    ...(next === undefined ? {} : { next }),
    ...(toSetUp.includes('contact-center') ? { contactCenter: viewOfContactCenter(read) } : {}),
    ...(toSetUp.includes('meetings') ? { meetings: viewOfMeetings(read) } : {}),
    ...(toSetUp.includes('calling') ? { calling: viewOfCalling(read) } : {}),
    missing: isDraft ? faultsOfAnswers(read, answers).map(({ field, code, message }) => ({ field, code, message })) : [],
    parts: viewOfParts(read),
    ...(setUp?.submittedAt === undefined ? {} : { submittedAt: setUp.submittedAt }),
    ...(setUp?.completedAt === undefined ? {} : { completedAt: setUp.completedAt }),
  };
}
