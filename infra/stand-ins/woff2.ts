/** Our fonts are no WOFF2 files; the dictionary by which those are unpacked is half a megabyte. */
// biome-ignore lint/style/noDefaultExport: the module that it stands in for has one, and it is imported so.
export default function unpacked(): never {
  throw new Error('Fonts that are packed as WOFF2 cannot be read.');
}
