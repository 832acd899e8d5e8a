import { randomBytes } from 'node:crypto';

/** Which addresses there have been, without keeping them. */
export type AddressSet = {
  /** Notes an address in its normalised form; false: there was such a one before. Throws when there are more than the capacity. */
  add(address: string): boolean;
  readonly size: number;
};

/** Eight bytes that nobody outside knows, so that nobody can make addresses that collide. */
export type AddressSetKey = readonly [number, number];

function newKey(): AddressSetKey {
  const bytes = randomBytes(8);
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}

/**
 * A table of 64-bit keyed hashes with open addressing: 16 bytes an address, 16 MB for a million, as much from the start as ever. Two
 * different addresses have the same hash in one of 37 million files of a million rows (n² / 2⁶⁵). Then one row is refused as a repeated one;
 * sent again it passes, for every set has its own key.
 */
export function addressSet(capacity = 1_000_000, key: AddressSetKey = newKey()): AddressSet {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 2)));
  const table = new Uint32Array(slots * 2);
  const mask = slots - 1;
  const hash = keyedHash(key);
  let size = 0;
  return {
    add(address) {
      const { low, high } = hash(address);
      for (let slot = low & mask; ; slot = (slot + 1) & mask) {
        const at = slot * 2;
        if (table[at] === low && table[at + 1] === high) return false;
        if (table[at] !== 0 || table[at + 1] !== 0) continue;
        if (size >= capacity) throw new RangeError(`More than ${capacity} addresses.`);
        size += 1;
        table[at] = low;
        table[at + 1] = high;
        return true;
      }
    },
    get size() {
      return size;
    },
  };
}

/** HalfSipHash-1-3 with 64 bits of output, over UTF-16 code units, two to a word; never 0. The result is one object, used again. */
function keyedHash([k0, k1]: AddressSetKey): (text: string) => { low: number; high: number } {
  const hashed = { low: 0, high: 0 };
  return (text) => {
    let v0 = k0;
    let v1 = k1 ^ 0xee;
    let v2 = k0 ^ 0x6c796765;
    let v3 = k1 ^ 0x74656462;
    const { length } = text;
    const words = (length >> 1) + 1;
    const rounds = words + 6;
    for (let round = 0; round < rounds; round++) {
      let message = 0;
      if (round < words - 1) message = text.charCodeAt(round * 2) | (text.charCodeAt(round * 2 + 1) << 16);
      else if (round === words - 1) message = (length << 16) ^ (length & 1 ? text.charCodeAt(length - 1) : 0);
      else if (round === words) v2 ^= 0xee;
      else if (round === words + 3) {
        hashed.low = (v1 ^ v3) >>> 0;
        v1 ^= 0xdd;
      }
      v3 ^= message;
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
      v0 ^= message;
    }
    hashed.high = (v1 ^ v3) >>> 0;
    if (hashed.low === 0 && hashed.high === 0) hashed.low = 1;
    return hashed;
  };
}
