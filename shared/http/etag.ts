/** The ETag of a version: strong, quoted. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** The version that an If-Match names; undefined for anything that we did not hand out. */
export function versionOfEtag(text: string): number | undefined {
  const found = /^"(\d{1,15})"$/.exec(text.trim());
  return found === null ? undefined : Number(found[1]);
}
