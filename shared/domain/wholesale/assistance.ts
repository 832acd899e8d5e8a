import * as z from 'zod';
import { actor } from '#shared/domain/actor.ts';
import { assistanceId, organisationId, partnerId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { noteText } from '#shared/domain/trial-note.ts';

export const assistanceState = z.enum(['sent', 'answered', 'closed']);
export type AssistanceState = z.infer<typeof assistanceState>;

/** What somebody writes in a request or an answer: 1–2,000 characters. */
export const assistanceText = noteText;

/** A partner's wish for help with setting a wholesale customer up (WS-5). `sent`: its e-mail is on its way to those who help. */
export const assistance = z.object({
  id: assistanceId,
  partnerId,
  customerId: wholesaleCustomerId,
  organisationId,
  externalId: z.string(),
  message: z.string(),
  /** Where an answer by e-mail goes. */
  contactEmail: z.string(),
  state: assistanceState,
  answer: z.object({ text: z.string(), at: instant, by: actor }).optional(),
  closed: z.object({ at: instant, by: actor }).optional(),
  askedBy: actor,
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
});
export type Assistance = z.infer<typeof assistance>;

type Move = {
  readonly from: readonly AssistanceState[];
  readonly to: AssistanceState;
  readonly event: 'assistance.answered' | 'assistance.closed';
};

/** The one place that says what may happen to a request, and by whom: answers are the operators’, closing is anybody’s who is part of it. */
export const assistanceMoves = {
  answer: { from: ['sent', 'answered'], to: 'answered', event: 'assistance.answered' },
  close: { from: ['sent', 'answered'], to: 'closed', event: 'assistance.closed' },
} as const satisfies Record<string, Move>;
export type AssistanceMove = keyof typeof assistanceMoves;

/** The state after a move; refused with ASSISTANCE_STATE where it is not open. */
export function afterMove(request: Pick<Assistance, 'state'>, move: AssistanceMove): Result<AssistanceState, Refusal> {
  const { from, to }: Move = assistanceMoves[move];
  return from.includes(request.state) ? ok(to) : refused({ code: 'ASSISTANCE_STATE', detail: `The request is ${request.state}.` });
}

/** A request as its partner sees it. */
export const assistanceView = z
  .strictObject({
    ...assistance.omit({ partnerId: true }).shape,
    answer: z.strictObject({ text: z.string(), at: instant }).optional(),
    closed: z.strictObject({ at: instant, by: z.enum(['you', 'us']) }).optional(),
  })
  .register(z.globalRegistry, { id: 'AssistanceRequest' });

export function viewOfAssistance({ partnerId: _owner, answer, closed, ...shown }: Assistance): z.infer<typeof assistanceView> {
  return {
    ...shown,
    ...(answer === undefined ? {} : { answer: { text: answer.text, at: answer.at } }),
    ...(closed === undefined ? {} : { closed: { at: closed.at, by: closed.by.kind === 'operator' ? 'us' : 'you' } }),
  };
}
