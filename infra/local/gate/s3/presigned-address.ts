import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { functionOfAccessKey, sessionToken } from '../../lambda/access-key.ts';
import { serviceError } from '../refusal.ts';
import { addressSignature, instantOf, scopeOf } from './signature.ts';

const week = 604_800;
/** How far a signer's clock may be ahead of S3's, in milliseconds. */
const ahead = 15 * 60_000;
const needed = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders', 'X-Amz-Signature'];

export const isPresigned = ({ url }: HttpRequest) => url.searchParams.has('X-Amz-Signature') || url.searchParams.has('X-Amz-Credential');

const malformed = (message: string) => serviceError('s3', 400, 'AuthorizationQueryParametersError', message);

/** Keys that no function of ours has signed with are unknown, whatever their signature. */
export const unknownKey = (accessKey: string) =>
  serviceError('s3', 403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
    AWSAccessKeyId: accessKey,
  });

export const wrongSignature = () =>
  serviceError(
    's3',
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );

/** Who signs with the keys of an assumed role has to send its token along. */
export const wrongToken = (given: string | null | undefined) =>
  given === sessionToken ? undefined : serviceError('s3', 400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');

/** Checks a request by a presigned address as S3 does. @returns the refusal, if it is refused. */
export function refusedAddress(request: HttpRequest, region: string, now: Date): HttpAnswer | undefined {
  const { searchParams } = request.url;
  const given = (name: string) => searchParams.get(name) ?? '';
  const scope = scopeOf(given('X-Amz-Credential'));
  if (needed.some((name) => given(name) === ''))
    return malformed(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  if (given('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') return malformed('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  if (scope === undefined)
    return malformed(
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    );
  if (scope.region !== region)
    return malformed(`Error parsing the X-Amz-Credential parameter; the region '${scope.region}' is wrong; expecting '${region}'`);
  const seconds = Number(given('X-Amz-Expires'));
  if (!Number.isInteger(seconds) || seconds < 0) return malformed('X-Amz-Expires should be a number');
  if (seconds > week)
    return malformed(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  const signedAt = instantOf(given('X-Amz-Date'));
  if (Number.isNaN(signedAt)) return malformed("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  if (functionOfAccessKey(scope.accessKey) === undefined) return unknownKey(scope.accessKey);
  const invalid = wrongToken(searchParams.get('X-Amz-Security-Token'));
  if (invalid) return invalid;
  if (signedAt > now.getTime() + ahead) return serviceError('s3', 403, 'AccessDenied', 'Request is not valid yet');
  const end = signedAt + seconds * 1000;
  if (now.getTime() > end)
    return serviceError('s3', 403, 'AccessDenied', 'Request has expired', {
      'X-Amz-Expires': String(seconds),
      Expires: new Date(end).toISOString().replace('.000', ''),
      ServerTime: now.toISOString(),
    });
  const signedHeaders = given('X-Amz-SignedHeaders').split(';');
  const unsigned = request.rawHeaders
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-') && !signedHeaders.includes(name));
  if (!signedHeaders.includes('host') || unsigned.length > 0)
    return serviceError('s3', 403, 'AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: ['host', ...unsigned].filter((name) => !signedHeaders.includes(name)).join(', '),
    });
  const dated = given('X-Amz-Date').startsWith(scope.date);
  return dated && addressSignature(request, scope, signedHeaders) === given('X-Amz-Signature') ? undefined : wrongSignature();
}
