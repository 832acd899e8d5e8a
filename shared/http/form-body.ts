import type { APIGatewayProxyEvent } from 'aws-lambda';
import { ok, type Result, refused } from '#shared/domain/result.ts';

/** No form of ours comes near it. */
export const mostBytes = 16_384;

/** The body as it was sent. */
export function textOf({ body, isBase64Encoded }: APIGatewayProxyEvent): string {
  return isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '');
}

export type FormFault = 'not-a-form' | 'too-large' | 'field-twice';

/** The fields of a posted form. Each may come once: of two, nobody could say which one was meant. */
export function formBody(event: APIGatewayProxyEvent): Result<Readonly<Record<string, string>>, FormFault> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(event.headers['content-type'] ?? '')) return refused('not-a-form');
  const text = textOf(event);
  if (Buffer.byteLength(text) > mostBytes) return refused('too-large');
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (fields.has(name)) return refused('field-twice');
    fields.set(name, value);
  }
  return ok(Object.fromEntries(fields));
}
