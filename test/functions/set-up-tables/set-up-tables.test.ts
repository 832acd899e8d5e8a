import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countriesView } from '#shared/domain/set-up/country-view.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { setUpWorld } from '#test/support/set-up-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

describe('the tables of a set-up', () => {
  it('list every country with platforms, telephony and confidence [SS-4]', async () => {
    const { call } = await setUpWorld(table);
    const { countries } = countriesView.parse((await call('GET', '/v1/contact-center-countries')).json);
    expect(countries).toHaveLength(136);
    expect(countries.find(({ country }) => country === 'US')?.platforms).toEqual([
      { platform: 'standard', needsApprovalReference: false, telephony: ['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling'] },
      { platform: 'controlled_ga', needsApprovalReference: true, telephony: ['webex_cc_pstn', 'voice_pop_bridge', 'webex_calling'] },
      { platform: 'exception', needsApprovalReference: true, telephony: ['webex_cc_pstn', 'voice_pop'] },
    ]);
    expect(countries.find(({ country }) => country === 'KE')).toMatchObject({
      dataCentre: 'UK1',
      uncertain: true,
      confidence: { dataCentre: 'low', telephony: 'low' },
    });
  });
});
