import { BlockList, isIP } from 'node:net';
import type { Refusal } from '#shared/domain/refusals.ts';

/** Networks that are nobody's in the public internet, or that lead back to ourselves (IANA's registries of special addresses). */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; the metadata of machines and functions is here.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  // Teredo and others that carry an IPv4 address within.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, bits, 'ipv6');

/** What is given out to the public at all; mapped, translated, local and link-local addresses are outside. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address may be called. `local`: on a laptop also this very machine. */
export function mayBeCalled(address: string, local: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (local && loopback.check(address, kind)) return true;
  if (special.check(address, kind)) return false;
  return family === 4 || global6.check(address, kind);
}

/** The host of an address as it is looked up or connected to: without the brackets around numbers. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

const localNames = /(^|\.)(localhost|local|internal|localdomain|home\.arpa)\.?$/;

/**
 * Why a webhook cannot be sent to this address; undefined where it can be, as far as the address itself tells. What its host stands for
 * is looked at with each connection.
 */
export function targetRefusal(text: string, local: boolean, field: string): Refusal | undefined {
  const refused = (detail: string): Refusal => ({ code: 'WEBHOOK_ADDRESS_REFUSED', field, detail });
  if (!URL.canParse(text)) return refused('It is no address.');
  const url = new URL(text);
  const host = hostOf(url);
  const here = local && (host === 'localhost' || (isIP(host) !== 0 && mayBeCalled(host, true)));
  if (url.username !== '' || url.password !== '') return refused('It has credentials in it.');
  if (url.protocol !== 'https:' && !(here && url.protocol === 'http:')) return refused('It is not https.');
  if (here) return undefined;
  if (isIP(host) !== 0) return mayBeCalled(host, false) ? undefined : refused('It is not in the public internet.');
  return localNames.test(host) || !host.includes('.') ? refused('Its host has no public name.') : undefined;
}
