import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Files under version control, or new and not ignored. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '');
const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const longest = { source: 250, test: 400 };

const lengthsOver = (lines: number, paths: readonly string[]) =>
  paths.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 })).filter((file) => file.lines > lines);

/** A list is data: one word a line. */
const data = ['shared/domain/common-passwords.ts'];

describe('the repository', () => {
  it('has files in it that this test reads', () => {
    expect(code.length).toBeGreaterThan(100);
  });

  it(`has no source file of more than ${longest.source} lines, and no test of more than ${longest.test}`, () => {
    const source = code.filter((path) => !path.startsWith('test/') && !data.includes(path) && !path.includes('/generated/'));
    expect(lengthsOver(longest.source, source)).toEqual([]);
    expect(
      lengthsOver(
        longest.test,
        code.filter((path) => path.startsWith('test/')),
      ),
    ).toEqual([]);
  });

  it('has no drawer for odds and ends, and no file that only passes others on', () => {
    expect(code.filter((path) => /(^|[/-])(utils?|helpers?|common|misc|index)(\.tsx?|\/)/.test(path))).toEqual([]);
  });

  it('names no path of the machine on which it was written', () => {
    const text = files.filter((path) => !/\.(png|woff2?|ttf|ico|gz)$/.test(path));
    // Spelt in parts, so that this file does not find itself.
    const machine = new RegExp(`(^|[\\s"'\`(=])/(${['home', 'Users', 'root', 'work'].join('|')})/[A-Za-z]`);
    const found = text.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) => (machine.test(line) ? [`${path}:${i + 1}`] : [])),
    );
    expect(found).toEqual([]);
    expect(machine.test(`see ${['', 'home', 'someone', 'x'].join('/')}`)).toBe(true);
  });

  it('skips no test and leaves no test alone', () => {
    const tests = code.filter((path) => /\.test\.tsx?$/.test(path) && path !== 'test/repository.test.ts');
    const found = tests.filter((path) => /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });
});
