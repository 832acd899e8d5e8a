import type { ReactNode } from 'react';
import type { FieldError } from './form-field.tsx';

type RadioGroupProps = {
  readonly name: string;
  /** Where it is the only question of a page: its heading. */
  readonly legend: ReactNode;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly value?: string;
  readonly errors: readonly FieldError[];
};

/** One choice out of a few. The first option has the group's name as its id, so that the error summary leads to it. */
export function RadioGroup({ name, legend, hint, options, value, errors }: RadioGroupProps) {
  const error = errors.find((candidate) => candidate.field === name);
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={error ? 'wrong' : undefined} {...(described && { 'aria-describedby': described })}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error.text}
        </p>
      )}
      {options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              id={id}
              name={name}
              type="radio"
              value={option.value}
              defaultChecked={option.value === value}
              {...(option.hint && { 'aria-describedby': `${id}-about` })}
            />
            <div>
              <label htmlFor={id}>{option.label}</label>
              {option.hint && (
                <p className="hint" id={`${id}-about`}>
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
