import { describe, expect, it } from 'vitest';
import { firstIdOf } from '#shared/domain/ids.ts';
import { addressAsKept, addressFaults } from '#shared/domain/wholesale/address-rules.ts';
import { customerMoves, mayMove } from '#shared/domain/wholesale/customer-moves.ts';
import { limitFaults, needsLocation, packageFaults } from '#shared/domain/wholesale/package-rules.ts';
import { offeredPackages, type PackageName, packageNames, packages } from '#shared/domain/wholesale/packages.ts';
import { customerStatus } from '#shared/domain/wholesale/wholesale-customer.ts';
import { newId } from '#shared/runtime/ids.ts';

const codesOf = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

describe('packages of a customer', () => {
  it.each(['attendant_console', 'cisco_calling_plan'] as const)(
    '%s needs one of those that the table says, and any of them is enough',
    (name) => {
      const needed = packages[name].needsOneOf ?? [];
      for (const one of offeredPackages.filter((other) => packages[other].needsOneOf === undefined))
        expect(codesOf(packageFaults([name, one])), one).toEqual(needed.includes(one) ? [] : ['PACKAGE_NEEDS_ANOTHER']);
      const [fault] = packageFaults([name]);
      for (const one of needed) expect(fault?.message).toContain(packages[one].label);
    },
  );

  it('are offered, or refused by their place in the list', () => {
    for (const name of packageNames.filter((one) => packages[one].needsOneOf === undefined))
      expect(codesOf(packageFaults([name]))).toEqual(offeredPackages.includes(name) ? [] : ['PACKAGE_NOT_OFFERED']);
    expect(packageFaults(['webex_meetings', 'webex_ai_agent'])).toMatchObject([{ field: '/packages/1' }]);
    expect(packageFaults(['webex_meetings', 'webex_meetings'])).toMatchObject([{ field: '/packages/1', code: 'INVALID_REQUEST' }]);
  });

  it('have limits where they can have one and are asked for', () => {
    const asked: PackageName[] = ['webex_calling', 'cisco_calling_plan'];
    expect(limitFaults(asked, ['webex_calling'])).toEqual([]);
    for (const limited of ['cisco_calling_plan', 'webex_suite', 'nothing'])
      expect(limitFaults(asked, [limited])).toMatchObject([{ field: `/provisioningParameters/packages/limits/${limited}` }]);
  });

  it('need a location unless all are for meetings', () => {
    for (const name of offeredPackages) expect(needsLocation(['webex_meetings', name]), name).toBe(name !== 'webex_meetings');
  });
});

describe('an address', () => {
  const us = { addressLine1: '1 Main St', city: 'Milpitas', stateOrProvince: 'CA', zipOrPostalCode: '95035', country: 'US' };

  it('is kept with the state’s code and the postal code as its country writes it', () => {
    for (const stateOrProvince of ['ca', 'California', 'US-CA', 'us-ca']) expect(addressAsKept({ ...us, stateOrProvince })).toEqual(us);
    const gb = { addressLine1: '1 High St', city: 'London', zipOrPostalCode: 'sw1a  1aa', country: 'GB' };
    expect(addressFaults(gb, '/address')).toEqual([]);
    expect(addressAsKept(gb)).toEqual({ ...gb, zipOrPostalCode: 'SW1A 1AA' });
    // A state that the country has no list of is taken as it comes.
    expect(addressAsKept({ ...gb, stateOrProvince: 'Greater London' }).stateOrProvince).toBe('Greater London');
  });

  it('has what its country needs, and nothing that does not fit it', () => {
    const faults = (over: Partial<typeof us>) => addressFaults({ ...us, ...over }, '/at').map(({ field, code }) => [field, code]);
    expect(faults({})).toEqual([]);
    expect(faults({ stateOrProvince: 'ZZ' })).toEqual([['/at/stateOrProvince', 'ADDRESS_FIELD_INVALID']]);
    expect(faults({ zipOrPostalCode: '9503' })).toEqual([['/at/zipOrPostalCode', 'ADDRESS_FIELD_INVALID']]);
    expect(faults({ country: 'CU' })).toEqual([['/at/country', 'COUNTRY_NOT_OFFERED']]);
    const { stateOrProvince: _, zipOrPostalCode: __, ...short } = us;
    expect(codesOf(addressFaults(short, '/at'))).toEqual(['ADDRESS_FIELD_REQUIRED', 'ADDRESS_FIELD_REQUIRED']);
    expect(addressFaults({ ...short, country: 'AE', stateOrProvince: 'Dubai' }, '/at')).toEqual([]);
  });
});

describe('the states of a customer', () => {
  it('let a partner change and remove it only where nothing runs', () => {
    const open = (move: 'update' | 'remove') => customerStatus.options.filter((status) => mayMove(move, status));
    expect(open('update')).toEqual(['provisioned', 'provisioned_with_errors', 'error']);
    expect(open('remove')).toEqual(['pending_rpl_review', 'provisioned', 'provisioned_with_errors', 'error']);
    // Whatever runs is left by somebody who is no partner, so that it ends without one.
    for (const status of ['provisioning', 'pending_rpl_review', 'updating', 'deleting'] as const)
      expect(
        Object.values(customerMoves).some(({ from, by }) => from.some((one) => one === status) && by !== 'partner'),
        status,
      ).toBe(true);
  });
});

describe('the first id of an instant', () => {
  it('sorts before those made from then on, and after older ones', () => {
    const now = Date.now();
    const id = newId('wholesaleCustomer');
    expect(firstIdOf('wholesaleCustomer', new Date(now - 1)) < id).toBe(true);
    expect(firstIdOf('wholesaleCustomer', new Date(now + 60_000)) > id).toBe(true);
    expect(firstIdOf('wholesaleCustomer', new Date(0))).toBe(`wcu_${'0'.repeat(26)}`);
  });

  it('is the first of all before there were any, and the last that can be said long after: clients ask for any date', () => {
    expect(firstIdOf('wholesaleCustomer', new Date('1921-01-01T00:00:00Z'))).toBe(`wcu_${'0'.repeat(26)}`);
    expect(firstIdOf('wholesaleCustomer', new Date(8_640_000_000_000_000))).toBe(`wcu_7ZZZZZZZZZ${'0'.repeat(16)}`);
  });
});
