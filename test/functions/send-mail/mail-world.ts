import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { emailComposer } from '#functions/send-mail/compose-email.ts';
import { type MailConsumerDeps, mailConsumer } from '#functions/send-mail/consumer.ts';
import { contract } from '#functions/send-mail/contract.ts';
import { dynamoEmailStore } from '#shared/adapters/dynamodb/emails.ts';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { sesProvider } from '#shared/adapters/ses/ses-provider.ts';
import type { PartnerCaller } from '#shared/domain/actor.ts';
import { type Email, email as emailSchema } from '#shared/domain/email.ts';
import { newLinkToken } from '#shared/domain/links.ts';
import type { Partner } from '#shared/domain/people.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import type { Trial } from '#shared/domain/trial.ts';
import type { TrialRequest } from '#shared/domain/trial-request.ts';
import { newId } from '#shared/runtime/ids.ts';
import { makeLogger } from '#shared/runtime/logger.ts';
import { aPartnerCaller, aTrialRequest } from '#test/support/builders.ts';
import { collectingMetrics } from '#test/support/collecting-metrics.ts';
import type { SesServer } from '#test/support/ses-server.ts';
import { ampleTime, sqsEvent } from '#test/support/sqs-event.ts';
import { eventTypesOf, itemsIn } from '#test/support/stored.ts';

export const frame = { product: 'Handover', origin: 'https://api.handover.example' };
export const sender = 'welcome@handover.example';

/** A partner with a trial whose welcome e-mail waits, and the worker that sends it, on a clock that can be moved. */
export async function mailWorld(table: Table, ses: SesServer, over: Partial<TrialRequest> = {}, deps: Partial<MailConsumerDeps> = {}) {
  const caller = aPartnerCaller();
  let time = new Date('2026-03-01T10:00:00.000Z');
  const now = () => time;
  const hashes = loadSystemKeys(table);
  const emails = dynamoEmailStore(table, hashes);
  const trials = dynamoTrialStore(table, hashes);
  await putPartner(table, caller);
  const started = await startTrial({ trials, newId, now })(caller, aTrialRequest(over), 'req-1', () => undefined);
  if (!started.ok) throw new Error('The trial was not started.');
  const trial = started.value;
  const owner = { kind: 'trial', partnerId: caller.partnerId, trialId: trial.id } as const;
  const [welcome] = await emailsOf(table, trial);
  if (welcome === undefined) throw new Error('There is no welcome e-mail.');
  const metrics = collectingMetrics();
  const putOff: { queue: string; seconds: number }[] = [];
  const consume = mailConsumer({
    emails,
    provider: sesProvider({ sender, configurationSet: 'handover-test' }, ses.client),
    compose: emailComposer(frame, sender, now),
    newToken: newLinkToken,
    newId,
    now,
    queues: contract.trigger.queues.map((source) => ({ ...source, perSecond: 100_000 })),
    putOff: async (queue, _record, seconds) => void putOff.push({ queue, seconds }),
    logger: makeLogger('test'),
    metrics,
    ...deps,
  });
  const message = { owner, id: welcome.id, requestId: 'req-1' };
  return {
    caller,
    trial,
    owner,
    welcome,
    emails,
    trials,
    hashes,
    metrics,
    putOff,
    now,
    message,
    passSeconds: (seconds: number) => {
      time = new Date(time.getTime() + seconds * 1000);
    },
    /** Delivers the message once; tells whether it has to come back. */
    deliver: async (body: unknown = message, receiveCount = 1) => {
      const { batchItemFailures } = await consume(sqsEvent('transactional-mail', [body], receiveCount), ampleTime);
      return batchItemFailures.length === 0 ? 'done' : 'comes back';
    },
    state: async (): Promise<Email> => {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.email(owner, welcome.id), ConsistentRead: true }),
      );
      return emailSchema.parse(Item);
    },
    events: () => eventTypes(table, caller),
  };
}

export async function putPartner(table: Table, caller: PartnerCaller): Promise<void> {
  const partner: Partner = {
    id: caller.partnerId,
    name: 'Nowak Telekom',
    contactEmail: 'ola@nowak.example',
    language: 'pl',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf('partner', keys.partner(partner.id), partner) }));
}

export async function emailsOf(table: Table, trial: Trial): Promise<Email[]> {
  const items = await itemsIn(table, partitions.trialItems(trial.partnerId, trial.id));
  return items.filter((item) => item['itemType'] === 'email').map((item) => emailSchema.parse(item));
}

export function eventTypes(table: Table, caller: PartnerCaller): Promise<string[]> {
  return eventTypesOf(table, caller.partnerId);
}
