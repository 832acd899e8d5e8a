import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How bundles find what PDFs are made with. pdfkit asks Node for its standard fonts by a path that esbuild cannot follow, in the form of
 * it that is CommonJS; fontkit is named in two forms, of which one is enough.
 */
export function pdfAliases(root: string): Record<string, string> {
  return {
    pdfkit: join(root, 'node_modules', 'pdfkit', 'js', 'pdfkit.js'),
    fontkit: join(root, 'node_modules', 'fontkit', 'dist', 'module.mjs'),
    'brotli/decompress.js': join(root, 'infra', 'stand-ins', 'woff2.ts'),
  };
}

/** Whether a bundle renders PDFs. */
export function rendersPdfs(inputs: readonly string[]): boolean {
  return inputs.some((input) => input.includes('node_modules/pdfkit/'));
}

/** Puts beside a bundle what PDFs are made with and is no code: our font, and pdfkit's standard fonts as `#standard-fonts/…`. */
export function addPdfFiles(root: string, folder: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const weight of ['400Regular', '700Bold']) {
    const file = `NotoSansHebrew_${weight}.ttf`;
    cpSync(join(modules, '@expo-google-fonts', 'noto-sans-hebrew', weight, file), join(folder, 'fonts', file));
  }
  cpSync(join(modules, 'pdfkit', 'js', 'standard-fonts'), join(folder, 'standard-fonts'), {
    recursive: true,
    filter: (path) => !path.endsWith('.mjs'),
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ imports: { '#standard-fonts/*': './standard-fonts/*.cjs' } }));
}
