import type * as z from 'zod';
import type { FieldFault, Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { isDeeperThan } from '#shared/http/json-depth.ts';

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: pointer([...issue.path, key]),
      code: 'unknown_field',
      message: 'There is no field of this name.',
    }));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    { field: pointer(issue.path), code: missing ? 'required' : issue.code, message: missing ? 'This field is required.' : issue.message },
  ];
}

/** Parses what came in; every fault is named at its field. `where` marks the place of parameters: `?` for the query. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, where: '' | '?' = ''): Result<z.output<S>, Refusal> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const fields = parsed.error.issues
    .flatMap(faultsOf)
    .map((fault) => (where === '?' ? { ...fault, field: `?${fault.field.slice(1)}` } : fault));
  return refused({ code: 'INVALID_REQUEST', fields });
}

function faultOfBody(code: string, message: string): Result<never, Refusal> {
  return refused({ code: 'INVALID_REQUEST', fields: [{ field: '', code, message }] });
}

/** JSON can spell half of a surrogate pair (`"\\ud800"`), which is no text: no store takes it. It is written back as the same escape. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]/;

/** Nothing that we take is nested half as deep. */
const mostLevels = 64;

/** Reads a JSON text. A body that is no JSON, not Unicode or nested too deep is a fault of the whole document, pointer ``. */
export function parseJson(text: string): Result<unknown, Refusal> {
  if (isDeeperThan(text, mostLevels)) return faultOfBody('too_deep', `The body is nested deeper than ${mostLevels} levels.`);
  try {
    const value: unknown = JSON.parse(text);
    if (halfCharacter.test(text) && halfCharacter.test(JSON.stringify(value)))
      return faultOfBody('not_unicode', 'The body holds half of a character.');
    return ok(value);
  } catch {
    return faultOfBody('not_json', 'The body is not valid JSON.');
  }
}
