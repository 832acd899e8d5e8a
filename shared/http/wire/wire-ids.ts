import * as z from 'zod';
import { prefixes } from '#shared/domain/ids.ts';

/**
 * Ids as the wire format has them: base64 (URL-safe, without padding) of `ciscospark://us/KIND/uuid`. The uuid holds the same 128 bits as
 * the ULID of our own id, so that either follows from the other and nothing is looked up.
 */
const kinds = {
  ORGANIZATION: ['organisation', 'partner'],
  ENTERPRISE: ['wholesaleCustomer'],
  SUBSCRIBER: ['subscriber'],
  PEOPLE: ['person'],
  LOCATION: ['location'],
  WEBHOOK: ['webhook'],
  BILLING_REPORT: ['billingReport'],
} as const satisfies Record<string, readonly (keyof typeof prefixes)[]>;

export type WireKind = keyof typeof kinds;
type IdKind<K extends WireKind> = (typeof kinds)[K][number];
type IdOf<K extends WireKind> = `${(typeof prefixes)[IdKind<K>]}_${string}`;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function uuidOfUlid(ulid: string): string {
  let bits = 0n;
  for (const letter of ulid) bits = bits * 32n + BigInt(alphabet.indexOf(letter));
  const hex = bits.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function ulidOfUuid(uuid: string): string {
  let bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let ulid = '';
  for (let place = 0; place < 26; place++) {
    ulid = (alphabet[Number(bits % 32n)] ?? '') + ulid;
    bits /= 32n;
  }
  return ulid;
}

/** The uuid that stands for one of our ids: as `/identity/…` paths take it. */
export function uuidOf(id: string): string {
  return uuidOfUlid(id.slice(-26));
}

const encode = (text: string) => Buffer.from(text).toString('base64url');

/** One of our ids as clients of the wire format know it. */
export function wireId<K extends WireKind>(kind: K, id: IdOf<K>): string {
  return encode(`ciscospark://us/${kind}/${uuidOf(id)}`);
}

/** The provisioning id of a template: base64 of its bare uuid. */
export function provisioningIdOf(templateId: `tpl_${string}`): string {
  return encode(uuidOf(templateId));
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What some clients send for a customer. */
const synonyms: Readonly<Record<string, WireKind>> = { CUSTOMER: 'ENTERPRISE' };

/** The uuid in an id of the wire format, with or without padding; a bare uuid stands for itself. Undefined where it is no id of the kind. */
function uuidIn(kind: WireKind | undefined, sent: string): string | undefined {
  const bare = sent.toLowerCase();
  if (uuidPattern.test(bare)) return bare;
  if (!/^[\w+/-]{1,400}={0,2}$/.test(sent)) return undefined;
  const text = Buffer.from(sent, 'base64').toString('latin1');
  if (kind === undefined) return uuidPattern.test(text.toLowerCase()) ? text.toLowerCase() : undefined;
  const [, named = '', uuid = ''] = /^ciscospark:\/\/[a-z-]+\/([A-Z_]+)\/([0-9a-f-]+)$/i.exec(text) ?? [];
  const fits = named === kind || synonyms[named] === kind;
  return fits && uuidPattern.test(uuid.toLowerCase()) ? uuid.toLowerCase() : undefined;
}

/** An id that came in, as one of ours of the first type of its kind; undefined where it cannot be one. */
function ours(prefix: string, uuid: string | undefined): string | undefined {
  if (uuid === undefined) return undefined;
  const ulid = ulidOfUuid(uuid);
  // The first letter of a ULID holds three bits: a larger one is no uuid of ours.
  return /^[0-7]/.test(ulid) ? `${prefix}_${ulid}` : undefined;
}

/** Reads an id of the wire format as one of ours. What cannot be one is a fault of the field, or in a path the id of nothing. */
export function wireIdOf<K extends IdKind<WireKind>>(kind: WireKind, as: K) {
  return z.string().transform((sent, context): `${(typeof prefixes)[K]}_${string}` => {
    const id = ours(prefixes[as], uuidIn(kind, sent));
    if (id !== undefined && isOf(as, id)) return id;
    context.issues.push({ code: 'custom', message: `not an id of a ${as}`, input: sent });
    return z.NEVER;
  });
}

function isOf<K extends keyof typeof prefixes>(kind: K, id: string): id is `${(typeof prefixes)[K]}_${string}` {
  return id.startsWith(`${prefixes[kind]}_`);
}

/** The template that a provisioning id names; undefined where it cannot be one. */
export function templateOf(provisioningId: string): `tpl_${string}` | undefined {
  const id = ours(prefixes.template, uuidIn(undefined, provisioningId));
  return id !== undefined && isOf('template', id) ? id : undefined;
}
