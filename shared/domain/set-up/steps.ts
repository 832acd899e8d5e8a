import * as z from 'zod';
import type { SetUpService } from '#shared/domain/set-up/set-up.ts';

/** The questions of the wizard, in their order; each is answered, checked and kept on its own (SS-10). */
export const stepId = z.enum([
  'plan',
  'country',
  'platform',
  'telephony',
  'subdomain',
  'time-zone',
  'sites',
  'licences',
  'headquarters',
  'address',
]);
export type StepId = z.infer<typeof stepId>;

export const stepsOf: Readonly<Record<SetUpService, readonly StepId[]>> = {
  'contact-center': ['country', 'platform', 'telephony', 'subdomain', 'time-zone'],
  meetings: ['sites', 'licences'],
  calling: ['headquarters', 'address'],
};

/**
 * `answered`: by somebody; `default`: nobody has said otherwise, and it may stay so; `decided`: it follows from other answers and is not
 * asked; `open`: it is needed.
 */
export const stepState = z.enum(['answered', 'default', 'decided', 'open']);
export type StepState = z.infer<typeof stepState>;
