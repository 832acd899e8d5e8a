/** Any JSON value; templates, events and AWS bodies are read through the accessors below instead of being asserted. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json };

type Step = string | number;

/** Parses text; an empty text is an empty record, as an AWS call without a body is. */
export function parse(text: string): Json {
  const value: Json = text === '' ? {} : JSON.parse(text);
  return value;
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or undefined as soon as a step of it is missing. */
export function at(value: Json | undefined, ...path: Step[]): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isRecord(found)) found = found[step];
    else return undefined;
  }
  return found;
}

/** The text at a path: '' where there is none; numbers and booleans as CloudFormation would write them. */
export function text(value: Json | undefined, ...path: Step[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

/** The number at a path, also when it is written as a text; `otherwise` where there is none. */
export function numberAt(otherwise: number, value: Json | undefined, ...path: Step[]): number {
  const found = text(value, ...path);
  return found === '' || Number.isNaN(Number(found)) ? otherwise : Number(found);
}

/** The list at a path; a single value is a list of one, as in policy documents. */
export function list(value: Json | undefined, ...path: Step[]): Json[] {
  const found = at(value, ...path);
  return found === undefined || found === null ? [] : Array.isArray(found) ? found : [found];
}

export function record(value: Json | undefined, ...path: Step[]): JsonRecord {
  const found = at(value, ...path);
  return isRecord(found) ? found : {};
}

/** The record at a path with every value as text: environments, headers, attributes. */
export function texts(value: Json | undefined, ...path: Step[]): Record<string, string> {
  return Object.fromEntries(Object.entries(record(value, ...path)).map(([key, entry]) => [key, text(entry)]));
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((entry, i) => sameJson(entry, right[i]));
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
  }
  return left === right;
}
