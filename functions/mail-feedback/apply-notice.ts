import { iso } from '#shared/domain/calendar.ts';
import { changeOfEmail } from '#shared/domain/email-change.ts';
import { mayMove } from '#shared/domain/email-moves.ts';
import type { EmailStore } from '#shared/domain/email-store.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Notice } from './ses-notice.ts';

export type ApplyNoticeDeps = { readonly emails: Pick<EmailStore, 'find' | 'change'>; readonly newId: NewId; readonly now: Now };

/**
 * Notes what became of an e-mail and, where its address has shown to be wrong or unwilling, marks that (EM-4); one event a change. A
 * notice that comes again, late or out of order finds its move no longer legal and changes nothing.
 */
export function applyNotice({ emails, newId, now }: ApplyNoticeDeps) {
  return async ({ owner, id, move, ...noted }: Notice): Promise<'changed' | 'no-change' | 'unknown-email'> => {
    const email = await emails.find(owner, id);
    if (email === undefined) return 'unknown-email';
    if (!mayMove(email.state, move)) return 'no-change';
    const changed = await emails.change({ ...changeOfEmail(email, move, newId('event'), iso(now())), ...noted });
    return changed.ok ? 'changed' : 'no-change';
  };
}
