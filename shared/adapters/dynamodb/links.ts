import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { openedWrite } from '#shared/adapters/dynamodb/invitation-writes.ts';
import { changeRecord, createNew, itemOf, replaceTrial } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import { addressStillHeld, replacePerson } from '#shared/adapters/dynamodb/people.ts';
import { readItem, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { sessionItem } from '#shared/adapters/dynamodb/sessions.ts';
import type { SystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { type Item, remove, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Behind, LinkStore, LinkUse, LinkUseRefused } from '#shared/domain/link-store.ts';
import { type Link, link as linkSchema } from '#shared/domain/links.ts';
import { organisation as organisationSchema, partner as partnerSchema, person as personSchema } from '#shared/domain/people.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { shutOut } from '#shared/domain/users/administration-access.ts';

export function linkItem(link: Link): Item {
  return itemOf('link', keys.link(link.hash), link, link.createdAt);
}

/** Marks the link as used, once. Expiry is checked here too: time may have passed since it was read. */
function markUsed(table: Table, { link, usedAt, usedBy }: LinkUse): Write<LinkUseRefused> {
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: keys.link(link.hash),
        UpdateExpression: 'SET usedAt = :at, usedBy = :by',
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(usedAt) AND expiresAt > :at',
        ExpressionAttributeValues: { ':at': usedAt, ':by': usedBy },
      },
    },
    refused: () => ({ code: 'LINK_USED' }),
  };
}

function writesOf(table: Table, hashes: SystemKeys, use: LinkUse): Write<LinkUseRefused>[] {
  const { personBefore, personAfter, trial, session, events } = use;
  return [
    markUsed(table, use),
    addressStillHeld(table, hashes, personBefore, () => ({ code: 'ADDRESS_GONE' as const })),
    replacePerson(table, personAfter, personBefore.version),
    ...(trial === undefined
      ? []
      : [{ ...replaceTrial(table, trial.after, trial.before.version), refused: () => ({ code: 'TRIAL_CHANGED' as const }) }]),
    createNew(table, sessionItem(session)),
    // Whoever has the mailbox is let in: what others have tried before does not slow this person any longer.
    remove(table, keys.attempts('sign-in-account', hashes.addressHash(personBefore.email))),
    ...events.flatMap((event) => changeRecord(table, event)),
  ];
}

async function readBehind(table: Table, { person: ref, owner }: Link): Promise<Behind | undefined> {
  const personKey = keys.person(ref);
  const hostKey = ref.kind === 'organisation' ? keys.organisation(ref.organisationId) : keys.partner(ref.partnerId);
  const trialKey = owner.kind === 'trial' ? keys.trial(owner.partnerId, owner.trialId) : undefined;
  const found = await readItems(table, [personKey, hostKey, ...(trialKey === undefined ? [] : [trialKey])]);
  const [person, host] = [found(personKey), found(hostKey)];
  if (person === undefined || host === undefined) return undefined;
  const trial = trialKey === undefined ? undefined : found(trialKey);
  const somebody = personSchema.parse(person);
  const organisation = ref.kind === 'organisation' ? organisationSchema.parse(host) : undefined;
  // Nobody comes in as the administrator of an organisation that has no access to its administration.
  if (organisation !== undefined && shutOut(organisation, somebody)) return undefined;
  return {
    person: somebody,
    host: organisation?.companyName ?? partnerSchema.parse(host).name,
    trial: trial === undefined ? undefined : trialSchema.parse(trial),
  };
}

/**
 * Once for a link: whoever comes second finds it noted. Link and e-mail both or neither, so that an e-mail which is gone leaves no
 * stump behind; and the user's invitation with them, unless the user is beyond it.
 */
async function noteOpened(table: Table, { hash, owner, emailId }: Link, at: string): Promise<void> {
  const first = (Key: Key) => ({
    Update: {
      TableName: table.name,
      Key,
      UpdateExpression: 'SET openedAt = :at',
      ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(openedAt)',
      ExpressionAttributeValues: { ':at': at },
    },
  });
  const noted = [first(keys.link(hash)), first(keys.email(owner, emailId))];
  const invitation = openedWrite(table, owner, emailId, at);
  const note = (TransactItems: TransactWriteCommandInput['TransactItems']) =>
    table.client.send(new TransactWriteCommand({ TransactItems })).then(
      () => true,
      () => false,
    );
  // Nobody's page fails for it: not for a second opening at the same moment, and not for a table that is busy.
  if (invitation === undefined || !(await note([...noted, invitation.item]))) await note(noted);
}

/** Links in DynamoDB. */
export function dynamoLinkStore(table: Table, hashes: Promise<SystemKeys>): LinkStore {
  return {
    async get(hash) {
      const found = await readItem(table, keys.link(hash));
      return found === undefined ? undefined : linkSchema.parse(found);
    },
    behind: (link) => readBehind(table, link),
    opened: (link, at) => noteOpened(table, link, at),
    async use(use) {
      return transact(table, writesOf(table, await hashes, use));
    },
  };
}
