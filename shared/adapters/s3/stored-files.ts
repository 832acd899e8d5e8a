import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { multipartWriter } from '#shared/adapters/s3/multipart-writer.ts';
import type { StoredFiles } from '#shared/domain/files.ts';

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

/** Loads S3's client when a file is first touched, and once. */
export function s3Client(client?: S3Client) {
  let loading: Promise<{ s3: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | undefined;
  async function load() {
    const sdk = await import('@aws-sdk/client-s3');
    return { s3: client ?? new sdk.S3Client(), sdk };
  }
  return () => {
    loading ??= load();
    return loading;
  };
}

/** Files in a bucket of S3 for a worker, without what signs addresses and forms. */
export function storedFiles(bucket: string, loaded = s3Client()): StoredFiles {
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
    async remove(Key) {
      const { s3, sdk } = await loaded();
      await s3.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key }));
    },
  };
}
