import { planFile } from './import-ours.ts';
import { existingUser, fileOf, longFile } from './import-rows.ts';

/**
 * One measurement of ours in a process of its own: `cpu ROWS` prints microseconds of processor time a row, without the making of the file;
 * `memory ROWS` the most bytes that the process ever had.
 */
const [what, count] = process.argv.slice(2);
const rows = Number(count);
if (what === 'memory') {
  const plans = await planFile(() => longFile(rows), existingUser);
  process.stdout.write(JSON.stringify({ figure: process.resourceUsage().maxRSS * 1024, plans }));
} else {
  const chunks = [...fileOf(rows)];
  const before = process.cpuUsage();
  const plans = await planFile(() => chunks, existingUser);
  const { user: own, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ figure: (own + system) / rows, plans }));
}
