import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '#infra/local/http.ts';
import { kmsService } from '#infra/local/kms.ts';

function kms(operation: string, body: unknown) {
  const request: HttpRequest = {
    method: 'POST',
    url: new URL('http://local/'),
    path: '/',
    rawHeaders: [],
    header: (name) => (name === 'x-amz-target' ? `TrentService.${operation}` : undefined),
    body: Buffer.from(JSON.stringify(body)),
    tooLarge: false,
    sourceIp: '',
  };
  const answer = kmsService(request);
  return { status: answer.status, body: JSON.parse(`${answer.body}`) };
}

describe('the local key service', () => {
  const KeyId = 'key-1';
  const Plaintext = Buffer.from('secret').toString('base64');

  it('gives back what it encrypted, for the same encryption context only', () => {
    const { CiphertextBlob } = kms('Encrypt', { KeyId, Plaintext, EncryptionContext: { partner: '1', kind: 'hook' } }).body;
    expect(kms('Decrypt', { CiphertextBlob, EncryptionContext: { kind: 'hook', partner: '1' } }).body).toEqual({ KeyId, Plaintext });
    for (const EncryptionContext of [{ partner: '2', kind: 'hook' }, {}])
      expect(kms('Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({
        status: 400,
        body: { __type: 'com.amazonaws.kms#InvalidCiphertextException' },
      });
  });

  it('generates data keys that it can decrypt', () => {
    const { body } = kms('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    expect(Buffer.from(body.Plaintext, 'base64')).toHaveLength(32);
    expect(kms('Decrypt', { CiphertextBlob: body.CiphertextBlob }).body.Plaintext).toBe(body.Plaintext);
    expect(kms('GenerateDataKeyWithoutPlaintext', { KeyId }).body).not.toHaveProperty('Plaintext');
  });
});
