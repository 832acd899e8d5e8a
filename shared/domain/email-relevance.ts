import type { EmailContent } from '#shared/domain/email.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';

/**
 * Whether what an e-mail says still holds when its turn comes: queues may be hours behind, and a reminder of an end that was moved,
 * or a welcome to a trial that was cancelled, would tell people something wrong.
 */
export function stillHolds(content: EmailContent, stored: Trial | undefined, now: Date): boolean {
  // Whether somebody still is to be invited is looked at where the e-mail is taken to be sent.
  if (content.kind === 'partner-welcome' || content.kind === 'link-renewed' || content.kind === 'user-invitation') return true;
  if (content.kind === 'import-finished') return true;
  if (stored === undefined) return false;
  const trial = trialAsOf(stored, now);
  switch (content.kind) {
    case 'trial-welcome':
      return trial.state !== 'soft_deleted' && trial.state !== 'purged';
    case 'trial-reminder':
    case 'trial-extended':
      return trial.state === 'active' && trial.endsAt === content.endsAt;
    case 'trial-ended':
      return trial.state === 'suspended' && trial.endsAt === content.endedAt;
    case 'trial-soft-deleted':
      return trial.state === 'soft_deleted' || trial.state === 'purged';
  }
}
