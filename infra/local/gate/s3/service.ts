import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { forward } from '../forward.ts';
import { serviceError } from '../refusal.ts';
import { type Form, formOf, isForm, keyOf } from './form.ts';

/** The emulator takes bodies of up to 11 MB; what is longer goes in parts. */
const partBytes = 8 * 1024 * 1024;

const kept = /^(content-type|content-disposition|content-encoding|cache-control|content-language|x-amz-meta-.+)$/;

/** What a presigned address may ask to be answered with: a name for the file, say. */
const overrides: readonly string[] = ['type', 'disposition', 'encoding', 'language'];

type Headers = readonly (readonly [string, string])[];

/** Speaks to the emulator for requests that it would not understand: forms, long bodies, headers that an address asks for. */
export function objectService(endpoint: string) {
  function send(method: string, path: string, body: Buffer, rawHeaders: Headers, authorised: HttpRequest): Promise<HttpAnswer> {
    const [name = '', query = ''] = path.split('?');
    const url = new URL(`http://local${name}${query === '' ? '' : `?${query}`}`);
    return forward({ ...authorised, method, path: name, url, rawHeaders, body }, endpoint, body);
  }

  async function inParts(path: string, body: Buffer, headers: Headers, request: HttpRequest): Promise<HttpAnswer> {
    const begun = await send('POST', `${path}?uploads`, Buffer.alloc(0), headers, request);
    const uploadId = /<UploadId>([^<]+)</.exec(begun.body?.toString() ?? '')?.[1];
    if (uploadId === undefined) return begun;
    const listed: string[] = [];
    for (let number = 1; (number - 1) * partBytes < body.length; number++) {
      const part = body.subarray((number - 1) * partBytes, number * partBytes);
      const taken = await send('PUT', `${path}?partNumber=${number}&uploadId=${uploadId}`, part, [], request);
      if (taken.status !== 200) return taken;
      listed.push(`<Part><PartNumber>${number}</PartNumber><ETag>${String(taken.headers?.['etag'])}</ETag></Part>`);
    }
    const list = `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`;
    const done = await send('POST', `${path}?uploadId=${uploadId}`, Buffer.from(list), [], request);
    const etag = /<ETag>([^<]+)</.exec(done.body?.toString() ?? '')?.[1]?.replaceAll('&quot;', '"') ?? '';
    return done.status === 200 ? { status: 200, headers: { etag } } : done;
  }

  function put(path: string, body: Buffer, headers: Headers, request: HttpRequest): Promise<HttpAnswer> {
    return body.length > partBytes ? inParts(path, body, headers, request) : send('PUT', path, body, headers, request);
  }

  async function takeForm(form: Form, request: HttpRequest): Promise<HttpAnswer> {
    const bucket = request.path.split('/')[1] ?? '';
    const key = keyOf(form);
    const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const headers = [...form.fields].filter(([name]) => kept.test(name));
    const stored = await put(path, form.file?.content ?? Buffer.alloc(0), headers, request);
    if (stored.status !== 200) return stored;
    const etag = String(stored.headers?.['etag'] ?? '');
    const redirect = form.fields.get('success_action_redirect');
    if (redirect !== undefined && URL.canParse(redirect)) {
      const location = new URL(redirect);
      for (const [name, value] of Object.entries({ bucket, key, etag })) location.searchParams.set(name, value);
      return { status: 303, headers: { location: location.href, etag } };
    }
    const status = Number(form.fields.get('success_action_status') ?? 204);
    if (status !== 201) return { status: status === 200 ? 200 : 204, headers: { etag } };
    const body = `<?xml version="1.0" encoding="UTF-8"?><PostResponse><Location>${path}</Location><Bucket>${bucket}</Bucket><Key>${key}</Key><ETag>${etag}</ETag></PostResponse>`;
    return { status, headers: { etag, 'content-type': 'application/xml' }, body };
  }

  return async (request: HttpRequest): Promise<HttpAnswer> => {
    if (request.tooLarge) return serviceError('s3', 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    if (isForm(request)) {
      const form = formOf(request);
      if (form) return takeForm(form, request);
      return serviceError('s3', 400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
    }
    const { searchParams } = request.url;
    if (request.method === 'PUT' && request.body.length > partBytes && !searchParams.has('partNumber'))
      return put(
        request.path,
        request.body,
        request.rawHeaders.map(([name, value]) => [name.toLowerCase(), value] as const).filter(([name]) => kept.test(name)),
        request,
      );
    const asked = overrides.flatMap((name): [string, string][] => {
      const value = searchParams.get(`response-content-${name}`);
      return value === null ? [] : [[`content-${name}`, value]];
    });
    if (asked.some(([, value]) => /[^ -~\u00a0-\u00ff]/.test(value)))
      return serviceError('s3', 400, 'InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
    const answer = await forward(request, endpoint);
    if (answer.status !== 200 && answer.status !== 206) return answer;
    return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(asked) } };
  };
}
