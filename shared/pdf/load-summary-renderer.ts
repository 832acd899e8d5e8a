import type { SummaryFileDeps } from './summary-file.ts';

/** The renderer of PDFs, with the font as it lies in a folder. It is large, and is read with the first PDF that is asked for. */
export function loadSummaryRenderer(fontFolder: string): SummaryFileDeps['loadRenderer'] {
  let loading: ReturnType<SummaryFileDeps['loadRenderer']> | undefined;
  return () => {
    loading ??= import('./render-summary-pdf.tsx').then(({ fontsIn, summaryPdfRenderer }) => summaryPdfRenderer(fontsIn(fontFolder)));
    return loading;
  };
}
