import { Field, type FieldSettings } from './form-field.tsx';

type SelectFieldProps = FieldSettings & {
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  /** Shown first, with an empty value. */
  readonly emptyLabel?: string;
  readonly value?: string;
  readonly autoComplete?: string;
  readonly optional?: boolean;
};

export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      {(described) => (
        <select
          id={props.name}
          name={props.name}
          defaultValue={props.value ?? ''}
          autoComplete={props.autoComplete}
          required={!props.optional}
          {...described}
        >
          {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
          {props.options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
