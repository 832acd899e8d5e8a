import * as z from 'zod';
import type { PlatformRequest } from '#shared/domain/platform/platform.ts';
import type { PartFailure } from '#shared/domain/set-up/set-up.ts';

/** What a platform gets: one task for one organisation, all ids ours. docs/platform.md shows each kind. */
export function bodyOf({ organisationId, task }: PlatformRequest): string {
  return JSON.stringify({ organisationId, task });
}

/** 200: it is done. `reference`: the platform's own name for it. */
export const doneAnswer = z.object({ reference: z.string().min(1).max(200) });

/** 409 or 422: it will not be done. What it does not say besides the code is taken for something that its operator has to look at. */
export const refusedAnswer = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  detail: z.string().optional(),
  actsNext: z.enum(['partner', 'customer', 'operator']).optional(),
  nextAction: z.enum(['retry', 'choose_another_name', 'contact_support']).optional(),
});

const longestDetail = 300;

/** Why a part failed, in the platform's words; undefined where it gave no code: then it may as well have been somebody else's answer. */
export function failureOf(body: unknown): PartFailure | undefined {
  const said = refusedAnswer.safeParse(body);
  if (!said.success) return undefined;
  const { code, detail, actsNext = 'operator', nextAction = 'contact_support' } = said.data;
  return { code, ...(detail === undefined ? {} : { detail: detail.slice(0, longestDetail) }), actsNext, nextAction };
}
