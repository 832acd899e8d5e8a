/**
 * DynamoDB's condition and update expressions, as far as the product writes them. What it does not know it refuses to read. That it
 * reads them as a DynamoDB does is shown by running the same transactions against one.
 */
export type Item = Readonly<Record<string, unknown>>;
type Scope = { readonly item: Item; readonly names: Readonly<Record<string, string>>; readonly values: Item };
type Value = (scope: Scope) => unknown;
type Test = (scope: Scope) => boolean;

const tokens = /\s*(<>|<=|>=|[=<>(),+-]|:\w+|[#A-Za-z_][\w.#]*)/y;

function tokensOf(text: string): string[] {
  const found: string[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.trimEnd().length) {
    const token = tokens.exec(text)?.[1];
    if (token === undefined) throw new Error(`Not understood: ${text}`);
    found.push(token);
  }
  return found;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;
  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }
  get next(): string {
    return this.#tokens[this.#at] ?? '';
  }
  take(expected?: string): string {
    const token = this.next;
    if (expected !== undefined && token !== expected) throw new Error(`${expected} expected, found ${token || 'the end'}`);
    this.#at += 1;
    return token;
  }
  eats(token: string): boolean {
    const found = this.next === token;
    if (found) this.#at += 1;
    return found;
  }
  end(): void {
    if (this.next !== '') throw new Error(`Not understood: ${this.next}`);
  }
}

function at(path: string): Value {
  return ({ item, names }) =>
    path
      .split('.')
      .map((part) => (part.startsWith('#') ? (names[part] ?? '?') : part))
      .reduce<unknown>((found, part) => (typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined), item);
}

function given(name: string): Value {
  return ({ values }) => {
    if (!(name in values)) throw new Error(`No value of ${name}`);
    return values[name];
  };
}

function operand(reader: Reader): Value {
  const token = reader.take();
  if (token.startsWith(':')) return given(token);
  if (token !== 'if_not_exists' && token !== 'size') return at(token);
  reader.take('(');
  const path = at(reader.take());
  if (token === 'size') {
    reader.take(')');
    return (scope) => {
      const found = path(scope);
      return Array.isArray(found) || typeof found === 'string' ? found.length : undefined;
    };
  }
  reader.take(',');
  const otherwise = operand(reader);
  reader.take(')');
  return (scope) => path(scope) ?? otherwise(scope);
}

const alike = (a: unknown, b: unknown) => typeof a === typeof b && a !== undefined;
const comparisons: Readonly<Record<string, (a: never, b: never) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => alike(a, b) && a < b,
  '<=': (a, b) => alike(a, b) && a <= b,
  '>': (a, b) => alike(a, b) && a > b,
  '>=': (a, b) => alike(a, b) && a >= b,
  '<>': (a, b) => a !== b,
};

function primary(reader: Reader): Test {
  if (reader.eats('(')) {
    const inner = either(reader);
    reader.take(')');
    return inner;
  }
  if (reader.eats('NOT')) {
    const inner = primary(reader);
    return (scope) => !inner(scope);
  }
  for (const [name, wanted] of [
    ['attribute_exists', true],
    ['attribute_not_exists', false],
  ] as const) {
    if (!reader.eats(name)) continue;
    reader.take('(');
    const path = at(reader.take());
    reader.take(')');
    return (scope) => (path(scope) !== undefined) === wanted;
  }
  const left = operand(reader);
  if (reader.eats('IN')) {
    reader.take('(');
    const options = [operand(reader)];
    while (reader.eats(',')) options.push(operand(reader));
    reader.take(')');
    return (scope) => options.some((option) => option(scope) === left(scope));
  }
  const compare = comparisons[reader.take()];
  if (compare === undefined) throw new Error('A comparison was expected.');
  const right = operand(reader);
  return (scope) => compare(left(scope) as never, right(scope) as never);
}

function both(reader: Reader): Test {
  const parts = [primary(reader)];
  while (reader.eats('AND')) parts.push(primary(reader));
  return (scope) => parts.every((part) => part(scope));
}

function either(reader: Reader): Test {
  const parts = [both(reader)];
  while (reader.eats('OR')) parts.push(both(reader));
  return (scope) => parts.some((part) => part(scope));
}

type Change = (scope: Scope, to: Record<string, unknown>) => void;

function nameOf(token: string, { names }: Scope): string {
  return token.startsWith('#') ? (names[token] ?? '?') : token;
}

function sum(reader: Reader): Value {
  const first = operand(reader);
  const sign = reader.eats('+') ? 1 : reader.eats('-') ? -1 : 0;
  if (sign === 0) return first;
  const second = operand(reader);
  return (scope) => {
    const [a, b] = [first(scope), second(scope)];
    if (typeof a !== 'number' || typeof b !== 'number') throw new Error('Numbers were expected.');
    return a + sign * b;
  };
}

function changes(reader: Reader): Change[] {
  const found: Change[] = [];
  while (reader.next !== '') {
    const clause = reader.take();
    do {
      const name = reader.take();
      if (clause === 'REMOVE') {
        found.push((scope, to) => {
          delete to[nameOf(name, scope)];
        });
        continue;
      }
      if (clause !== 'SET') throw new Error(`Not understood: ${clause}`);
      reader.take('=');
      const value = sum(reader);
      found.push((scope, to) => {
        to[nameOf(name, scope)] = value(scope);
      });
    } while (reader.eats(','));
  }
  return found;
}

const tests = new Map<string, Test>();
const updates = new Map<string, Change[]>();

function once<T>(known: Map<string, T>, text: string, read: (reader: Reader) => T): T {
  const found = known.get(text);
  if (found !== undefined) return found;
  const reader = new Reader(text);
  const made = read(reader);
  reader.end();
  known.set(text, made);
  return made;
}

export function holds(condition: string, scope: Scope): boolean {
  return once(tests, condition, either)(scope);
}

/** The item after an update; what stands on the right is of the item as it was. */
export function updated(expression: string, scope: Scope): Item {
  const to: Record<string, unknown> = { ...scope.item };
  for (const change of once(updates, expression, changes)) change(scope, to);
  return to;
}
