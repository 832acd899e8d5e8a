import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { serviceError } from './gate/refusal.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from './http.ts';
import { type Json, numberAt, parse, record, text } from './json.ts';

/** A ciphertext of the local key service: which key made it, and AES-GCM's parts. Not secret at all: the key is derived from its name. */
interface Sealed {
  readonly key: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

const keyOf = (id: string) => createHash('sha256').update(`local cloud ${id}`).digest();
const contextOf = (body: Json) => Buffer.from(JSON.stringify(Object.entries(record(body, 'EncryptionContext')).sort()));

function encrypt(key: string, plaintext: Buffer, body: Json): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv).setAAD(contextOf(body));
  const data = Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64');
  const sealed: Sealed = { key, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data };
  return Buffer.from(JSON.stringify(sealed)).toString('base64');
}

function decrypt(sealed: Json, body: Json): Buffer {
  const part = (name: keyof Sealed) => Buffer.from(text(sealed, name), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(text(sealed, 'key')), part('iv'))
    .setAAD(contextOf(body))
    .setAuthTag(part('tag'));
  return Buffer.concat([decipher.update(part('data')), decipher.final()]);
}

/** Answers Encrypt, Decrypt, GenerateDataKey and DescribeKey for any key id, alias or ARN, which it takes for what they say. */
export function kmsService(request: HttpRequest): HttpAnswer {
  const operation = request.header('x-amz-target')?.split('.').at(-1) ?? '';
  const body = parse(request.body.toString());
  const KeyId = text(body, 'KeyId');
  switch (operation) {
    case 'Encrypt':
      return jsonAnswer(200, { KeyId, CiphertextBlob: encrypt(KeyId, Buffer.from(text(body, 'Plaintext'), 'base64'), body) });
    case 'GenerateDataKey':
    case 'GenerateDataKeyWithoutPlaintext': {
      const key = randomBytes(text(body, 'KeySpec') === 'AES_128' ? 16 : numberAt(32, body, 'NumberOfBytes'));
      const shown = operation === 'GenerateDataKey' ? { Plaintext: key.toString('base64') } : {};
      return jsonAnswer(200, { KeyId, CiphertextBlob: encrypt(KeyId, key, body), ...shown });
    }
    case 'Decrypt':
      try {
        const sealed = parse(Buffer.from(text(body, 'CiphertextBlob'), 'base64').toString());
        return jsonAnswer(200, { KeyId: text(sealed, 'key'), Plaintext: decrypt(sealed, body).toString('base64') });
      } catch {
        return serviceError('kms', 400, 'InvalidCiphertextException', 'The ciphertext or its encryption context is not valid');
      }
    case 'DescribeKey':
      return jsonAnswer(200, { KeyMetadata: { KeyId, Enabled: true, KeyState: 'Enabled', KeyUsage: 'ENCRYPT_DECRYPT' } });
    default:
      return serviceError('kms', 400, 'UnknownOperationException', `The local key service knows no ${operation}`);
  }
}
