import { describe, expect, it } from 'vitest';
import type { PackageName } from '#shared/domain/wholesale/packages.ts';
import { type LicenceWish, planLicences } from '#shared/domain/wholesale/plan-licences.ts';

const add = (name: PackageName): LicenceWish => ({ name, operation: 'add' });
const remove = (name: PackageName): LicenceWish => ({ name, operation: 'remove' });
const codes = (has: readonly PackageName[], ...wishes: LicenceWish[]) => planLicences(has, wishes).faults.map(({ code }) => code);

describe('what becomes of somebody’s licences', () => {
  it('is one base licence and what goes with it', () => {
    expect(planLicences([], [add('attendant_console'), add('webex_calling')])).toEqual({
      packages: ['webex_calling', 'attendant_console'],
      faults: [],
    });
    expect(planLicences(['webex_meetings'], [add('webex_suite'), remove('webex_meetings')]).packages).toEqual(['webex_suite']);
    expect(planLicences(['webex_calling', 'attendant_console'], [remove('webex_calling')]).packages).toEqual([]);
    expect(planLicences(['webex_calling'], [add('webex_calling')])).toEqual({ packages: ['webex_calling'], faults: [] });
  });

  it.each<[string, number[], readonly PackageName[], LicenceWish[]]>([
    ['a second base licence', [400413], ['webex_meetings'], [add('webex_suite')]],
    ['Standard calling beside Professional', [400404], ['webex_calling'], [add('webex_calling_standard')]],
    ['Standard calling after Professional', [400112], ['webex_calling'], [remove('webex_calling'), add('webex_calling_standard')]],
    ['Standard calling beside Customer Assist', [400407], ['cx_essentials'], [add('webex_calling_standard')]],
    ['Standard calling after Customer Assist', [400410], ['cx_essentials'], [remove('cx_essentials'), add('webex_calling_standard')]],
    ['a console with Standard calling', [400406], ['webex_calling_standard'], [add('attendant_console')]],
    ['a console by itself', [400408], [], [add('attendant_console')]],
    ['a package of workspaces', [400000], [], [add('common_area_calling')]],
  ])('leaves out %s', (_, expected, has, wishes) => {
    expect(codes(has, ...wishes)).toEqual(expected);
  });

  it('goes on with what is left', () => {
    expect(planLicences([], [add('webex_calling'), add('webex_meetings')])).toMatchObject({
      packages: ['webex_calling'],
      faults: [{ code: 400413, name: 'webex_meetings' }],
    });
  });
});
