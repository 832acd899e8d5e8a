import type { DraftChange } from '#shared/domain/set-up/draft-change.ts';
import type { NameAvailability } from '#shared/domain/set-up/name-availability.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import type { SetUpView } from '#shared/domain/set-up/set-up-view.ts';
import type { Language } from '#shared/languages/language.ts';
import type { FormFault } from '#shared/pages/error-summary.tsx';
import type { StepError } from '#shared/pages/set-up/step-errors.ts';
import type { StepProps } from '#shared/pages/set-up/step-page.tsx';

/** A form as it was posted: texts; what is not ticked or chosen is not there. */
export type Entries = Readonly<Record<string, string>>;

/** What a step knows when it is shown or answered. */
export type StepContext = {
  readonly read: SetUpRead;
  readonly view: SetUpView;
  readonly base: `/${string}`;
  readonly query: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Whoever is there provisions on a customer's behalf. */
  readonly advice: boolean;
};

/** What is said on a step beside what is kept: the entries that came back, and what is wrong with them. */
export type Said = {
  readonly entries?: Entries;
  readonly errors?: readonly StepError[];
  readonly fault?: FormFault;
  readonly available?: string;
};

/** What a posted form comes to: the step is shown again, or answers are kept and the wizard goes on. */
export type StepOutcome =
  | { readonly kind: 'show'; readonly said: Said }
  | { readonly kind: 'on'; readonly to: string }
  | {
      readonly kind: 'save';
      /** Still to be parsed: a fault of shape is told at its field. */
      readonly change: { readonly [Part in keyof DraftChange]: unknown };
      /** Where to; otherwise to what is to be answered next. */
      readonly to?: string;
      /** What is kept must not have changed since it was read. */
      readonly ofVersion?: boolean;
    };

export type AskedOf = (kind: 'subdomain' | 'site', name: string) => Promise<NameAvailability>;

export type Step = {
  readonly show: (context: StepContext, props: StepProps, said: Said) => string;
  readonly answer: (context: StepContext, entries: Entries, availability: AskedOf) => Promise<StepOutcome>;
};

/** What is kept, unless the form comes back with something else. */
export function entered({ entries }: Said, name: string, kept: string | undefined): string | undefined {
  return entries === undefined ? kept : (entries[name] ?? '');
}
