import { expect, it } from 'vitest';
import { planFile } from '#infra/bench/import-ours.ts';
import { longFile, user } from '#infra/bench/import-rows.ts';

it('a file of a million rows is checked and planned: every row counted once, every repeated address found [IM-15]', {
  timeout: 120_000,
}, async () => {
  const [rows, addresses] = [1_000_000, 999_000];
  // Who is there already has other names than the file says.
  const someone = user(0);
  const plans = await planFile(
    () => longFile(rows, addresses),
    (index) => (index % 4 === 0 ? someone : undefined),
  );
  expect(plans).toEqual({ create: (addresses * 3) / 4, change: addresses / 4, unchanged: 0, refused: rows - addresses });
});
