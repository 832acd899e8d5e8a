import { at, isRecord, type Json, list, numberAt, sameJson, text } from '../json.ts';

/** Whether any of a mapping's filters lets a record through; no filter lets everything through. */
export function passes(filterCriteria: Json | undefined, record: Json): boolean {
  const filters = list(filterCriteria, 'Filters');
  return filters.length === 0 || filters.some((filter) => matches(JSON.parse(text(filter, 'Pattern') || '{}'), record));
}

/** Event pattern rules of EventBridge, as far as Lambda's filters have them. */
export function matches(pattern: Json, value: Json | undefined): boolean {
  if (Array.isArray(pattern))
    return pattern.some((rule) => (Array.isArray(value) ? value.some((entry) => fits(rule, entry)) : fits(rule, value)));
  if (!isRecord(pattern)) return sameJson(pattern, value);
  return Object.entries(pattern).every(([key, rule]) =>
    key === '$or' ? list(rule).some((one) => matches(one, value)) : matches(rule, at(value, key)),
  );
}

function fits(rule: Json, value: Json | undefined): boolean {
  if (!isRecord(rule)) return sameJson(rule, value);
  const [[operator, operand] = ['', null]] = Object.entries(rule);
  const given = typeof value === 'string' ? value : undefined;
  switch (operator) {
    case 'exists':
      return (value !== undefined && !isRecord(value)) === operand;
    case 'prefix':
      return isRecord(operand)
        ? (given?.toLowerCase().startsWith(text(operand, 'equals-ignore-case').toLowerCase()) ?? false)
        : (given?.startsWith(text(operand)) ?? false);
    case 'suffix':
      return given?.endsWith(text(operand)) ?? false;
    case 'equals-ignore-case':
      return given?.toLowerCase() === text(operand).toLowerCase();
    case 'anything-but':
      if (value === undefined) return false;
      return isRecord(operand) ? !fits(operand, value) : !list(operand).some((refused) => sameJson(refused, value));
    case 'numeric':
      return typeof value === 'number' && comparisons(list(operand), value);
    default:
      throw new Error(`The local cloud knows no filter rule ${operator}`);
  }
}

function comparisons(operand: Json[], value: number): boolean {
  for (let i = 0; i < operand.length; i += 2) {
    const bound = numberAt(Number.NaN, operand, i + 1);
    const sign = text(operand, i);
    const holds =
      sign === '='
        ? value === bound
        : sign === '<'
          ? value < bound
          : sign === '<='
            ? value <= bound
            : sign === '>'
              ? value > bound
              : value >= bound;
    if (!holds) return false;
  }
  return true;
}
