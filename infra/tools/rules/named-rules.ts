import { globSync, readFileSync } from 'node:fs';

const named = /\[([A-Z]{2}-\d{1,2})\]/g;

/** The rules that a test file names in its titles. Only quoted text counts: a comment shows nothing. */
export function rulesNamedIn(source: string): string[] {
  const quoted = source.split('\n').filter((line) => /['"`].*\[[A-Z]{2}-\d{1,2}\]/.test(line) && !/^\s*(\/\/|\*)/.test(line));
  return [...new Set(quoted.flatMap((line) => [...line.matchAll(named)].map(([, id = '']) => id)))];
}

/** All test files that name each rule, in the order of their paths. */
export function testsByRule(pattern = 'test/**/*.test.{ts,tsx}'): ReadonlyMap<string, readonly string[]> {
  const pairs = globSync(pattern)
    .sort()
    .flatMap((path) => rulesNamedIn(readFileSync(path, 'utf8')).map((rule) => ({ rule, path })));
  return new Map([...Map.groupBy(pairs, ({ rule }) => rule)].map(([rule, of]) => [rule, of.map(({ path }) => path)]));
}
