import { fileOf, owned, user } from '#infra/bench/import-rows.ts';
import { usualImport } from '#infra/bench/usual-import.ts';
import { e164Of } from '#shared/adapters/phone-numbers/e164-of.ts';
import { checkFile } from '#shared/domain/imports/check-file.ts';
import { readHeader } from '#shared/domain/imports/csv/header.ts';
import { isBlank, readRecords } from '#shared/domain/imports/csv/read-records.ts';
import { rowReader } from '#shared/domain/imports/csv/wanted-of.ts';
import type { Person } from '#shared/domain/people.ts';
import { planUser, type WantedUser } from '#shared/domain/users/plan-user.ts';

/**
 * One measurement in a process of its own: `import-child.ts ours|usual|memory ROWS`. Prints, as JSON, processor time in microseconds a row
 * without the making of the file, or the most memory the process ever had, in bytes.
 */
const [way = '', count = ''] = process.argv.slice(2);
const rows = Number(count);

async function* chunksOf(file: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* file;
}

/** Every third user is there already, as the file says it; every third otherwise; every third is new. */
function existingUser(index: number): Person | undefined {
  if (index % 3 === 0) return undefined;
  const person = user(index);
  return index % 3 === 1 ? person : { ...person, displayName: 'Somebody' };
}

const plans = { create: 0, change: 0, unchanged: 0, refused: 0 };
let planned = 0;
function plan(existing: Person | undefined, wanted: WantedUser): void {
  const result = planUser(existing, wanted, 'add');
  plans[result.ok ? result.value.kind : 'refused'] += 1;
  planned += 1;
}

/** As a worker does it: the file once through for what refuses it, and again for its rows. */
async function ours(file: () => Iterable<Uint8Array>, existing: (index: number) => Person | undefined): Promise<void> {
  const checked = await checkFile(chunksOf(file()), owned);
  if (!checked.ok) throw new Error(checked.error.code);
  const header = readHeader(checked.value.header, owned);
  if (!header.ok) throw new Error(header.error.code);
  const wantedOf = rowReader(e164Of);
  let isHeader = true;
  for await (const batch of readRecords(file())) {
    if (!batch.ok) throw new Error(batch.error.code);
    const { records, firstRow } = batch.value;
    if (isHeader) {
      isHeader = false;
      continue;
    }
    for (const [index, record] of records.entries()) {
      if (isBlank(record)) continue;
      const wanted = wantedOf(header.value, record, firstRow + index);
      if (!wanted.ok) throw new Error(JSON.stringify(wanted.error));
      plan(existing(planned), wanted.value);
    }
  }
}

async function usual(file: () => Iterable<Uint8Array>, existing: (index: number) => Person | undefined): Promise<void> {
  for await (const wanted of usualImport(file())) plan(existing(planned), wanted);
}

if (way === 'memory') await ours(() => fileOf(rows), existingUser);
else {
  const [chunks, people] = [[...fileOf(rows)], Array.from({ length: rows }, (_, index) => existingUser(index))];
  const before = process.cpuUsage();
  await (way === 'ours' ? ours : usual)(
    () => chunks,
    (index) => people[index],
  );
  const { user: own, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ microseconds: (own + system) / rows, plans }));
}
if (way === 'memory') process.stdout.write(JSON.stringify({ bytes: process.resourceUsage().maxRSS * 1024, plans }));
