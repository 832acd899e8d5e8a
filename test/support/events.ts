import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { changeRecord } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import type { Email, EmailContent } from '#shared/domain/email.ts';
import type { Event } from '#shared/domain/event.ts';
import type { EventRef } from '#shared/domain/feed.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { newId } from '#shared/runtime/ids.ts';

export function anEvent(partnerId: PartnerId, over: Partial<Event> = {}): Event {
  return {
    id: newId('event'),
    type: 'trial.changed',
    at: '2026-03-01T10:00:00.000Z',
    partnerId,
    actor: { kind: 'token', id: newId('token') },
    requestId: 'req-1',
    subject: { trialId: newId('trial') },
    changed: ['services'],
    ...over,
  };
}

export function anEmail(partnerId: PartnerId, kind: 'partner-welcome' | 'trial-reminder'): Email {
  const at = '2026-03-01T10:00:00.000Z';
  const content: EmailContent = kind === 'partner-welcome' ? { kind } : { kind, audience: 'partner', daysLeft: 7, endsAt: at };
  return {
    id: newId('email'),
    owner: { kind: 'partner', partnerId },
    to: 'maria@example.com',
    language: 'en',
    content,
    requestId: 'req-1',
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
}

/** Commits an event as every change does. */
export async function commitEvent(table: Table, event: Event, emails: readonly Email[] = []): Promise<Event> {
  await transact(table, changeRecord(table, event, emails));
  return event;
}

/** What the table's stream says of new events, in the order of their commits. */
export function insertsOf(events: readonly EventRef[]): DynamoDBStreamEvent {
  return {
    Records: events.map(({ partnerId, id }, index) => {
      const { PK, SK } = keys.event(partnerId, id);
      return { eventName: 'INSERT', dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: String(100 + index) } };
    }),
  };
}

/** Makes an event's item one that no reader understands. */
export async function spoilEvent(table: Table, { partnerId, id }: EventRef): Promise<void> {
  const Key = keys.event(partnerId, id);
  const spoil = { UpdateExpression: 'SET #type = :type', ExpressionAttributeNames: { '#type': 'type' } };
  await table.client.send(new UpdateCommand({ TableName: table.name, Key, ...spoil, ExpressionAttributeValues: { ':type': 'no.such' } }));
}

export async function storedEvent(table: Table, { partnerId, id }: EventRef): Promise<Record<string, unknown> | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.event(partnerId, id), ConsistentRead: true }));
  return Item;
}
