import type { Language } from '#shared/languages/language.ts';
import type { FormFault } from './error-summary.tsx';
import type { PageFrame } from './page.tsx';
import type { TrialEmailView } from './trial-email.tsx';
import type { TrialPageError } from './trial-page-errors.ts';
import type { TrialView } from './trial-view.ts';

/** The terms of a trial as they stand. */
type TrialTermsView = {
  readonly company: string;
  readonly administrator: string;
  /** Whether the administrator has ever signed in. */
  readonly administratorSignedIn: boolean;
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly language: Language;
  readonly durationDays: number;
  readonly contextService: boolean;
  readonly trial: TrialView;
};

type TrialNoteView = { readonly id: string; readonly text: string; readonly author: string; readonly at: string };

/** One trial, for the partner's people. Every action is a post with `csrf`; what is left out is not offered. */
export type TrialPageProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly csrf: string;
  readonly terms: TrialTermsView;
  /** The welcome e-mail. */
  readonly email?: TrialEmailView;
  readonly notes: readonly TrialNoteView[];
  /** Where there are older notes than these, and the way back from them. */
  readonly olderNotesHref?: string;
  readonly newestNotesHref?: string;
  /** Field `text`. */
  readonly addNoteAction?: string;
  readonly noteMaximumLength: number;
  /** Set services up: the question of TR-7 (field `answer` = `yes` | `no`), or, once it was answered with no, the way in. */
  readonly setup?: { readonly kind: 'question'; readonly action: string } | { readonly kind: 'later'; readonly href: string };
  readonly extend?: { readonly action: string; readonly newEnd: string };
  /** Where the terms are changed (TR-4). */
  readonly changeTermsHref?: string;
  readonly cancelAction?: string;
  readonly restoreAction?: string;
  /** Field `administratorEmail` (TR-14). */
  readonly replaceAdministratorAction?: string;
  /** What was entered, when a form comes back with an error. */
  readonly values?: { readonly text?: string; readonly administratorEmail?: string };
  readonly notice?:
    | 'created'
    | 'extended'
    | 'cancelled'
    | 'restored'
    | 'administrator-replaced'
    | 'e-mail-again'
    | 'note-added'
    | 'terms-changed';
  readonly error?: TrialPageError;
  readonly fault?: FormFault;
};
