import { describe, expect, it } from 'vitest';
import { builtRules } from '#infra/tools/rules/built-rules.ts';
import { rulesNamedIn, testsByRule } from '#infra/tools/rules/named-rules.ts';
import { ruleFaults, rulesList } from '#infra/tools/rules/rules-list.ts';

/** Spelt so that this file itself names no rule. */
const tag = (id: string) => `[${id}]`;

function shownBut(leftOut: string, ...more: string[]): Map<string, string[]> {
  const ids = [...Object.keys(builtRules).filter((id) => id !== leftOut), ...more];
  return new Map(ids.map((id) => [id, ['test/a.test.ts']]));
}

describe('the rules and the tests that show them', () => {
  it('agree: every built rule is named by a test, and every rule that a test names is built', () => {
    expect(ruleFaults(testsByRule())).toEqual([]);
  });

  it('are found apart by a rule that no test names', () => {
    expect(ruleFaults(shownBut('TR-3'))).toEqual(['TR-3 is shown by no test']);
  });

  it('are found apart by a test that names a rule which there is not', () => {
    expect(ruleFaults(shownBut('', 'TR-99'))).toEqual(['TR-99 is no rule, and is named in test/a.test.ts']);
  });

  it('count what a title names and not what a comment says', () => {
    const source = `it('refuses ${tag('TR-5')} ${tag('TR-11')}', () => {});\n// 'see ${tag('TR-6')}'\n * '${tag('TR-7')}'\nconst x = y[TR - 8];`;
    expect(rulesNamedIn(source)).toEqual(['TR-5', 'TR-11']);
  });

  it('are numbered without a gap', () => {
    const ids = Object.keys(builtRules);
    const groups = Map.groupBy(ids, (id) => id.slice(0, 2));
    const number = (id: string) => Number(id.slice(3));
    for (const [group, of] of groups) expect(of.sort((a, b) => number(a) - number(b))).toEqual(of.map((_, i) => `${group}-${i + 1}`));
    expect(new Set(groups.keys())).toEqual(
      new Set(['TR', 'CX', 'GS', 'EM', 'SS', 'US', 'IM', 'SY', 'OT', 'WC', 'WS', 'OR', 'OM', 'MT', 'CL']),
    );
  });

  it('stand in the list with links to the tests', () => {
    const list = rulesList(new Map([['TR-3', ['test/functions/a.test.ts']]]));
    expect(list).toContain('[functions/a.test.ts](../test/functions/a.test.ts)');
    for (const id of Object.keys(builtRules)) expect(list).toContain(`| ${id} |`);
  });
});
