import type { StepId } from '#shared/domain/set-up/steps.ts';
import { addressStep, headquartersStep } from './calling-steps.ts';
import { countryStep, platformStep, subdomainStep, telephonyStep, timeZoneStep } from './contact-center-steps.ts';
import { licencesStep, sitesStep } from './meetings-steps.ts';
import { planStep } from './plan-step.ts';
import type { Step } from './step.ts';

/** The questions of the wizard, by the name in the address. */
export const steps: Readonly<Record<StepId, Step>> = {
  plan: planStep,
  country: countryStep,
  platform: platformStep,
  telephony: telephonyStep,
  subdomain: subdomainStep,
  'time-zone': timeZoneStep,
  sites: sitesStep,
  licences: licencesStep,
  headquarters: headquartersStep,
  address: addressStep,
};
