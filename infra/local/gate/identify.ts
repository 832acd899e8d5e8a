import type { HttpRequest } from '../http.ts';
import { functionOfAccessKey } from '../lambda/access-key.ts';

/** Who calls which service, read from the request's signature. */
export interface Caller {
  /** The function, or undefined for anybody else: an operator, a test, a browser with an address that none of them presigned. */
  readonly functionName: string | undefined;
  readonly accessKey: string;
  readonly service: string;
}

const scope = /([^/\s"=]+)\/(\d{8})\/([^/]*)\/([^/]+)\/aws4_request/;

/** The credential of a signed request, of a presigned address, or of a presigned form. */
function credential(request: HttpRequest): RegExpExecArray | null {
  const inForm = request.header('content-type')?.startsWith('multipart/form-data')
    ? request.body.subarray(0, 16_384).toString('latin1')
    : '';
  return scope.exec(request.header('authorization') ?? request.url.searchParams.get('X-Amz-Credential') ?? '') ?? scope.exec(inForm);
}

/** @returns undefined for a request without any signature. */
export function identify(request: HttpRequest): Caller | undefined {
  const [, accessKey = '', , , service = ''] = credential(request) ?? [];
  if (!service) return undefined;
  return { accessKey, functionName: functionOfAccessKey(accessKey), service };
}
