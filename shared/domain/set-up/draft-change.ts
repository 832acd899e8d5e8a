import * as z from 'zod';
import { countryCode } from '#shared/domain/countries.ts';
import { announcementLanguage, emailLanguage } from '#shared/domain/set-up/location-languages.ts';
import { platformId, setUpService, telephonyOption } from '#shared/domain/set-up/set-up.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

const contactCenter = z
  .strictObject({
    country: countryCode,
    platform: platformId,
    approvalReference: text(200),
    telephony: telephonyOption,
    subdomain: text(200),
    timeZone: text(100),
  })
  .partial();

const site = z.strictObject({
  name: text(200),
  timeZone: text(100),
  earlyRelease: z.boolean(),
  licences: z.int().min(0).max(100_000).optional(),
});

const calling = z
  .strictObject({
    name: text(80),
    country: countryCode,
    addressLine1: text(200),
    addressLine2: text(200).nullable(),
    city: text(100),
    state: text(100).nullable(),
    postalCode: text(20).nullable(),
    timeZone: text(100),
    announcementLanguage,
    emailLanguage,
  })
  .partial();

/**
 * Answers to some of the questions: what is named replaces what was said before, what is not stays. The sites are named all or not at
 * all. Fields of an address that some countries do without are taken away by `null`.
 */
export const draftChange = z
  .strictObject({
    /** Services that are left for later (MT-5); those that are not named are set up now. */
    later: z.array(setUpService).optional(),
    contactCenter: contactCenter.optional(),
    meetings: z.strictObject({ sites: z.array(site).max(50) }).optional(),
    calling: calling.optional(),
  })
  .register(z.globalRegistry, { id: 'SetUpAnswers' });
export type DraftChange = z.output<typeof draftChange>;
