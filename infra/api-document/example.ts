import * as z from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** Values that read like life, by the name of the field; taken where the schema names none and they are of its kind. */
const spoken: Readonly<Record<string, unknown>> = {
  companyName: 'Piekarnia Kowalska',
  country: 'PL',
  language: 'pl',
  email: 'anna.kowalska@example.pl',
  administratorEmail: 'anna.kowalska@example.pl',
  services: { message: 25, meetings: 25 },
  durationDays: 90,
  contextService: true,
  dataCentre: 'EU1',
  name: 'Contact centre Poznań',
  connectionId: 'org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX',
  secret: 'hcs_…',
  text: 'Calls back on Monday.',
  version: 1,
};

const anInstant = '2026-03-01T10:00:00.000Z';

function textOf(schema: Schema, name: string): string {
  if (schema.format === 'date-time') return anInstant;
  if (schema.format === 'uri') return 'https://example.com/';
  return name;
}

/** A record of flags is no place for counts. */
function holdsFlags({ additionalProperties: of }: Schema): boolean {
  return typeof of === 'object' && of.type === 'boolean';
}

function isOfKind(value: unknown, schema: Schema): boolean {
  if (typeof value === 'object' && holdsFlags(schema)) return false;
  if (value === undefined || schema.type === 'array') return false;
  if (schema.enum !== undefined) return schema.enum.some((one) => one === value);
  if (schema.anyOf !== undefined) return schema.anyOf.some((one) => typeof one !== 'boolean' && one.const === value);
  return schema.type === (typeof value === 'number' ? 'integer' : typeof value);
}

/** What the schema itself says about a value: its example, its constant, its default, the first of its choices. */
function stated(schema: Schema, name: string): unknown {
  const said = isOfKind(spoken[name], schema) ? spoken[name] : undefined;
  return [schema['example'], schema.examples?.[0], said, schema.const, schema.default, schema.enum?.[0]].find((one) => one !== undefined);
}

/** Fields that need not be there are left out unless something particular is known of them: an example should not contradict itself. */
function objectOf(schema: Schema, defs: Record<string, Schema>): Record<string, unknown> {
  const required = new Set(schema.required ?? []);
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, of]) => required.has(name) || (typeof of !== 'boolean' && (of['example'] !== undefined || isOfKind(spoken[name], of))),
  );
  return Object.fromEntries(shown.map(([name, of]) => [name, sample(of, defs, name)]));
}

function arrayOf(schema: Schema, defs: Record<string, Schema>, name: string): unknown[] {
  const item = Array.isArray(schema.items) ? schema.items[0] : schema.items;
  return item === undefined ? [] : [sample(item, defs, name.replace(/s$/, ''))];
}

function sample(of: Schema | boolean, defs: Record<string, Schema>, name: string): unknown {
  if (typeof of === 'boolean') return name;
  const schema = of.$ref === undefined ? of : (defs[of.$ref.replace('#/$defs/', '')] ?? {});
  const given = stated(schema, name);
  if (given !== undefined) return given;
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (choice !== undefined) return sample(choice, defs, name);
  if (schema.type === 'object') return objectOf(schema, defs);
  if (schema.type === 'array') return arrayOf(schema, defs, name);
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(0, schema.minimum ?? 0);
  if (schema.type === 'boolean') return true;
  return textOf(schema, name);
}

/** A value that fits the schema, out of the examples, constants and choices that it states. For people to read. */
export function exampleOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $defs, ...root } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return sample(root, $defs ?? {}, 'text');
}
