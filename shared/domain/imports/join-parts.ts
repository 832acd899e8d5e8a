import type { StoredFiles } from '#shared/domain/files.ts';

/** Parts that are fetched at once. */
const ahead = 8;

/** Joins parts, numbered from 0, into one file behind its beginning; a part that is not there is passed over. */
export async function joinParts(
  files: StoredFiles,
  { into, first, parts, part }: { into: string; first: string; parts: number; part: (number: number) => string },
): Promise<void> {
  const writer = files.writer(into, 'text/csv; charset=utf-8');
  await writer.write(first);
  for (let start = 0; start < parts; start += ahead) {
    const numbers = Array.from({ length: Math.min(ahead, parts - start) }, (_, index) => start + index);
    const found = await Promise.all(numbers.map((number) => files.get(part(number))));
    for (const bytes of found) if (bytes !== undefined) await writer.write(Buffer.from(bytes).toString('utf8'));
  }
  await writer.end();
}
