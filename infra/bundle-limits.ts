import type { BuiltBundles } from '#infra/bundles.ts';
import { rendersPdfs } from '#infra/pdf-files.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/**
 * The most that a function's bundle may have, in bytes, by what the function is: pages bring their languages, the mail worker all of them and
 * the composer. Whoever looks at files brings the client of S3 and the numbering plans of the world, both read when they are first needed.
 */
export function bundleLimit({ name, trigger, sendsMail, files }: FunctionContract, { inputsOf }: Pick<BuiltBundles, 'inputsOf'>): number {
  const kilobytes = () => {
    // The documentation brings the whole API document, which grows with the API.
    if (sendsMail === true || name === 'documentation') return 1000;
    // The wizard brings the tables of countries and addresses beside its languages.
    if (name === 'set-up-pages') return 750;
    const pdf = rendersPdfs(inputsOf(name)) ? 1100 : 0;
    return pdf + (trigger.kind === 'pages' ? 700 : 500) + (files === undefined ? 0 : 350);
  };
  return kilobytes() * 1000;
}
