import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { exportHeader, exportRow } from '#shared/domain/imports/csv/export-users.ts';
import { guarded, harmless, unguarded } from '#shared/domain/imports/csv/formula-guard.ts';
import { readOnlyFault } from '#shared/domain/imports/csv/read-only-fault.ts';
import type { Person } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { importModes, planUser } from '#shared/domain/users/plan-user.ts';
import { allOwned, bytesOf, understand } from './csv-files.ts';
import { users } from './users-in-files.ts';

const fileOf = (people: readonly Person[], owned: readonly OwnedService[]) =>
  csvMark + [exportHeader(owned), ...people.map((person) => exportRow(person, owned))].map((row) => csvLine(row)).join('');

const someOwned = fc
  .subarray([...serviceId.options])
  .chain((services) => fc.tuple(...services.map((service) => fc.boolean().map((suspended) => ({ service, suspended })))));

/** The export after a spreadsheet that takes plus signs for signs of numbers and writes them away. */
const eaten = (file: string) => file.replace(/(^|,)\+(\d+)(?=,|\r)/gm, '$1$2');

describe('export [IM-1]', () => {
  it('has the columns of the reference and those of the organisation’s services', () => {
    expect(
      exportHeader([
        { service: 'contact-center-standard', suspended: false },
        { service: 'calling', suspended: true },
      ]).slice(-3),
    ).toEqual(['Preferred Webex Site', 'Webex Contact Center Standard', 'Webex Calling (Suspended)']);
    expect(exportHeader(allOwned)).toHaveLength(30);
  });

  it('changes nothing when it is imported again unchanged, by either mode, for any users', () => {
    fc.assert(
      fc.property(fc.array(users, { minLength: 1, maxLength: 8 }), someOwned, fc.constantFrom(...importModes), (people, owned, mode) => {
        const { rows, fault, header } = understand(bytesOf(fileOf(people, owned)), owned);
        expect(fault).toBeUndefined();
        expect(rows).toHaveLength(people.length);
        for (const [index, person] of people.entries()) {
          const wanted = rows[index]?.wanted;
          expect(rows[index]?.faults).toBeUndefined();
          expect(wanted?.email).toBe(person.email);
          expect(wanted && planUser(person, wanted, mode)).toEqual({ ok: true, value: { kind: 'unchanged' } });
          expect(header && readOnlyFault(header, exportRow(person, owned), 2, person)).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('restores every value of a user who is not there yet', () => {
    fc.assert(
      fc.property(users, (each) => {
        // Of who is new with Calling, not every name is taken.
        const person = { ...each, licences: each.licences?.filter((service) => service !== 'calling') ?? [] };
        const [row] = understand(fileOf([person], allOwned)).rows;
        const plan = row?.wanted && planUser(undefined, row.wanted, 'add');
        const { firstName, lastName, displayName, details = {} } = person;
        const made = plan?.ok && plan.value.kind === 'create' ? plan.value.fields : undefined;
        expect({ ...made, details: made?.details ?? {} }).toMatchObject({ details });
        expect([made?.firstName, made?.lastName, made?.displayName]).toEqual([firstName, lastName, displayName]);
        expect([...(made?.licences ?? [])].sort()).toEqual([...(person.licences ?? [])].sort());
      }),
    );
  });

  it('has no cell that a spreadsheet runs, but for a plus and digits in columns of numbers [IM-8]', () => {
    fc.assert(
      fc.property(users, (person) => {
        const header = exportHeader(allOwned);
        for (const [index, cell] of exportRow(person, allOwned).entries()) {
          const isNumber = header[index] === 'Phone Number' || header[index] === 'Caller ID Number';
          if (isNumber) expect(cell).toMatch(/^(\+\d+)?$/);
          else expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        }
      }),
    );
  });

  it('that a spreadsheet took the plus signs from is a fault of each row that had one [IM-5] [IM-8]', () => {
    fc.assert(
      fc.property(users, (person) => {
        const [row] = understand(eaten(fileOf([person], allOwned))).rows;
        const lost = [person.details?.phoneNumber, person.details?.callerIdNumber].filter((number) => number !== undefined).length;
        expect(row?.faults?.map(({ code }) => code) ?? []).toEqual(Array(lost).fill('NUMBER_WITHOUT_PLUS'));
      }),
    );
  });
});

describe('the guard against formulas [IM-8]', () => {
  const values = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', "'", '+', '-', '@', '\t', 'a', '1', '＝') }));

  it('is taken away again, whatever the value', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (value, isNumber) => {
        expect(unguarded(guarded(value, isNumber))).toBe(value);
      }),
    );
  });

  it('leaves nothing that begins like a formula', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(guarded(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
    expect(guarded('+48123456789', true)).toBe('+48123456789');
    expect(guarded("+48123+cmd|' /C calc'!A0", true)).toBe("'+48123+cmd|' /C calc'!A0");
  });

  it('of a cell as somebody wrote it changes nothing that is read in it', () => {
    fc.assert(
      fc.property(values, (cell) => {
        expect(unguarded(harmless(cell, false))).toBe(unguarded(cell));
        expect(harmless(cell, false)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
