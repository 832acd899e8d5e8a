import type { ReactNode } from 'react';

/** What is wrong with a field, in the reader's language. */
export type FieldError = { readonly field: string; readonly text: string };

export type FieldSettings = {
  /** The form's field name; also the element's id, to which the error summary links. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly errors: readonly FieldError[];
};

type TextFieldProps = FieldSettings & {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'number';
  readonly value?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly short?: boolean;
  readonly optional?: boolean;
};

/** One labelled input with its hint and its error. A password is never given back to the page. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', value } = props;
  // Addresses, passwords and numbers read left to right in every language.
  const direction = type === 'email' || type === 'password' ? 'ltr' : type === 'text' || type === 'search' ? 'auto' : undefined;
  return (
    <Field {...props}>
      {(described) => (
        <input
          id={props.name}
          name={props.name}
          type={type}
          className={props.short ? 'short' : undefined}
          dir={direction}
          defaultValue={type === 'password' ? undefined : value}
          autoComplete={props.autoComplete}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellCheck={type === 'email' ? false : undefined}
          maxLength={props.maxLength}
          min={props.minimum}
          max={props.maximum}
          required={!props.optional}
          {...described}
        />
      )}
    </Field>
  );
}

type Described = { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true };

/** Label, hint and error around a control, tied together for assistive technology. */
export function Field({ name, label, hint, errors, children }: FieldSettings & { readonly children: (described: Described) => ReactNode }) {
  const error = errors.find((candidate) => candidate.field === name);
  const hintId = hint ? `${name}-hint` : undefined;
  const errorId = error ? `${name}-error` : undefined;
  const ids = [hintId, errorId].filter((id) => id !== undefined).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={errorId}>
          {error.text}
        </p>
      )}
      {children({ ...(ids && { 'aria-describedby': ids }), ...(error && { 'aria-invalid': true }) })}
    </div>
  );
}
