import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import document from '#infra/openapi.json' with { type: 'json' };

/** An answer as it came over the wire or out of a function. */
type Headers = Readonly<Record<string, unknown>>;
type Json = Record<string, unknown>;

const ajv = new Ajv2020({ strict: false, allErrors: true });
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
ajv.addFormat('date-time', (text) => instant.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/);
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'https://origin.example'));
ajv.addSchema(document, 'openapi.json');

const methods = ['get', 'post', 'put', 'patch', 'delete'];

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function pointerPart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What a reference inside the document leads to, with the pointer at which it stands. */
function followed(pointer: string): { pointer: string; value: Json } {
  const value = object(
    pointer
      .slice(2)
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((at, part) => object(at)[part], document),
  );
  return typeof value['$ref'] === 'string' ? followed(value['$ref']) : { pointer, value };
}

type Placed = { readonly operationId: string; readonly method: string; readonly path: string; readonly pointer: string };

const operations: readonly Placed[] = Object.entries(object(document.paths)).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const { operationId } = object(object(item)[method]);
    return typeof operationId === 'string' ? [{ operationId, method, path, pointer: `#/paths/${pointerPart(path)}/${method}` }] : [];
  }),
);

/**
 * The operation that a request is for.
 *
 * @throws when the document has none.
 */
export function operationIdOf(method: string, path: string): string {
  const fits = (template: string) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  const found = operations.find((one) => one.method === method.toLowerCase() && fits(one.path));
  if (found === undefined) throw new Error(`The document has no operation for ${method} ${path}.`);
  return found.operationId;
}

function operationAt(operationId: string): string {
  const found = operations.find((one) => one.operationId === operationId);
  if (found === undefined) throw new Error(`The document has no operation ${operationId}.`);
  return found.pointer;
}

const compiled = new Map<string, ValidateFunction>();

function validatorAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi.json${encodeURI(pointer)}` });
  compiled.set(pointer, known);
  return known;
}

function explained(validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map((error) => `body${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

function headerFaults(documented: Json, pointer: string, sent: Map<string, string>): string[] {
  return Object.keys(documented).flatMap((name) => {
    const header = followed(`${pointer}/headers/${pointerPart(name)}`);
    const value = sent.get(name.toLowerCase());
    if (value === undefined) return header.value['required'] === true ? [`the header ${name} is missing`] : [];
    return validatorAt(`${header.pointer}/schema`)(value) ? [] : [`the header ${name} is ${JSON.stringify(value)}`];
  });
}

/** What of an answer is not as the committed API document says; empty when it conforms. */
export function conformanceFaults(operationId: string, status: number, headers: Headers, body: unknown): string[] {
  const response = followed(`${operationAt(operationId)}/responses/${status}`);
  if (response.value['description'] === undefined) return [`the status ${status} is not among the answers of ${operationId}`];
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const faults = headerFaults(object(response.value['headers']), response.pointer, sent);
  const content = object(response.value['content']);
  const hasBody = body !== undefined && body !== null && body !== '';
  const [type] = Object.keys(content);
  if (type === undefined) return hasBody ? [...faults, 'a body where none is documented'] : faults;
  if (sent.get('content-type')?.split(';')[0] !== type) faults.push(`the content type is ${sent.get('content-type')} and not ${type}`);
  const validate = validatorAt(`${response.pointer}/content/${pointerPart(type)}/schema`);
  const value: unknown = typeof body === 'string' ? JSON.parse(body === '' ? 'null' : body) : body;
  return validate(value) ? faults : [...faults, ...explained(validate)];
}

/**
 * Expects an answer to be one that the committed API document describes for this operation: its status, the headers that are
 * always there, its content type, and every field of its body, unknown ones included.
 *
 * @param body as text, or as what it parsed to
 */
export function expectConforms(operationId: string, status: number, headers: Headers | undefined, body: unknown): void {
  const faults = conformanceFaults(operationId, status, headers ?? {}, body);
  if (faults.length > 0)
    throw new Error(`The answer of ${operationId} (${status}) is not what the API document says:\n  ${faults.join('\n  ')}`);
}
