import type { APIGatewayProxyEvent } from 'aws-lambda';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type FormFault, formBody, mostBytes, textOf } from '#shared/http/form-body.ts';

/** The fields of a form in either of the two ways in which forms are sent; of files, none. Each may come once. */
export async function anyFormBody(event: APIGatewayProxyEvent): Promise<Result<Readonly<Record<string, string>>, FormFault>> {
  const contentType = event.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return formBody(event);
  const text = textOf(event);
  if (Buffer.byteLength(text) > mostBytes) return refused('too-large');
  const sent = await new Response(text, { headers: { 'content-type': contentType } }).formData().catch(() => undefined);
  if (sent === undefined) return refused('not-a-form');
  const fields = new Map<string, string>();
  for (const [name, value] of sent) {
    if (typeof value !== 'string') return refused('not-a-form');
    if (fields.has(name)) return refused('field-twice');
    fields.set(name, value);
  }
  return ok(Object.fromEntries(fields));
}
