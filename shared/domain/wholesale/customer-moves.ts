import type { CustomerStatus } from '#shared/domain/wholesale/wholesale-customer.ts';

type Move = {
  readonly from: readonly CustomerStatus[];
  readonly to: readonly (CustomerStatus | 'gone')[];
  readonly by: 'partner' | 'worker' | 'administrator' | 'clock';
  readonly meaning: string;
};

/** The one place that says what may happen to a wholesale customer, and by whom. It always ends: only a status in which something runs is left by itself. */
export const customerMoves = {
  askApproval: {
    from: ['provisioning'],
    to: ['pending_rpl_review'],
    by: 'worker',
    meaning: 'the organisation’s administrator has to agree',
  },
  approve: { from: ['pending_rpl_review'], to: ['provisioning'], by: 'administrator', meaning: 'the administrator agrees' },
  decline: { from: ['pending_rpl_review'], to: ['error'], by: 'administrator', meaning: 'the administrator does not agree' },
  lapse: { from: ['pending_rpl_review'], to: ['error'], by: 'clock', meaning: 'nobody answered in time' },
  finish: {
    from: ['provisioning', 'updating'],
    to: ['provisioned', 'provisioned_with_errors', 'error'],
    by: 'worker',
    meaning: 'every package has come to an end',
  },
  update: {
    from: ['provisioned', 'provisioned_with_errors', 'error'],
    to: ['updating'],
    by: 'partner',
    meaning: 'the partner changes it',
  },
  remove: {
    from: ['provisioned', 'provisioned_with_errors', 'error', 'pending_rpl_review'],
    to: ['deleting'],
    by: 'partner',
    meaning: 'the partner deletes it',
  },
  disappear: { from: ['deleting'], to: ['gone'], by: 'worker', meaning: 'everything of the mapping is removed' },
} as const satisfies Record<string, Move>;

export type CustomerMove = keyof typeof customerMoves;

/** Whether a move is open to a customer of this status. */
export function mayMove(move: CustomerMove, status: CustomerStatus): boolean {
  const { from }: Move = customerMoves[move];
  return from.includes(status);
}
