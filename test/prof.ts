import { startTable } from '#test/support/dynoxide.ts';
import { startBucket } from '#test/support/s3.ts';
import { importWorld } from '#test/support/import-world.ts';
import { fileOf } from '#infra/soak/large-organisation.ts';
const [table, bucket] = await Promise.all([startTable(), startBucket()]);
const world = await importWorld(table, bucket, { licences: { message: 100000 }, settings: { automaticInvitations: false } });
for (const [i, n] of [500, 5000, 5000].entries()) {
  const text = [...fileOf(n, `p${i}`)].join('');
  const id = await world.submit(text);
  const c0 = process.cpuUsage(); const t = performance.now();
  const job = await world.runToEnd(id);
  const c = process.cpuUsage(c0);
  console.log(n, job.state, JSON.stringify(job.progress), 'ms', (performance.now() - t).toFixed(0), 'cpu', ((c.user + c.system) / 1000).toFixed(0));
}
await table.stop(); await bucket.stop(); process.exit(0);
