import { HandoverUnreachable, problemIn } from './problem.ts';
import type { Fetch } from './repeating.ts';

/** A file as it arrives; nothing of it has been read yet. */
export type Download = {
  readonly body: ReadableStream<Uint8Array>;
  /** In bytes; undefined where it was not said. */
  readonly size: number | undefined;
  readonly contentType: string | undefined;
};

function sizeOf(answer: Response): number | undefined {
  const said = answer.headers.get('content-length');
  return said === null ? undefined : Number(said);
}

/**
 * Follows an answer that says where a file is. The bearer token stays behind: the address carries its own signature.
 *
 * @throws HandoverProblem when the file is not given, HandoverUnreachable when there is no answer.
 */
export async function follow(fetch: Fetch, answer: Response, signal: AbortSignal | null): Promise<Download> {
  const location = answer.headers.get('location');
  if (location === null) throw new HandoverUnreachable('The answer does not say where the file is.');
  const file = await fetch(new Request(new URL(location, answer.url), { signal }));
  if (!file.ok) throw await problemIn(file);
  const body = file.body ?? new Blob([]).stream();
  return { body, size: sizeOf(file), contentType: file.headers.get('content-type') ?? undefined };
}
