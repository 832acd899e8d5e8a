import { appendFile, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface LogLine {
  readonly at: string;
  readonly functionName: string;
  readonly line: string;
}

export interface Logs {
  add(functionName: string, line: string): void;
  /** The newest lines, of one function or of all. */
  read(functionName?: string): readonly LogLine[];
}

/** Keeps the last lines of all functions for tests to read, and every line in a file per function. */
export function startLogs(folder: string, kept = 5000): Logs {
  mkdirSync(folder, { recursive: true });
  const ring: LogLine[] = [];
  return {
    add: (functionName, line) => {
      const at = new Date().toISOString();
      ring.push({ at, functionName, line });
      if (ring.length > kept) ring.splice(0, ring.length - kept);
      appendFile(join(folder, `${functionName}.log`), `${at} ${line}\n`, () => {});
    },
    read: (functionName) => (functionName === undefined ? ring : ring.filter((entry) => entry.functionName === functionName)),
  };
}
