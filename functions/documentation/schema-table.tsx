import type { ReactNode } from 'react';
import { componentName, type SchemaModel } from './api-document.ts';
import { Text } from './text.tsx';

/** Joins choices with "or". */
function Choices({ of }: { of: readonly SchemaModel[] }) {
  return of.map((choice, i) => (
    <span key={JSON.stringify(choice)}>
      {i === 0 ? '' : ' or '}
      <TypeOf schema={choice} />
    </span>
  ));
}

/** What a value is, in a few words. */
export function TypeOf({ schema }: { schema: SchemaModel }): ReactNode {
  const { $ref, type, format, items, anyOf, properties } = schema;
  if ($ref !== undefined) return <a href={`#schema-${componentName($ref)}`}>{componentName($ref)}</a>;
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  if (schema.enum !== undefined)
    return schema.enum.map((value, i) => [i === 0 ? '' : ' | ', <code key={String(value)}>{String(value)}</code>]);
  if (anyOf !== undefined) return <Choices of={anyOf} />;
  if (items !== undefined)
    return (
      <>
        list of <TypeOf schema={items} />
      </>
    );
  if (properties !== undefined) return 'object';
  return `${Array.isArray(type) ? type.join(' or ') : (type ?? 'anything')}${format === undefined ? '' : ` (${format})`}`;
}

function limitsOf({ minimum, maximum, minLength, maxLength, pattern, default: otherwise }: SchemaModel): string[] {
  return [
    minimum === undefined ? '' : `at least ${minimum}`,
    maximum === undefined ? '' : `at most ${maximum}`,
    minLength === undefined ? '' : `${minLength} characters or more`,
    maxLength === undefined ? '' : `${maxLength} characters or fewer`,
    pattern === undefined ? '' : `like ${pattern}`,
    otherwise === undefined ? '' : `${JSON.stringify(otherwise)} if left out`,
  ].filter((limit) => limit !== '');
}

/** The fields of an object, those of objects inside it by their path: `administrator.email`, `items[].id`. */
function fieldsOf(schema: SchemaModel, prefix = ''): { name: string; required: boolean; schema: SchemaModel }[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, of]) => {
    const path = `${prefix}${name}`;
    const inner = of.items === undefined ? fieldsOf(of, `${path}.`) : fieldsOf(of.items, `${path}[].`);
    return [{ name: path, required: required.has(name), schema: of }, ...inner];
  });
}

export function FieldRow({ name, required, schema, note }: { name: string; required: boolean; schema: SchemaModel; note?: string }) {
  const about = [schema.description, limitsOf(schema).join(', ')].filter((text) => text !== undefined && text !== '').join(' · ');
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
        {note === undefined ? '' : <small> {note}</small>}
      </th>
      <td>
        <TypeOf schema={schema} />
      </td>
      <td>{required ? 'yes' : 'no'}</td>
      <td>{about === '' ? '' : <Text text={about} />}</td>
    </tr>
  );
}

/** A table that can be scrolled sideways by keyboard on narrow screens. */
export function Table({ label, heads, children }: { label: string; heads: readonly string[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export function SchemaTable({ name, schema }: { name: string; schema: SchemaModel }) {
  return (
    <Table label={`Fields of ${name}`} heads={['field', 'type', 'always there', 'meaning']}>
      {fieldsOf(schema).map((field) => (
        <FieldRow key={field.name} {...field} />
      ))}
    </Table>
  );
}
