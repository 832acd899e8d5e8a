import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';

export type TestBucket = {
  readonly client: S3Client;
  readonly endpoint: string;
  readonly bucket: string;
  readonly another: () => S3Client;
  readonly stop: () => Promise<void>;
};

/** A real S3 server in this process, on loopback, with a bucket. */
export async function startBucket(): Promise<TestBucket> {
  const app = buildApp({ logger: false, defaultRegion: 'eu-central-1' });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const another = () => new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true });
  const client = another();
  const bucket = 'files';
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    client,
    endpoint,
    bucket,
    another,
    stop: async () => {
      client.destroy();
      await app.close();
    },
  };
}
