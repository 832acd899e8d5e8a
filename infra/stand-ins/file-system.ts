import type { readFile as builtIn } from 'node:fs/promises';

/** Loaded when the first file is read. The SDK would read profiles; on Lambda there are none. */
export const readFile: (...args: Parameters<typeof builtIn>) => ReturnType<typeof builtIn> = (...args) =>
  process.getBuiltinModule('node:fs/promises').readFile(...args);
