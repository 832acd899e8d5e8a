import { argon2, type BinaryLike, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id as OWASP's minimum asks for it: memory in KiB, passes, lanes. About 50 ms on this project's functions. */
type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
const presentCost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const hashBytes = 32;
const saltBytes = 16;

type Stored = { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer };

function derive(message: BinaryLike, salt: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  argon2('argon2id', { message, nonce: salt, tagLength, ...cost }, (error, derived) => (error ? reject(error) : resolve(derived)));
  return promise;
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

function phc({ cost, salt, hash }: Stored): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;
}

/** @throws when the text is not a hash of ours: a stored item is damaged. */
function parsePhc(text: string): Stored {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (found === null) throw new Error('A stored password hash cannot be read.');
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

/** The hash to store of a password, in PHC form: it says by itself how it was made. */
export async function hashPassword(password: string, cost: Cost = presentCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  return phc({ cost, salt, hash: await derive(password.normalize('NFC'), salt, cost, hashBytes) });
}

/** What is verified against where there is no account: random, so that nothing fits, and as much work as a real one. */
const decoy = phc({ cost: presentCost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) });

/**
 * Whether the password fits the stored hash. Takes the same work when there is none. `outdated`: it fits, and the hash was made
 * with other parameters than are used today, so that now is the time to make it anew.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<{ fits: boolean; outdated: boolean }> {
  const { cost, salt, hash } = parsePhc(stored ?? decoy);
  const derived = await derive(password.normalize('NFC'), salt, cost, hash.length);
  const fits = timingSafeEqual(derived, hash) && stored !== undefined;
  const outdated = cost.memory !== presentCost.memory || cost.passes !== presentCost.passes || cost.parallelism !== presentCost.parallelism;
  return { fits, outdated: fits && outdated };
}
