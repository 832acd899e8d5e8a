import type { S3Client } from '@aws-sdk/client-s3';
import { s3Client, storedFiles } from '#shared/adapters/s3/stored-files.ts';
import { uploadForm } from '#shared/adapters/s3/upload-form.ts';
import type { Files } from '#shared/domain/files.ts';

/** What a file is called when nothing better is known, without anything that could end the header's value. */
const attachment = (fileName: string) =>
  `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;

/** Files in a bucket of S3, with addresses and forms that are signed. The SDK is loaded when a file is first touched. */
export function s3Files(bucket: string, client?: S3Client): Files {
  const loaded = s3Client(client);
  return {
    ...storedFiles(bucket, loaded),
    async formFor(key, mostBytes, seconds, returnTo) {
      const [{ s3, sdk }, { getSignedUrl }] = await Promise.all([loaded(), import('@aws-sdk/s3-request-presigner')]);
      const [region, credentials] = await Promise.all([s3.config.region(), s3.config.credentials()]);
      // The address of the file without the file is the one of its bucket, whichever way buckets are addressed.
      const { origin, pathname } = new URL(await getSignedUrl(s3, new sdk.GetObjectCommand({ Bucket: bucket, Key: key })));
      const url = `${origin}${decodeURIComponent(pathname).slice(0, -key.length)}`;
      return uploadForm({ url, bucket, key, mostBytes, seconds, region, credentials, now: new Date(), returnTo });
    },
    async addressOf(Key, fileName, expiresIn) {
      const [{ s3, sdk }, { getSignedUrl }] = await Promise.all([loaded(), import('@aws-sdk/s3-request-presigner')]);
      const command = new sdk.GetObjectCommand({ Bucket: bucket, Key, ResponseContentDisposition: attachment(fileName) });
      return getSignedUrl(s3, command, { expiresIn });
    },
  };
}
