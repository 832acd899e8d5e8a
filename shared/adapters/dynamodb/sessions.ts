import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { noteActivity } from '#shared/adapters/dynamodb/directory-activity.ts';
import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { replacePerson } from '#shared/adapters/dynamodb/people.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { type Item, remove, type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import { iso } from '#shared/domain/calendar.ts';
import { organisation as organisationSchema, partner as partnerSchema, person as personSchema } from '#shared/domain/people.ts';
import { type Session, seenLongAgo, sessionHolds, sessionRuns, session as sessionSchema } from '#shared/domain/session.ts';
import type { SessionStore, Visitor } from '#shared/domain/session-store.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { endedWithAccess } from '#shared/domain/users/administration-access.ts';

export function sessionItem(session: Session): Item {
  return itemOf('session', keys.session(session.hash), session, session.createdAt);
}

async function noteSeen(table: Table, session: Session, now: Date): Promise<void> {
  if (!seenLongAgo(session, now)) return;
  // The first sign of a session and the first of each day: more would be refused anyway.
  const { lastSeenAt, createdAt, person } = session;
  const news = lastSeenAt === createdAt || lastSeenAt.slice(0, 10) !== iso(now).slice(0, 10);
  const noting = news ? noteActivity(table, person.kind === 'organisation' ? person.organisationId : person.partnerId, now) : undefined;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.session(session.hash),
      UpdateExpression: 'SET lastSeenAt = :now',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':now': iso(now) },
    }),
  );
  await noting;
}

async function whoHas(table: Table, session: Session): Promise<Visitor | undefined> {
  const { person: ref, partnerId, trialId } = session;
  const [personKey, partnerKey] = [keys.person(ref), keys.partner(partnerId)];
  const trialKey = trialId === undefined ? undefined : keys.trial(partnerId, trialId);
  const organisationKey = ref.kind === 'organisation' ? keys.organisation(ref.organisationId) : undefined;
  const wanted = [personKey, partnerKey, trialKey, organisationKey].filter((key) => key !== undefined);
  const found = await readItems(table, wanted);
  const personFound = found(personKey);
  if (personFound === undefined) return undefined;
  const person = personSchema.parse(personFound);
  if (!sessionHolds(session, person)) return undefined;
  const partner = partnerSchema.parse(found(partnerKey));
  if (organisationKey === undefined) return { kind: 'partner', session, person, partner };
  const trialFound = trialKey === undefined ? undefined : found(trialKey);
  const trial = trialFound === undefined ? undefined : trialSchema.parse(trialFound);
  const organisation = organisationSchema.parse(found(organisationKey));
  if (endedWithAccess(organisation, person, session)) return undefined;
  const kind = person.role === 'user' ? 'user' : 'administrator';
  return { kind, session, person, partner, trial, organisation };
}

/** Sessions in DynamoDB. */
export function dynamoSessionStore(table: Table): SessionStore {
  return {
    async visitor(hash, now) {
      const found = await readItem(table, keys.session(hash));
      if (found === undefined) return undefined;
      const session = sessionSchema.parse(found);
      if (!sessionRuns(session, now)) return undefined;
      const [visitor] = await Promise.all([whoHas(table, session), noteSeen(table, session, now)]);
      return visitor;
    },
    async end(hash) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(hash) }));
    },
    changePerson(before, after, event) {
      return transact(table, [replacePerson(table, after, before.version), ...changeRecord(table, event)]);
    },
    async endBecause(hash, event) {
      await transact(table, [remove<never>(table, keys.session(hash)), ...changeRecord(table, event)]);
    },
  };
}
