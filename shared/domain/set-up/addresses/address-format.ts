import { addressRows } from '#shared/domain/set-up/addresses/address-rows.ts';
import { stateRows } from '#shared/domain/set-up/addresses/state-rows.ts';

export type State = { readonly code: string; readonly name: string };

/** What an address of a country has beside street and city (CL-1). */
export type AddressFormat = {
  readonly state: 'required' | 'optional' | 'none';
  /** The states among which one is chosen; none: it is written freely. */
  readonly states: readonly State[];
  readonly postalCode: 'required' | 'optional' | 'none';
  readonly pattern: RegExp | undefined;
};

function statesOf(country: string): State[] {
  const row = stateRows[country];
  return row === undefined
    ? []
    : row.split('; ').map((entry) => {
        const [code = entry, name = code] = entry.split(': ');
        return { code, name };
      });
}

export function addressFormatOf(country: string): AddressFormat {
  const { state = 'none', postalCode = 'none', pattern } = addressRows[country] ?? {};
  return { state, states: statesOf(country), postalCode, pattern: pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`) };
}

/** A state as it is kept, by its code or its name, whatever the case; undefined where the country has no such state. */
export function stateAsKept({ states }: AddressFormat, typed: string): string | undefined {
  if (states.length === 0) return typed;
  const wanted = typed.toLowerCase();
  return states.find(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted)?.code;
}

/** A postal code as it is kept; undefined where it does not look like one of the country. */
export function postalCodeAsKept({ pattern }: AddressFormat, typed: string): string | undefined {
  const kept = typed.toUpperCase().replace(/\s+/g, ' ');
  return pattern === undefined || pattern.test(kept) ? kept : undefined;
}
