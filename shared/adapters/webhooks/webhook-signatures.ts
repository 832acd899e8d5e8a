import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** The bytes that a secret after Standard Webhooks stands for; what a client chose, and only begins like one, is a text. */
function bytesOf(secret: string): Buffer {
  const [, coded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Buffer.from(coded, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === coded ? bytes : Buffer.from(secret, 'utf8');
}

function signerOf(secret: string): Webhook {
  return new Webhook(bytesOf(secret), { format: 'raw' });
}

/**
 * The headers by which a receiver knows that we sent it: those of Standard Webhooks with a signature for each secret that holds, and the
 * one that clients of the wire format check (HMAC-SHA1 of the body, lower-case hex, by the present secret).
 */
export function signatureHeaders(secrets: readonly [string, ...string[]], id: string, at: Date, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => signerOf(secret).sign(id, at, body)).join(' '),
    'x-spark-signature': createHmac('sha1', secrets[0]).update(body, 'utf8').digest('hex'),
  };
}
