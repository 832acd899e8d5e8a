import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { entryOf } from '#infra/bundles.ts';

const root = resolve(import.meta.dirname, '../..');

/** The import that most code has, and that drags all of the library's languages in. */
const wholeZod: Plugin = {
  name: 'whole-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](functions|shared)[\\/].*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("import * as z from 'zod'", "import { z } from 'zod'"),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

/** Builds the same handler with esbuild's defaults and the usual stack around it. */
export async function usualBundle(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.js`);
  const usualStack = join(import.meta.dirname, 'usual-stack.ts');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { withTheUsualStack } from '${usualStack}';
        import { handler as inner } from '${entryOf(name)}';
        export const handler = withTheUsualStack(inner);`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    plugins: [wholeZod],
    logLevel: 'error',
  });
  return outfile;
}
