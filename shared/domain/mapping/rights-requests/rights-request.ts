import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { organisationId, partnerId, personId, rightsRequestId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

export const rightsRequestState = z.enum(['requested', 'granted', 'declined', 'lapsed']);
export type RightsRequestState = z.infer<typeof rightsRequestState>;

/** Days for which the customer's administrators can answer. */
export const rightsRequestDays = 30;
/** At most so many of them are written to. */
export const mostAsked = 5;

/**
 * What a partner asks of an organisation for which it has provisioned: the rights of a full administrator (OM-5). One at a time for
 * each partner; the last one is kept. `state` is the recorded one; what holds at a given moment is `rightsRequestAsOf`.
 */
export const rightsRequest = z.object({
  id: rightsRequestId,
  organisationId,
  partnerId,
  partnerName: z.string(),
  state: rightsRequestState,
  requestedBy: actor,
  /** The address of whoever asks: that the customer sees, and where the answer goes. */
  requester: z.object({ email: z.string(), language }),
  requestedAt: instant,
  lapsesAt: instant,
  answeredAt: instant.optional(),
  answeredBy: personId.optional(),
  version: z.int(),
});
export type RightsRequest = z.infer<typeof rightsRequest>;

type Move = {
  readonly from: readonly RightsRequestState[];
  readonly to: RightsRequestState;
  readonly by: 'customer' | 'clock';
  readonly meaning: string;
};

/** The one place that says how a request ends. A new one takes the place of one that has ended. */
export const rightsRequestMoves = {
  grant: { from: ['requested'], to: 'granted', by: 'customer', meaning: 'a full administrator of the customer agrees' },
  decline: { from: ['requested'], to: 'declined', by: 'customer', meaning: 'a full administrator of the customer does not' },
  lapse: { from: ['requested'], to: 'lapsed', by: 'clock', meaning: 'nobody has answered for 30 days' },
} as const satisfies Record<string, Move>;
export type RightsAnswer = 'grant' | 'decline';

/** The request as it holds at `now`, whether or not it was recorded that it has lapsed. */
export function rightsRequestAsOf(request: RightsRequest, now: Date): RightsRequest {
  const lapsed = request.state === 'requested' && now.getTime() >= Date.parse(request.lapsesAt);
  return lapsed ? { ...request, state: rightsRequestMoves.lapse.to } : request;
}

/** Whether it may be answered so; refuses with RIGHTS_REQUEST_STATE. Give it what holds now. */
export function mayAnswer(request: RightsRequest, answer: RightsAnswer): Result<undefined, Refusal> {
  const { from }: Move = rightsRequestMoves[answer];
  if (from.includes(request.state)) return ok(undefined);
  return refused({ code: 'RIGHTS_REQUEST_STATE', detail: `The request is ${request.state}. It can be answered while it is requested.` });
}
