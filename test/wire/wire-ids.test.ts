import { describe, expect, it } from 'vitest';
import { templateId, wholesaleCustomerId } from '#shared/domain/ids.ts';
import { provisioningIdOf, templateOf, wireId, wireIdOf } from '#shared/http/wire/wire-ids.ts';
import { newId } from '#shared/runtime/ids.ts';

/** As the clients do it: padding added, the standard alphabet, the part after the last slash. */
function asClientsDecode(id: string): string {
  const padded = id
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(id.length / 4) * 4, '=');
  return Buffer.from(padded, 'base64').toString('latin1').split('/').at(-1) ?? '';
}

const customer = wireIdOf('ENTERPRISE', 'wholesaleCustomer');

describe('ids on the wire', () => {
  it('are encoded URIs that clients decode, and lead back to our own', () => {
    for (let count = 0; count < 200; count++) {
      const id = newId('wholesaleCustomer');
      const sent = wireId('ENTERPRISE', id);
      expect(sent).toMatch(/^[\w-]+$/);
      expect(asClientsDecode(sent)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(customer.parse(sent)).toBe(id);
      expect(customer.parse(asClientsDecode(sent))).toBe(id);
      expect(wholesaleCustomerId.safeParse(customer.parse(sent)).success).toBe(true);
    }
  });

  it('are taken with padding, of another region, and as the customer that examples show', () => {
    const id = newId('wholesaleCustomer');
    const uuid = asClientsDecode(wireId('ENTERPRISE', id));
    for (const form of [
      `ciscospark://us/CUSTOMER/${uuid}`,
      `ciscospark://eu/ENTERPRISE/${uuid}`,
      `ciscospark://us/ENTERPRISE/${uuid.toUpperCase()}`,
    ])
      expect(customer.parse(Buffer.from(form).toString('base64'))).toBe(id);
  });

  it('that are of another kind, or of nothing, are refused', () => {
    const person = wireId('PEOPLE', newId('person'));
    const beyond = Buffer.from(`ciscospark://us/ENTERPRISE/ffffffff-ffff-ffff-ffff-ffffffffffff`).toString('base64url');
    const wanted = wireId('ENTERPRISE', newId('wholesaleCustomer'));
    for (const sent of [person, 'nothing', '', '%%%', 'é'.repeat(100), wanted.slice(0, -6), 'x'.repeat(5000)])
      expect(customer.safeParse(sent).success, sent.slice(0, 40)).toBe(false);
    // All 128 bits are a ULID of some time, however far away.
    expect(customer.safeParse(beyond).success).toBe(true);
  });

  it('of templates are bare uuids, as a provisioning id is', () => {
    const id = newId('template');
    const provisioningId = provisioningIdOf(id);
    expect(Buffer.from(provisioningId, 'base64url').toString()).toMatch(/^[0-9a-f-]{36}$/);
    expect(templateOf(provisioningId)).toBe(id);
    expect(templateId.safeParse(templateOf(provisioningId)).success).toBe(true);
    expect(templateOf(wireId('ENTERPRISE', newId('wholesaleCustomer')))).toBeUndefined();
  });
});
