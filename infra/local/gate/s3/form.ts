import type { HttpRequest } from '../../http.ts';

/** A form by which a file is sent to S3. Names of fields in lower case; what comes after the file is ignored. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string; readonly content: Buffer } | undefined;
}

const quoted = (header: string, name: string) => new RegExp(`[; ]${name}="([^"]*)"`, 'i').exec(header)?.[1];

export const isForm = (request: HttpRequest) =>
  request.method === 'POST' && /^multipart\/form-data/i.test(request.header('content-type') ?? '');

/** Reads a form without looking into the file. @returns undefined for a body that is none. */
export function formOf(request: HttpRequest): Form | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(request.header('content-type') ?? '')?.[1];
  if (boundary === undefined) return undefined;
  const delimiter = Buffer.from(`--${boundary}`);
  const { body } = request;
  const fields = new Map<string, string>();
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString() === '--') return { fields, file: undefined };
    const headersEnd = body.indexOf('\r\n\r\n', start);
    if (headersEnd === -1) return undefined;
    const headers = body.subarray(start, headersEnd).toString();
    const name = quoted(headers, 'name')?.toLowerCase();
    if (name === undefined) return undefined;
    const end = name === 'file' ? body.lastIndexOf(`\r\n--${boundary}`) : body.indexOf(`\r\n--${boundary}`, headersEnd + 2);
    if (end === -1) return undefined;
    const content = body.subarray(headersEnd + 4, Math.max(end, headersEnd + 4));
    if (name === 'file') return { fields, file: { name: quoted(headers, 'filename') ?? '', content } };
    fields.set(name, content.toString());
    at = end + 2;
  }
  return undefined;
}

/** The key under which a form's file is to lie. */
export const keyOf = ({ fields, file }: Form) => (fields.get('key') ?? '').replaceAll(/\$\{filename\}/g, () => file?.name ?? '');
