import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { multipartWriter } from '#shared/adapters/s3/multipart-writer.ts';
import { uploadForm } from '#shared/adapters/s3/upload-form.ts';
import type { Files } from '#shared/domain/files.ts';

/** What a file is called when nothing better is known, without anything that could end the header's value. */
const attachment = (fileName: string) =>
  `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;

const isMissing = (error: unknown) => error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');

async function orMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function bytesOf(body: GetObjectCommandOutput['Body']): AsyncIterable<Uint8Array> {
  if (body === undefined || !(Symbol.asyncIterator in body)) throw new Error('S3 sent a file without a body that can be read.');
  return body;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Files in a bucket of S3. The SDK is loaded when a file is first touched. */
export function s3Files(bucket: string, client?: S3Client): Files {
  let loading: Promise<{ s3: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | undefined;
  async function load() {
    const sdk = await import('@aws-sdk/client-s3');
    return { s3: client ?? new sdk.S3Client(), sdk };
  }
  const loaded = () => {
    loading ??= load();
    return loading;
  };

  async function fetched(Key: string, Range?: string): Promise<GetObjectCommandOutput | undefined> {
    const { s3, sdk } = await loaded();
    return orMissing(s3.send(new sdk.GetObjectCommand({ Bucket: bucket, Key, ...(Range === undefined ? {} : { Range }) })));
  }

  return {
    async put(Key, Body, ContentType) {
      const { s3, sdk } = await loaded();
      await s3.send(new sdk.PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
    },
    async get(key) {
      return (await fetched(key))?.Body?.transformToByteArray();
    },
    async read(key, from = 0, bytes) {
      const range = from === 0 && bytes === undefined ? undefined : `bytes=${from}-${bytes === undefined ? '' : from + bytes - 1}`;
      try {
        const found = await fetched(key, range);
        return found === undefined ? undefined : bytesOf(found.Body);
      } catch (error) {
        // S3 has no range behind the last byte.
        if (error instanceof Error && error.name === 'InvalidRange') return nothing();
        throw error;
      }
    },
    async sizeOf(Key) {
      const { s3, sdk } = await loaded();
      return (await orMissing(s3.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key }))))?.ContentLength;
    },
    writer: (key, contentType) => multipartWriter(loaded, bucket, key, contentType),
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
