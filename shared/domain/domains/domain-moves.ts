import type { Domain, DomainState } from '#shared/domain/domains/domain.ts';
import type { EventType } from '#shared/domain/event.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';

type Move = {
  readonly from: readonly DomainState[];
  readonly to: DomainState | 'gone';
  /** States in which it has been done already: asked for again, it changes nothing. */
  readonly done: readonly DomainState[];
  readonly event: EventType;
  readonly meaning: string;
};

/** The one place that says what may happen to a domain, and when. */
export const domainMoves = {
  verify: {
    from: ['pending'],
    to: 'verified',
    done: ['verified', 'claimed'],
    event: 'domain.verified',
    meaning: 'its DNS has the record',
  },
  claim: { from: ['verified'], to: 'claimed', done: ['claimed'], event: 'domain.claimed', meaning: 'nobody else may claim it any more' },
  release: { from: ['claimed'], to: 'verified', done: ['verified'], event: 'domain.released', meaning: 'others may claim it' },
  remove: {
    from: ['pending', 'verified', 'claimed'],
    to: 'gone',
    done: [],
    event: 'domain.removed',
    meaning: 'it is the owner’s no longer; a claim on it ends',
  },
} as const satisfies Record<string, Move>;
export type DomainMove = keyof typeof domainMoves;

/** Whether a move may be made, or has been made before. Refuses with DOMAIN_STATE, or DOMAIN_NOT_VERIFIED where that is what lacks. */
export function mayMove(found: Pick<Domain, 'state'>, name: DomainMove): Result<'now' | 'done', Refusal> {
  const move: Move = domainMoves[name];
  if (move.from.includes(found.state)) return ok('now');
  if (move.done.includes(found.state)) return ok('done');
  if (name === 'claim') return refused({ code: 'DOMAIN_NOT_VERIFIED' });
  return refused({ code: 'DOMAIN_STATE', detail: `The domain is ${found.state}.` });
}

/** The domain after a move that may be made; undefined: it is gone. */
export function afterMove(before: Domain, name: DomainMove, at: string): Domain | undefined {
  const { to }: Move = domainMoves[name];
  if (to === 'gone') return undefined;
  const { claimedAt: _, ...rest } = before;
  const moved = { ...rest, state: to, version: before.version + 1 };
  if (to === 'claimed') return { ...moved, claimedAt: at };
  return name === 'verify' ? { ...moved, verifiedAt: at } : moved;
}
