import { createHmac } from 'node:crypto';
import type { UploadForm } from '#shared/domain/files.ts';

export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string | undefined };

export type UploadFormRequest = {
  /** Where the bucket takes forms. */
  readonly url: string;
  readonly bucket: string;
  readonly key: string;
  readonly mostBytes: number;
  readonly seconds: number;
  readonly region: string;
  readonly credentials: Credentials;
  readonly now: Date;
  /** Where the browser goes when the file is there; S3 adds the bucket, the key and the hash to it. */
  readonly returnTo?: string | undefined;
};

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text, 'utf8').digest();

/**
 * A form that S3 takes for one key, one size and one time, signed by the rules of Signature Version 4. The SDK's own maker of forms brings
 * a second whole client of S3 along.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
export function uploadForm({ url, bucket, key, mostBytes, seconds, region, credentials, now, returnTo }: UploadFormRequest): UploadForm {
  const date = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = date.slice(0, 8);
  const fields: Record<string, string> = {
    bucket,
    key,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${day}/${region}/s3/aws4_request`,
    'X-Amz-Date': date,
    ...(returnTo === undefined ? {} : { success_action_redirect: returnTo }),
    ...(credentials.sessionToken === undefined ? {} : { 'X-Amz-Security-Token': credentials.sessionToken }),
  };
  const expiration = new Date(now.getTime() + seconds * 1000).toISOString();
  const conditions = [...Object.entries(fields).map(([name, value]) => ({ [name]: value })), ['content-length-range', 1, mostBytes]];
  const Policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce(
    (derived: string | Buffer, part) => hmac(derived, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  return { url, fields: { ...fields, Policy, 'X-Amz-Signature': hmac(signingKey, Policy).toString('hex') } };
}
