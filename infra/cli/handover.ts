#!/usr/bin/env node
import { run } from '#infra/cli/program.ts';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
});
