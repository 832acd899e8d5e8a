import { randomBytes } from 'node:crypto';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Devices } from '#shared/domain/devices.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';

/** Browsers known by a signed cookie: nothing is stored, and one address's cookie says nothing for another. */
export function signedDevices(hashes: Promise<SystemKeys>): Devices {
  const mac = async (address: string, nonce: string) => (await hashes).sign('device', `${normaliseEmailAddress(address)}\0${nonce}`);
  return {
    async issue(address) {
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${await mac(address, nonce)}`;
    },
    async known(address, token) {
      const [nonce = '', sent] = (token ?? '').split('.');
      return sent !== undefined && sent === (await mac(address, nonce)) ? nonce : undefined;
    },
  };
}
