import { emailItem, ttlAfter } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { retentionDays } from '#shared/adapters/dynamodb/retention.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { create, type Item, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Email, LinkOffer } from '#shared/domain/email.ts';
import { email as emailSchema } from '#shared/domain/email.ts';
import { awaitsSending, type EmailMove, emailMoves } from '#shared/domain/email-moves.ts';
import { type EmailChange, type Lease, type LeaseRefused, mostPerDay } from '#shared/domain/email-store.ts';
import { statesThatWait } from '#shared/domain/orders/order.ts';
import type { OrderLinkOffer } from '#shared/domain/orders/order-links.ts';
import { suppression } from '#shared/domain/suppression.ts';

const never = (): never => {
  throw new Error('An unconditional write cannot be refused.');
};

/** `#state IN (:from0, :from1)`: the legal origins of a move, as a condition. */
function legalOrigin(move: EmailMove) {
  const names = emailMoves[move].from.map((state, index) => [`:from${index}`, state] as const);
  return { condition: `#state IN (${names.map(([name]) => name).join(', ')})`, values: Object.fromEntries(names) };
}

/** Takes the e-mail if it waits, or if whoever took it has had its time; one that is not there yet comes into being with that. */
export function leaseWrite(table: Table, { email, isNew, at, until }: Lease): Write<LeaseRefused> {
  const opens = email.linkExpiresAt;
  const held = (found: Item | undefined): LeaseRefused => {
    if (found === undefined) return { because: 'settled' };
    const { state, leasedUntil } = emailSchema.parse(found);
    return awaitsSending(state) ? { because: 'held', until: leasedUntil ?? until } : { because: 'settled' };
  };
  if (isNew) {
    const taken = { ...email, state: 'sending' as const, attempts: email.attempts + 1, leasedUntil: until };
    return create(table, emailItem(taken), held);
  }
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.email(email.owner, email.id),
        UpdateExpression: `SET #state = :sending, leasedUntil = :until, attempts = attempts + :one${opens === undefined ? '' : ', linkExpiresAt = :opens'}`,
        ConditionExpression: '#state = :queued OR (#state = :sending AND leasedUntil <= :at)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':queued': 'queued',
          ':sending': 'sending',
          ':until': until,
          ':at': at,
          ':one': 1,
          ...(opens === undefined ? {} : { ':opens': opens }),
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: held,
  };
}

/**
 * Holds only if the person is still who is to be let in, by links of this generation; and for an invitation, if it is still the one
 * that the user is to get, and nobody has come in or gone meanwhile.
 */
export function offerStands(table: Table, { id, content }: Email, { person, generation }: LinkOffer): Write<LeaseRefused> {
  const invites = content.kind === 'user-invitation';
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.person(person),
        ConditionExpression: `linkGeneration = :generation AND ${invites ? 'invitation.emailId = :email AND #state IN (:invited, :verified)' : 'NOT #state IN (:replaced, :inactive)'}`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':generation': generation,
          ...(invites
            ? { ':email': id, ':invited': 'invited', ':verified': 'verified' }
            : { ':replaced': 'replaced', ':inactive': 'inactive' }),
        },
      },
    },
    refused: () => ({ because: 'superseded' }),
  };
}

/** Holds only if the order still waits for the contact to whom the link is offered (OR-2): the link of any other opens nothing. */
export function orderAwaits(table: Table, { sellerId, orderId, generation }: OrderLinkOffer): Write<LeaseRefused> {
  const states = statesThatWait.map((state, index) => [`:state${index}`, state] as const);
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.order(sellerId, orderId),
        ConditionExpression: `contact.generation = :generation AND #state IN (${states.map(([name]) => name).join(', ')})`,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ...Object.fromEntries(states), ':generation': generation },
      },
    },
    refused: () => ({ because: 'superseded' }),
  };
}

/** Holds only if nobody has answered what the e-mail asks, and it has not lapsed: there is nothing left to decide (OM-5). */
export function requestAwaits(table: Table, { owner, content }: Email): Write<LeaseRefused>[] {
  if (owner.kind !== 'organisation' || content.kind !== 'full-administrator-request') return [];
  return [
    {
      item: {
        ConditionCheck: {
          TableName: table.name,
          Key: keys.rightsRequest(owner.organisationId, owner.partnerId),
          ConditionExpression: 'id = :id AND #state = :requested',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':id': content.requestId, ':requested': 'requested' },
        },
      },
      refused: () => ({ because: 'superseded' }),
    },
  ];
}

