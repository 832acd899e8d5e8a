import openapiTypes, { astToString } from 'openapi-typescript';

type Parameter = { readonly name?: string; readonly in?: string };

/** The document as a client sees it that makes idempotency keys by itself: callers may give one and need not. */
function withKeysMade(document: object): string {
  return JSON.stringify(document, (_, value: unknown) => (isKey(value) ? { ...value, required: false } : value));
}

function isKey(value: unknown): value is Parameter {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === 'Idempotency-Key' && 'in' in value;
}

const heading = '// Made of infra/openapi.json by `node infra/tools/generate.ts`; not to be edited.\n\n';
/** What the generator makes of parts that the document has not. */
const empty = /^export type (webhooks|\$defs) = Record<string, never>;\n/gm;

/** The types of all operations, from the API document. */
export async function apiTypes(document: object): Promise<string> {
  const nodes = await openapiTypes(withKeysMade(document), { defaultNonNullable: false, silent: true });
  return `${heading}${astToString(nodes).replaceAll(empty, '')}`;
}
