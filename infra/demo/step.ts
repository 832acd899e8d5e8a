import type { Page } from 'playwright-core';
import * as z from 'zod';
import { UnexpectedAnswerError, type World } from '#infra/demo/world.ts';

/** What later steps need of earlier ones. */
export type Memory = {
  trial?: Trial;
  administrator?: { readonly email: string; readonly password: string };
  link?: string;
  page?: Page;
  order?: {
    readonly id: string;
    readonly number: string;
    readonly contactEmail: string;
    readonly partner: string;
    readonly customer: string;
    readonly customerEmail: string;
    /** The name of its first site, and its subdomain. */
    readonly site: string;
  };
  subscription?: { readonly organisationId: string; readonly subscriptionId: string };
  /** Where the order's contact is, and where the administrator of its customer. */
  contactPage?: Page;
  customerPage?: Page;
  wholesale?: { readonly url: string; readonly administrator: string; readonly orgId?: string };
  connection?: { readonly connectionId: string; readonly secret: string };
};

/** One step: plays it, checks its answer, and says in lines what was seen. */
export type Step = { readonly title: string; readonly play: (world: World, memory: Memory) => Promise<readonly string[]> };

/** What the journey reads of a trial. */
export const trialShown = z.object({
  id: z.string(),
  organisationId: z.string(),
  companyName: z.string(),
  state: z.string(),
  durationDays: z.int(),
  daysLeft: z.int().optional(),
  startBy: z.string(),
  endsAt: z.string().optional(),
  restorableUntil: z.string().optional(),
});
export type Trial = z.infer<typeof trialShown>;

/** What an earlier step has left. @throws when it was not played. */
export function known<K extends keyof Memory>(memory: Memory, name: K): NonNullable<Memory[K]> {
  const found = memory[name];
  if (found === undefined || found === null) throw new Error(`No step before this one has brought the ${name}.`);
  return found;
}

/** @throws UnexpectedAnswerError when something is not as it should be. */
export function expected(holds: boolean, otherwise: string): void {
  if (!holds) throw new UnexpectedAnswerError(otherwise);
}
