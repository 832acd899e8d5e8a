import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type Metafile } from 'esbuild';
import { addPdfFiles, pdfAliases, rendersPdfs } from '#infra/pdf-files.ts';

const root = resolve(import.meta.dirname, '..');

/** Where a function's code comes from, by the function's name. */
export type Bundles = { readonly codeOf: (name: string) => Code };

export type BuiltBundles = Bundles & {
  readonly fileOf: (name: string) => string;
  /** Minified size in bytes. */
  readonly sizeOf: (name: string) => number;
  /** The files of which the function's bundle is made. */
  readonly inputsOf: (name: string) => string[];
  readonly metafile: Metafile;
};

/** @throws when a function has no handler. */
export function entryOf(name: string): string {
  const entry = ['handler.ts', 'handler.tsx'].map((file) => join(root, 'functions', name, file)).find((file) => existsSync(file));
  if (entry === undefined) throw new Error(`The function ${name} is on the list of contracts and has no functions/${name}/handler.ts(x).`);
  return entry;
}

/**
 * Bundles all functions in one run of esbuild, so that what they share is parsed once. CommonJS, because ES modules that import
 * `node:http` pull undici in; the module build of packages first, because only it can be shaken.
 */
export function bundleFunctions(names: readonly string[]): BuiltBundles {
  const folder = FileSystem.mkdtemp('handover-bundles-');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: entryOf(name), out: join(name, 'index') })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    // Otherwise each letter that is not ASCII takes six bytes, of which the pages’ languages have many.
    charset: 'utf8',
    legalComments: 'none',
    alias: {
      '@aws-sdk/credential-provider-node': join(root, 'infra', 'environment-credentials.ts'),
      '@aws-sdk/endpoint-cache': join(root, 'infra', 'stand-ins', 'endpoint-cache.ts'),
      '@smithy/core/event-streams': join(root, 'infra', 'stand-ins', 'event-streams.ts'),
      'node:zlib': join(root, 'infra', 'stand-ins', 'zlib.ts'),
      'node:fs/promises': join(root, 'infra', 'stand-ins', 'file-system.ts'),
      // Pages and e-mails are rendered to text; the half of React that streams stays out.
      ...pdfAliases(root),
      'react-dom/server': join(root, 'node_modules', 'react-dom', 'cjs', 'react-dom-server-legacy.node.production.js'),
    },
    // React keeps a second, slower build for development beside the one that runs.
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'warning',
  });
  const inputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [resolve(root, path), Object.keys(output.inputs)]));
  for (const [path, files] of inputs) if (rendersPdfs(files)) addPdfFiles(root, dirname(path));
  const sizes = new Map(Object.entries(metafile.outputs).map(([path, { bytes }]) => [resolve(root, path), bytes]));
  return {
    codeOf: (name) => Code.fromAsset(join(folder, name)),
    fileOf: (name) => join(folder, name, 'index.js'),
    sizeOf: (name) => sizes.get(join(folder, name, 'index.js')) ?? 0,
    inputsOf: (name) => inputs.get(join(folder, name, 'index.js')) ?? [],
    metafile,
  };
}
