import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

function mac(secret: string, nonce: string): Buffer {
  return createHmac('sha256', secret).update(`form\0${nonce}`).digest();
}

/**
 * The token of one rendered form: ties it to a secret that only a cookie of this browser holds (of the browser or of the session),
 * so that no other site can post it. Each form's is another, so it also tells a double click from a second wish.
 */
export function newFormToken(secret: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${mac(secret, nonce).toString('base64url')}`;
}

export function formTokenHolds(token: string, secret: string): boolean {
  const found = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(token);
  if (found === null) return false;
  const [, nonce = '', sent = ''] = found;
  const bytes = Buffer.from(sent, 'base64url');
  const expected = mac(secret, nonce);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
