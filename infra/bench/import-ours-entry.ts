import { planFile } from './import-ours.ts';
import { existingUser, fileOf, longFile, user } from './import-rows.ts';

/**
 * One measurement of ours in a process of its own: `cpu ROWS` prints microseconds of processor time a row, without the making of the file;
 * `memory ROWS` the most bytes that the process ever had.
 */
const [what, count] = process.argv.slice(2);
const rows = Number(count);
if (what === 'memory') {
  const some = Array.from({ length: 99 }, (_, index) => (index % 3 === 0 ? undefined : user(index)));
  const plans = await planFile(
    () => longFile(rows),
    (index) => some[index % some.length],
  );
  process.stdout.write(JSON.stringify({ figure: process.resourceUsage().maxRSS * 1024, plans }));
} else {
  const [chunks, people] = [[...fileOf(rows)], Array.from({ length: rows }, (_, index) => existingUser(index))];
  const before = process.cpuUsage();
  const plans = await planFile(
    () => chunks,
    (index) => people[index],
  );
  const { user: own, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ figure: (own + system) / rows, plans }));
}
