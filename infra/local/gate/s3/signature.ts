import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from '../../http.ts';
import { secretOf } from '../../lambda/access-key.ts';

const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');

/** What a signature is for: `…/20260101/eu-central-1/s3/aws4_request` behind an access key. */
export interface Scope {
  readonly accessKey: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** @returns undefined for text that is no credential of Signature Version 4. */
export function scopeOf(credential: string): Scope | undefined {
  const [, accessKey = '', date = '', region = '', service = ''] =
    /^([^/\s]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential) ?? [];
  return accessKey ? { accessKey, date, region, service } : undefined;
}

/** Signs a text as whoever holds the secret of the scope's access key does. In hexadecimal. */
export function signatureOf({ accessKey, date, region, service }: Scope, text: string): string {
  const key = hmac(hmac(hmac(hmac(`AWS4${secretOf(accessKey)}`, date), region), service), 'aws4_request');
  return hmac(key, text).toString('hex');
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Path and query each encoded once and in order, as S3 signs them, whatever way they were sent in. */
function canonicalQuery(request: HttpRequest): string {
  return [...request.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([one, first], [other, second]) => (one === other ? (first < second ? -1 : 1) : one < other ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

/** The signature that a presigned address has to carry; `signedHeaders` as it lists them. */
export function addressSignature(request: HttpRequest, scope: Scope, signedHeaders: readonly string[]): string {
  const { searchParams } = request.url;
  const path = request.path
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');
  const canonical = [
    request.method,
    path,
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${(request.header(name) ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    searchParams.get('X-Amz-Content-Sha256') ?? request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const { date, region, service } = scope;
  const text = [
    'AWS4-HMAC-SHA256',
    searchParams.get('X-Amz-Date') ?? '',
    `${date}/${region}/${service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
  return signatureOf(scope, text);
}

/** The instant that `20260101T000000Z` says; not a number of milliseconds when it says none. */
export function instantOf(text: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
