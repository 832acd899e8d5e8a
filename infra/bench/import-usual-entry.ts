import { planUser } from '#shared/domain/users/plan-user.ts';
import { existingUser, fileOf } from './import-rows.ts';
import { usualImport } from './usual-import.ts';

/** One measurement of the usual way in a process of its own: `cpu ROWS` prints microseconds of processor time a row. */
const rows = Number(process.argv[3]);
const chunks = [...fileOf(rows)];
const plans = { create: 0, change: 0, unchanged: 0, refused: 0 };
let index = 0;
const before = process.cpuUsage();
for await (const wanted of usualImport(chunks)) {
  const plan = planUser(existingUser(index), wanted, 'add');
  plans[plan.ok ? plan.value.kind : 'refused'] += 1;
  index += 1;
}
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ figure: (user + system) / rows, plans }));
