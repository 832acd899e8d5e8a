import type { S3Client } from '@aws-sdk/client-s3';
import type { FileWriter } from '#shared/domain/files.ts';

/** S3 takes parts of 5 MB or more, the last excepted. */
const partBytes = 6 * 1024 * 1024;

type Loaded = () => Promise<{ readonly s3: S3Client; readonly sdk: typeof import('@aws-sdk/client-s3') }>;

/** Writes a file in parts, holding one of them at a time; a small one in one go. What a crash leaves half written, the bucket forgets. */
export function multipartWriter(loaded: Loaded, Bucket: string, Key: string, ContentType: string): FileWriter {
  let held: string[] = [];
  let heldCharacters = 0;
  let uploadId: string | undefined;
  const parts: { ETag: string; PartNumber: number }[] = [];

  function taken(): Buffer {
    const bytes = Buffer.from(held.join(''), 'utf8');
    held = [];
    heldCharacters = 0;
    return bytes;
  }

  async function sendPart(): Promise<void> {
    const { s3, sdk } = await loaded();
    uploadId ??= (await s3.send(new sdk.CreateMultipartUploadCommand({ Bucket, Key, ContentType }))).UploadId;
    const PartNumber = parts.length + 1;
    const { ETag } = await s3.send(new sdk.UploadPartCommand({ Bucket, Key, UploadId: uploadId, PartNumber, Body: taken() }));
    if (ETag === undefined) throw new Error('S3 took a part and did not name it.');
    parts.push({ ETag, PartNumber });
  }

  return {
    async write(text) {
      held.push(text);
      heldCharacters += text.length;
      // A character has at least one byte: the part is large enough.
      if (heldCharacters >= partBytes) await sendPart();
    },
    async end() {
      const { s3, sdk } = await loaded();
      if (uploadId === undefined) {
        await s3.send(new sdk.PutObjectCommand({ Bucket, Key, ContentType, Body: taken() }));
        return;
      }
      if (heldCharacters > 0) await sendPart();
      await s3.send(new sdk.CompleteMultipartUploadCommand({ Bucket, Key, UploadId: uploadId, MultipartUpload: { Parts: parts } }));
    },
  };
}
