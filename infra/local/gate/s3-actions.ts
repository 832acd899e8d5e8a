import type { HttpRequest } from '../http.ts';
import type { Asked } from './asked.ts';
import { formOf, keyOf } from './s3/form.ts';

const objectActions: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'GetObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
  POST: 'PutObject',
};
const bucketActions: Readonly<Record<string, string>> = {
  GET: 'ListBucket',
  HEAD: 'ListBucket',
  PUT: 'CreateBucket',
  DELETE: 'DeleteBucket',
};

/** What is behind a question mark of its own, such as ?tagging, is a permission of its own. */
const parts: Readonly<Record<string, string>> = { tagging: 'Tagging', acl: 'Acl', retention: 'Retention', 'legal-hold': 'LegalHold' };

/** The operation of a request to S3, path style, with the objects that it touches. */
export function s3Call(request: HttpRequest): Asked {
  const [bucket = '', ...rest] = request.path.split('/').slice(1).map(decodeURIComponent);
  const key = rest.join('/');
  const { searchParams } = request.url;
  const onObject = (action: string, name: string) => ({ action: `s3:${action}`, resource: `arn:aws:s3:::${bucket}/${name}`, context: {} });
  const onBucket = (action: string) => ({ action: `s3:${action}`, resource: bucket ? `arn:aws:s3:::${bucket}` : '*', context: {} });

  if (key) {
    const part = Object.keys(parts).find((name) => searchParams.has(name));
    const aborted = request.method === 'DELETE' && searchParams.has('uploadId');
    const action = aborted ? 'AbortMultipartUpload' : `${objectActions[request.method] ?? request.method}${part ? parts[part] : ''}`;
    const copied = request.header('x-amz-copy-source');
    const [from = '', ...name] = decodeURIComponent(copied ?? '')
      .replace(/^\//, '')
      .split('/');
    const source = copied ? [{ action: 's3:GetObject', resource: `arn:aws:s3:::${from}/${name.join('/')}`, context: {} }] : [];
    return { operation: `s3:${action}`, needs: [onObject(action, key), ...source] };
  }
  if (request.method === 'POST' && searchParams.has('delete')) {
    const keys = [...request.body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name = '']) => name);
    return { operation: 's3:DeleteObjects', needs: keys.map((name) => onObject('DeleteObject', name)) };
  }
  if (request.method === 'POST') {
    const form = formOf(request);
    return { operation: 's3:PostObject', needs: [onObject('PutObject', form === undefined ? '' : keyOf(form))] };
  }
  const action = bucket ? (bucketActions[request.method] ?? request.method) : 'ListAllMyBuckets';
  return { operation: `s3:${action}`, needs: [onBucket(action)] };
}
