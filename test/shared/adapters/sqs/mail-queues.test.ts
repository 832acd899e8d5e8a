import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqsMailQueues } from '#shared/adapters/sqs/mail-queues.ts';
import type { SendMailMessage } from '#shared/queue/messages.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startQueues, type TestQueues } from '#test/support/sqs.ts';

let queues: TestQueues;
let urls: { 'transactional-mail': string; 'bulk-mail': string };
beforeAll(async () => {
  queues = await startQueues();
  urls = { 'transactional-mail': await queues.create('transactional'), 'bulk-mail': await queues.create('bulk') };
});
afterAll(() => queues.stop());

function messages(count: number): SendMailMessage[] {
  const partnerId = newId('partner');
  return Array.from({ length: count }, () => ({ owner: { kind: 'partner', partnerId }, id: newId('email'), requestId: 'req-1' }));
}

type Batch = { Entries: { Id: string; MessageGroupId: string }[] };

/** The queue turns the first entry of a batch away, so many times; notes the groups of what it takes. */
function turningAway(times: number) {
  let left = times;
  const groups = new Set<string>();
  queues.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'SendMessageBatchCommand') return next(args);
      const input = args.input as unknown as Batch;
      for (const { MessageGroupId } of input.Entries) groups.add(MessageGroupId);
      const [first, ...rest] = input.Entries;
      if (left === 0 || first === undefined) return next(args);
      left -= 1;
      const Failed = [{ Id: first.Id, Code: 'InternalError', SenderFault: false }];
      if (rest.length === 0) return { response: {}, output: { Successful: [], Failed, $metadata: {} } } as never;
      const answer = await next({ ...args, input: { ...input, Entries: rest } as never });
      return { ...answer, output: { ...answer.output, Failed } } as never;
    },
    { step: 'initialize', name: 'turningAway', override: true },
  );
  return groups;
}

describe('handing e-mails to the queues', () => {
  it('takes ten messages a call, in the group of their partner', async () => {
    const groups = turningAway(0);
    const sent = messages(23);
    await sqsMailQueues(urls, queues.client).send('bulk-mail', sent);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect((await queues.drain(urls['bulk-mail'])).map((body) => body as SendMailMessage).sort(byId)).toEqual(sent);
    expect(await queues.drain(urls['transactional-mail'])).toEqual([]);
    expect([...groups]).toEqual([sent[0]?.owner.partnerId]);
  });

  it('sends again what the queue has turned away, and only that', async () => {
    turningAway(2);
    const sent = messages(3);
    await sqsMailQueues(urls, queues.client).send('transactional-mail', sent);
    const taken = (await queues.drain(urls['transactional-mail'])).map((body) => (body as SendMailMessage).id);
    expect(taken.sort()).toEqual(sent.map(({ id }) => id));
  });

  it('gives up after four times, so that the event is not marked', async () => {
    turningAway(4);
    await expect(sqsMailQueues(urls, queues.client).send('transactional-mail', messages(1))).rejects.toThrow('InternalError');
  });
});
