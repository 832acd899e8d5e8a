import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { checkFile } from '#shared/domain/imports/check-file.ts';
import { readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, readRecords } from '#shared/domain/imports/csv/read-records.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import type { Person } from '#shared/domain/people.ts';
import { planUser } from '#shared/domain/users/plan-user.ts';
import { owned } from './import-rows.ts';

/** What became of the rows of a file. */
export type Plans = { create: number; change: number; unchanged: number; refused: number };

async function* streamOf(file: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* file;
}

/** As a worker does it, without the table: the file once through for what refuses it as a whole, and again for its rows. */
export async function planFile(file: () => Iterable<Uint8Array>, existing: (index: number) => Person | undefined): Promise<Plans> {
  const checked = await checkFile(streamOf(file()), owned);
  if (!checked.ok) throw new Error(checked.error.code);
  const { format, offset, row, repeated } = checked.value;
  const header = readHeader(checked.value.header, owned);
  if (!header.ok) throw new Error(header.error.code);
  const wantedOf = rowReader(e164Of);
  const notAgain = new Set(repeated);
  const plans = { create: 0, change: 0, unchanged: 0, refused: 0 };
  let index = 0;
  for await (const batch of readRecords(streamOf(from(file(), offset)), { from: { format, offset, row } })) {
    if (!batch.ok) throw new Error(batch.error.code);
    const { records, firstRow } = batch.value;
    for (const [at, record] of records.entries()) {
      if (isBlank(record)) continue;
      const wanted = notAgain.has(firstRow + at) ? undefined : wantedOf(header.value, record, firstRow + at);
      const plan = wanted?.ok ? planUser(existing(index), wanted.value, 'add') : undefined;
      plans[plan?.ok ? plan.value.kind : 'refused'] += 1;
      index += 1;
    }
  }
  return plans;
}

/** A file from a byte on, as a ranged read of a store gives it. */
function* from(file: Iterable<Uint8Array>, offset: number): Generator<Uint8Array> {
  let skip = offset;
  for (const chunk of file) {
    if (skip < chunk.length) yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}