/** Holds only if the address may be written to (EM-4). */
export function notSuppressed(table: Table, hashes: SystemKeys, address: string): Write<LeaseRefused> {
  return {
    item: {
      ConditionCheck: {
        TableName: table.name,
        Key: keys.suppression(hashes.addressHash(address)),
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refused: (found) => ({ because: 'suppressed', suppression: suppression.parse(found) }),
  };
}

function countWrite(table: Table, key: Key, of: keyof typeof mostPerDay, at: string): Write<LeaseRefused> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: key,
        UpdateExpression: 'SET itemType = :type, schemaVersion = :version, #ttl = :ttl ADD #count :one',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':type': 'mail-count',
          ':version': 1,
          ':ttl': ttlAfter(at, retentionDays['mail-count']),
          ':one': 1,
          ':most': mostPerDay[of],
        },
      },
    },
    refused: () => ({ because: 'too-many', of }),
  };
}

/** Counts the e-mail once, with its first attempt, for its recipient and for its partner. */
export function counts(table: Table, hashes: SystemKeys, { email, at }: Lease): Write<LeaseRefused>[] {
  if (email.attempts > 0) return [];
  const day = at.slice(0, 10);
  // Those who help asked to be written to, by all partners; that no partner writes too much is counted with the partner.
  const recipient = email.content.kind === 'set-up-assistance' ? [] : [keys.mailsTo(hashes.addressHash(email.to), day)];
  return [
    ...recipient.map((key) => countWrite(table, key, 'recipient', at)),
    countWrite(table, keys.mailsOf(email.owner.partnerId, day), 'partner', at),
  ];
}

/** When an e-mail was taken and when it arrived is kept besides: its state says only the last of all. */
const notedBy: Readonly<Partial<Record<EmailMove, string>>> = { accept: 'sentAt', deliver: 'deliveredAt' };

export function changeWrite(table: Table, { email, isNew, move, event, providerMessageId, reason }: EmailChange): Write<'NOT_A_MOVE'> {
  const { condition, values } = legalOrigin(move);
  if (isNew) {
    const moved = { ...email, state: emailMoves[move].to, changedAt: event.at, ...(reason && { reason }) };
    return create(table, emailItem(moved), () => 'NOT_A_MOVE');
  }
  const set = { ':to': emailMoves[move].to, ':at': event.at, ...(reason && { ':reason': reason }) };
  const time = notedBy[move];
  const sets = [
    '#state = :to',
    'changedAt = :at',
    ...(reason ? ['#reason = :reason'] : []),
    ...(time === undefined ? [] : [`${time} = :at`]),
  ];
  const id = providerMessageId === undefined ? {} : { ':message': providerMessageId };
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.email(email.owner, email.id),
        UpdateExpression: `SET ${[...sets, ...(providerMessageId ? ['providerMessageId = :message'] : [])].join(', ')} REMOVE leasedUntil`,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#state': 'state', ...(reason && { '#reason': 'reason' }) },
        ExpressionAttributeValues: { ...values, ...set, ...id },
      },
    },
    refused: () => 'NOT_A_MOVE',
  };
}

/** Marks the address. A complaint outweighs a bounce; the day of the first mark stays. */
export function suppressWrite(table: Table, hashes: SystemKeys, { email, event, suppress }: EmailChange): Write<never>[] {
  if (suppress === undefined) return [];
  const reason = suppress === 'complaint' ? ':reason' : 'if_not_exists(#reason, :reason)';
  return [
    {
      item: {
        Update: {
          TableName: table.name,
          Key: keys.suppression(hashes.addressHash(email.to)),
          UpdateExpression: `SET itemType = :type, schemaVersion = :version, #reason = ${reason}, since = if_not_exists(since, :at), emailId = if_not_exists(emailId, :email)`,
          ExpressionAttributeNames: { '#reason': 'reason' },
          ExpressionAttributeValues: { ':type': 'suppression', ':version': 1, ':reason': suppress, ':at': event.at, ':email': email.id },
        },
      },
      refused: never,
    },
  ];
}
