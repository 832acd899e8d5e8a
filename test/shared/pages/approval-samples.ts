import type { Language } from '#shared/languages/language.ts';
import { type ApprovalPageProps, renderApprovalPage, renderDeadApprovalPage } from '#shared/pages/approval-page.tsx';

const approval: ApprovalPageProps = {
  frame: { product: 'Handover' },
  company: 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością',
  partner: 'אופק תקשורת בע"מ',
  contact: 'wsparcie.klientow@zegluga-srodladowa-i-uslugi.example',
  packages: ['Webex Calling', 'Webex Meetings', 'Attendant Console'],
  lapsesAt: '2026-12-21T10:00:00.000Z',
  answeredAt: '2026-12-20T10:00:00.000Z',
  state: 'asked',
  action: '/approvals/k3J9vQ2xR7tB1nM5cD8wE4yU6iO0pL3aS9dF2gH7xYz',
  csrf: 'csrf-token',
};

/** A partner asks to attach the organisation, and how that ended. */
export const approvalSamples: Record<string, (language: Language) => string> = {
  'approval, form expired': (language) => renderApprovalPage({ ...approval, fault: 'form-expired' }, language),
  'approval, dead link': (language) => renderDeadApprovalPage(approval, language),
  ...Object.fromEntries(
    (['asked', 'granted', 'declined', 'lapsed'] as const).map((state) => [
      `approval, ${state}`,
      (language: Language) => renderApprovalPage({ ...approval, state }, language),
    ]),
  ),
};

/** Each of these pages in its fullest form. */
export const fullestApprovalSamples = ['approval, asked'] as const;
