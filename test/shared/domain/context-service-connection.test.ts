import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectionIdOf,
  isConnectionSecret,
  newConnectionSecret,
  opens,
  parseBasic,
  parseConnectionId,
  secretHash,
} from '#shared/domain/context-service-connection.ts';
import type { Registration } from '#shared/domain/people.ts';
import { newId } from '#shared/runtime/ids.ts';

const now = new Date('2026-03-01T10:00:00.000Z');

function aRegistration(over: Partial<Registration> = {}): Registration {
  return {
    id: newId('registration'),
    organisationId: newId('organisation'),
    partnerId: newId('partner'),
    name: 'Contact centre',
    secretHash: secretHash('present'),
    state: 'registered',
    createdAt: now.toISOString(),
    version: 1,
    ...over,
  };
}

describe('a connection secret', () => {
  it('has a prefix, 32 random bytes and a checksum, and is never given twice [CX-3]', () => {
    const secret = newConnectionSecret();
    expect(secret).toMatch(/^hcs_[A-Za-z0-9_-]{43}[0-9a-f]{8}$/);
    expect(new Set(Array.from({ length: 100 }, () => newConnectionSecret())).size).toBe(100);
    expect(isConnectionSecret(secret)).toBe(true);
  });

  it('is known as mistyped when any one character is changed, cut or added', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.nat({ max: 54 }),
        fc.constantFrom('a', 'Z', '0', '_', '!'),
        (bytes, at, put) => {
          const secret = newConnectionSecret(bytes);
          const changed = `${secret.slice(0, at)}${put}${secret.slice(at + 1)}`;
          expect(isConnectionSecret(changed)).toBe(changed === secret);
          expect(isConnectionSecret(secret.slice(0, -1))).toBe(false);
          expect(isConnectionSecret(`${secret}a`)).toBe(false);
        },
      ),
    );
  });

  it('opens its registration, and no other does', () => {
    expect(opens('present', aRegistration(), now)).toBe(true);
    expect(opens('other', aRegistration(), now)).toBe(false);
    expect(opens('', undefined, now)).toBe(false);
    expect(opens('present', undefined, now)).toBe(false);
  });

  it('opens after a rotation until its stated end, and not at it', () => {
    const rotated = aRegistration({ formerSecretHash: secretHash('former'), formerSecretEndsAt: '2026-03-01T12:00:00.000Z' });
    expect(opens('former', rotated, new Date('2026-03-01T11:59:59.999Z'))).toBe(true);
    expect(opens('former', rotated, new Date('2026-03-01T12:00:00.000Z'))).toBe(false);
    expect(opens('present', rotated, new Date('2026-03-01T12:00:00.000Z'))).toBe(true);
  });
});

describe('a connection id', () => {
  it('leads to organisation and registration, and is nothing when anything about it is wrong', () => {
    const ids = { organisationId: newId('organisation'), registrationId: newId('registration') };
    expect(parseConnectionId(connectionIdOf(ids))).toEqual(ids);
    for (const wrong of ['', '.', ids.organisationId, `${ids.registrationId}.${ids.organisationId}`, `${connectionIdOf(ids)}.x`]) {
      expect(parseConnectionId(wrong)).toBeUndefined();
    }
  });
});

describe('an Authorization header', () => {
  const encoded = (text: string) => Buffer.from(text).toString('base64');

  it('gives id and secret of Basic, whatever the case of the word', () => {
    expect(parseBasic(`Basic ${encoded('id:secret')}`)).toEqual({ id: 'id', secret: 'secret' });
    expect(parseBasic(`bAsIc ${encoded('id:secret')}`)).toEqual({ id: 'id', secret: 'secret' });
  });

  it.each([
    undefined,
    '',
    'Basic',
    'Basic ',
    'Bearer abc',
    `Basic ${encoded('nocolon')}`,
    `Basic ${encoded('a:b:c')}`,
    'Basic ö',
    'Basic a b',
  ])('gives nothing for %s', (header) => expect(parseBasic(header)).toBeUndefined());
});
