import { CsrfField } from '#shared/pages/csrf-field.tsx';

export type AnswerFormProps = {
  /** Where the answer is posted. */
  readonly action: string;
  readonly csrf: string;
  /** What is posted for a yes, and the words on its button. */
  readonly yes: { readonly value: string; readonly label: string };
  readonly declineLabel: string;
  /** Until when there can be an answer. */
  readonly hint: string;
};

/** A question that is answered with yes or no, and the moment until which it can be. Posts `answer`: the value of the yes, or `decline`. */
export function AnswerForm({ action, csrf, yes, declineLabel, hint }: AnswerFormProps) {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <div className="row full">
        <button type="submit" name="answer" value={yes.value}>
          {yes.label}
        </button>
        <button type="submit" name="answer" value="decline" className="quiet">
          {declineLabel}
        </button>
      </div>
      <p className="hint">{hint}</p>
    </form>
  );
}
