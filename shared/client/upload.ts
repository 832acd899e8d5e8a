import { HandoverUnreachable } from './problem.ts';
import { backOff, type Fetch, type Repeating } from './repeating.ts';

/** Bytes that can be read from the beginning as often as needed: a `Blob` is one, so is what `fs.openAsBlob` gives, which reads the file piece by piece. */
export type UploadSource = { readonly size: number; readonly stream: () => ReadableStream<Uint8Array> };

/** Where the bytes go: what the API answered to the request for a place. */
export type UploadPlace = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

export type UploadOptions = {
  /** Told after every piece how many bytes of the file have gone. */
  readonly onProgress?: (sent: number, size: number) => void;
  readonly signal?: AbortSignal;
};

function part(boundary: string, name: string, value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** What is to be sent cannot be read as it was when the upload began: sending it again does not help. */
class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** The form of a presigned POST: its fields, then the file, which has to be the last. */
async function* formOf(
  source: UploadSource,
  head: Uint8Array,
  tail: Uint8Array,
  { onProgress }: UploadOptions,
): AsyncGenerator<Uint8Array> {
  yield head;
  let sent = 0;
  try {
    for await (const piece of source.stream()) {
      sent += piece.byteLength;
      yield piece;
      onProgress?.(sent, source.size);
    }
    if (sent !== source.size) throw new Error(`The file had ${source.size} bytes when the upload began, and ${sent} when it ended.`);
  } catch (cause) {
    throw new SourceError(cause instanceof Error ? cause.message : 'The file cannot be read.', { cause });
  }
  yield tail;
}

type Sending = Pick<Repeating, 'fetch' | 'sleep' | 'random' | 'tries' | 'longestWait'>;

/** One try: undefined when the file is there. */
async function send(fetch: Fetch, place: UploadPlace, source: UploadSource, options: UploadOptions): Promise<UploadFailed | undefined> {
  const boundary = `handover-${crypto.randomUUID()}`;
  const text = new TextEncoder();
  const fields = Object.entries(place.fields).map(([name, value]) => part(boundary, name, value));
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const [head, tail] = [text.encode([...fields, file].join('')), text.encode(`\r\n--${boundary}--\r\n`)];
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(head.byteLength + source.size + tail.byteLength),
  };
  const body = ReadableStream.from(formOf(source, head, tail, options));
  const { signal = null } = options;
  try {
    const answer = await fetch(new Request(place.url, { method: 'POST', headers, body, duplex: 'half', redirect: 'error', signal }));
    const said = await answer.text();
    return answer.ok ? undefined : { status: answer.status, said: /<Message>([^<]*)/.exec(said)?.[1] ?? said.slice(0, 200) };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const broken = [cause, cause instanceof Error ? cause.cause : undefined].find((one) => one instanceof SourceError);
    if (broken !== undefined) throw broken;
    return { status: 0, said: 'no answer', cause };
  }
}

type UploadFailed = { readonly status: number; readonly said: string; readonly cause?: unknown };

/**
 * Sends a file to its place, piece by piece and with its length said in advance, as S3 wants it; again from the beginning if it got
 * lost. The bearer token does not go along: the place is opened by its own signature.
 *
 * @throws HandoverUnreachable when it did not get there, SourceError when the file changed meanwhile. Nothing has been begun: ask for a new place and send it there.
 */
export async function upload(sending: Sending, place: UploadPlace, source: UploadSource, options: UploadOptions = {}): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const failed = await send(sending.fetch, place, source, options);
    if (failed === undefined) return;
    const { status, said, cause } = failed;
    const final = (status >= 400 && status < 500 && status !== 429) || attempt + 1 >= sending.tries;
    if (final) throw new HandoverUnreachable(`${new URL(place.url).origin} did not take the file: ${status || ''} ${said}`, { cause });
    await sending.sleep(backOff(attempt, sending), options.signal);
  }
}
