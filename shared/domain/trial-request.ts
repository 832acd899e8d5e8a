import * as z from 'zod';
import { companyName } from '#shared/domain/company-name.ts';
import { countryCode } from '#shared/domain/countries.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { language } from '#shared/domain/languages.ts';
import { trialDuration } from '#shared/domain/trial.ts';
import { licenceCounts } from '#shared/domain/trial-services.ts';

/** What a partner says to start a trial (TR-1). */
export const trialRequest = z
  .strictObject({
    companyName,
    administratorEmail: emailAddress,
    country: countryCode,
    inSupportedLocation: z
      .boolean()
      .register(z.globalRegistry, { description: 'The confirmation that the customer is in a supported location.' }),
    language,
    services: licenceCounts,
    durationDays: trialDuration,
    contextService: z
      .boolean()
      .default(false)
      .register(z.globalRegistry, { description: 'Whether Context Service is enabled. It needs Message among the services.' }),
  })
  .register(z.globalRegistry, { id: 'TrialRequest' });
export type TrialRequest = z.infer<typeof trialRequest>;
