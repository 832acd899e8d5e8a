import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { read } from './synthesize.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Compares with a committed file; `UPDATE_GOLDEN=1` writes it instead. */
export function expectGolden(text: string, ...path: string[]): void {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(join(root, dirname(join(...path))), { recursive: true });
    writeFileSync(join(root, ...path), text);
  }
  expect(text, `${join(...path)} is out of date: UPDATE_GOLDEN=1 npx vitest run test/infra`).toBe(read(...path));
}
