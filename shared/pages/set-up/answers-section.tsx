import type { ReactNode } from 'react';
import type { Language } from '#shared/languages/language.ts';
import type { FieldError } from '../form-field.tsx';
import { AnswerList, type AnswerRow } from './answer-list.tsx';

/** What each section of the answers is told. */
export type SectionProps<View> = {
  readonly view: View;
  readonly base: string;
  readonly errors: readonly FieldError[];
  readonly language: Language;
};

type AnswersSectionProps = {
  /** The section's id; errors of its own lead here. */
  readonly id: string;
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly rows: readonly AnswerRow[];
  readonly language: Language;
  readonly children?: ReactNode;
};

/** The answers about one service, with what is wrong with them. */
export function AnswersSection({ id, title, errors, rows, language, children }: AnswersSectionProps) {
  return (
    <section className={errors.length > 0 ? 'card wrong' : 'card'} aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      {errors.map(({ field, text }) => (
        <p className="error" id={field === id ? `${id}-error` : field} key={field}>
          {text}
        </p>
      ))}
      <AnswerList rows={rows} language={language} />
      {children}
    </section>
  );
}
