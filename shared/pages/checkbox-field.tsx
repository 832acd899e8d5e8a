import type { FieldSettings } from './form-field.tsx';

/** One box to tick; posted as `true`. */
export function CheckboxField({ name, label, hint, errors, checked }: FieldSettings & { readonly checked: boolean }) {
  const error = errors.find((candidate) => candidate.field === name);
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {error && (
        <p className="error" id={`${name}-error`}>
          {error.text}
        </p>
      )}
      <div className="choice">
        <input
          id={name}
          name={name}
          type="checkbox"
          value="true"
          defaultChecked={checked}
          {...(described && { 'aria-describedby': described })}
          {...(error && { 'aria-invalid': true })}
        />
        <label htmlFor={name}>{label}</label>
      </div>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
