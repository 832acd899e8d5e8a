import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildApp } from 'fauxqs';
import type { EmulatorEndpoints } from './aws-call.ts';
import { keepingGroups, makeQueuesFair } from './fair-queues.ts';

export interface Emulators {
  readonly endpoints: EmulatorEndpoints;
  /** Makes the delayed messages of a queue visible at once and gives their number; an emulator of somebody else's keeps its time. */
  showDelayed(queueUrl: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts an emulator for every service that no environment variable points elsewhere for. State is kept in `folder`. */
export async function startEmulators(folder: string, region: string): Promise<Emulators> {
  mkdirSync(folder, { recursive: true });
  const { LOCAL_DYNAMODB_ENDPOINT: dynamodb, LOCAL_SQS_ENDPOINT: sqs, LOCAL_S3_ENDPOINT: s3 } = process.env;
  const [table, queues] = await Promise.all([
    dynamodb ? elsewhere(dynamodb) : startDynoxide(join(folder, 'dynamodb.sqlite')),
    sqs && s3 ? elsewhere(sqs) : startFauxqs(folder, region),
  ]);
  return {
    endpoints: { dynamodb: table.url, sqs: sqs ?? queues.url, s3: s3 ?? queues.url },
    showDelayed: queues.showDelayed,
    stop: async () => {
      await Promise.all([table.stop(), queues.stop()]);
    },
  };
}

const elsewhere = (url: string) => ({ url, stop: async () => {}, showDelayed: async () => 0 });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Runs a command as long as somebody holds the other end of its input: it ends with this process, however that ends. */
const whileConnected = '"$0" "$@" & running=$!; cat > /dev/null; kill $running; wait $running';

async function startDynoxide(file: string) {
  const binary = fileURLToPath(import.meta.resolve('@dynoxide/linux-x64/dynoxide'));
  const port = await freePort();
  const options = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  const server = spawn('sh', ['-c', whileConnected, binary, ...options], { stdio: ['pipe', 'ignore', 'ignore'] });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) break;
    if (attempt > 500 || server.exitCode !== null) throw new Error(`dynoxide did not start on port ${port}`);
    await sleep(5);
  }
  indexStreamRecords(file);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.stdin.end();
      if (server.exitCode === null && server.signalCode === null) await gone;
    },
  };
}

/** Every write looks for the newest stream record; without this index it reads all that were ever kept. */
function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 2000');
  database.exec('CREATE INDEX IF NOT EXISTS stream_records_newest ON _stream_records(table_name, CAST(sequence_number AS INTEGER))');
  database.close();
}

/** fauxqs' own start listens on every address, so its stores are put together here. */
async function startFauxqs(folder: string, region: string) {
  const part = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
  const [{ SqsStore, SqsQueue }, { SnsStore }, { S3Store }, { PersistenceManager }] = await Promise.all(
    ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'].map(part),
  );
  makeQueuesFair({ SqsStore, SqsQueue });
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = new PersistenceManager(folder);
  persistence.db.exec('PRAGMA synchronous = OFF');
  // fauxqs 2.4.1 sets a column to null here that its table wants a number in, and loses the message.
  const ready = persistence.db.prepare('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?');
  persistence.updateMessageReady = (messageId: string) => ready.run(messageId);
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of [stores.sqsStore, stores.snsStore, stores.s3Store, ...stores.sqsStore.allQueues()]) store.persistence = persistence;
  // Whoever was handling a message is gone since the last stop: nobody waits for its visibility to run out.
  for (const queue of stores.sqsStore.allQueues()) {
    for (const held of queue.inflightMessages.values()) held.visibilityDeadline = 0;
    queue.processTimers();
  }
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  app.addHook('preHandler', ({ body }, _, done) => keepingGroups(body, done));
  app.addHook('preClose', (done) => {
    persistence.close();
    done();
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    stop: () => app.close(),
    showDelayed: async (queueUrl: string): Promise<number> => {
      const queue = stores.sqsStore.getQueue(queueUrl);
      const delayed: { delayUntil?: number }[] = [queue?.delayedMessages ?? [], ...(queue?.fifoDelayed.values() ?? [])].flat();
      for (const message of delayed) message.delayUntil = 0;
      queue?.processTimers();
      return delayed.length;
    },
  };
}
