import type { AskedOf, Entries, Said } from './step.ts';

const codes = {
  subdomain: { taken: 'SUBDOMAIN_TAKEN', invalid: 'SUBDOMAIN_INVALID', reserved: 'SUBDOMAIN_RESERVED' },
  site: { taken: 'SITE_NAME_TAKEN', invalid: 'SITE_NAME_INVALID', reserved: 'SITE_NAME_RESERVED' },
} as const;

/** "Check availability": what is said of the name that was entered. Nothing is kept and nothing reserved. */
export async function checked(availability: AskedOf, kind: 'subdomain' | 'site', field: string, entries: Entries): Promise<Said> {
  const typed = entries[field] ?? '';
  if (typed.trim() === '') {
    return { entries, errors: [{ field, code: 'required', of: kind === 'subdomain' ? 'subdomain' : 'name' }] };
  }
  const { name, availability: said } = await availability(kind, typed);
  return said === 'available' ? { entries, available: name } : { entries, errors: [{ field, code: codes[kind][said] }] };
}
