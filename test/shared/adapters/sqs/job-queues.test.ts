import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqsJobQueues } from '#shared/adapters/sqs/job-queues.ts';
import { type JobMessage, jobMessage, mostHops, nextHop } from '#shared/queue/job-messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startQueues, type TestQueues } from '#test/support/sqs.ts';

let queues: TestQueues;
let imports: string;
beforeAll(async () => {
  queues = await startQueues();
  imports = await queues.create('imports');
});
afterAll(() => queues.stop());

const message = (): JobMessage => ({ organisationId: newId('organisation'), jobId: newId('job'), kind: 'import', hop: 0 });

/** The groups and delays of what is sent from here on. */
function noting(): { group: unknown; delay: unknown }[] {
  const noted: { group: unknown; delay: unknown }[] = [];
  queues.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const input: Record<string, unknown> = { ...args.input };
        if (commandName === 'SendMessageCommand') noted.push({ group: input['MessageGroupId'], delay: input['DelaySeconds'] });
        return next(args);
      },
    { step: 'initialize', name: 'noting', override: true },
  );
  return noted;
}

describe('handing a job to its worker', () => {
  it('puts the message into the queue, in the group of its organisation', async () => {
    const noted = noting();
    const sent = message();
    await sqsJobQueues({ imports }, queues.client).send('imports', sent);
    expect((await queues.drain(imports)).map((body) => jobMessage.parse(body))).toEqual([sent]);
    expect(noted).toEqual([{ group: sent.organisationId, delay: undefined }]);
  });

  it('keeps it back for as long as it is told to', async () => {
    const noted = noting();
    const sent = message();
    await sqsJobQueues({ imports }, queues.client).send('imports', sent, { afterSeconds: 1 });
    expect(await queues.drain(imports)).toEqual([]);
    const { Messages } = await queues.client.send(new ReceiveMessageCommand({ QueueUrl: imports, WaitTimeSeconds: 3 }));
    expect(Messages).toHaveLength(1);
    expect(noted).toEqual([{ group: sent.organisationId, delay: 1 }]);
  });

  it('refuses a queue that the function is not told of', async () => {
    await expect(sqsJobQueues({ imports }, queues.client).send('syncs', message())).rejects.toThrow('not told where the queue syncs is');
  });
});

describe('going on with a job', () => {
  it('counts how often, and comes to an end', () => {
    expect(nextHop({ ...message(), hop: 3 })?.hop).toBe(4);
    expect(nextHop({ ...message(), hop: mostHops })).toBeUndefined();
  });
});
