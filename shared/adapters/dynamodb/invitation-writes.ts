import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { EmailOwner } from '#shared/domain/email.ts';
import type { EmailChange } from '#shared/domain/email-store.ts';
import type { EmailId } from '#shared/domain/ids.ts';
import { invitationFollows, openable } from '#shared/domain/users/invitation-moves.ts';
import type { InvitationState } from '#shared/domain/users/user.ts';

/** The user has another invitation by now, or is beyond this one. */
export type InvitationElsewhere = 'INVITATION_ELSEWHERE';

type Step = { readonly from: readonly InvitationState[]; readonly set: Readonly<Record<string, string>> };

/** The key of the user whose e-mail it is; undefined for e-mails of trials and partners. */
export function userKey(owner: EmailOwner): Key | undefined {
  if (owner.kind !== 'user') return undefined;
  return keys.person({ kind: 'organisation', organisationId: owner.organisationId, personId: owner.personId });
}

/** Moves the invitation on, as long as this e-mail is the one that carries it. */
function stepWrite(table: Table, key: Key, emailId: EmailId, { from, set }: Step): Write<InvitationElsewhere> {
  const sets = Object.entries(set);
  const origins = from.map((state, index) => [`:from${index}`, state] as const);
  const names = Object.fromEntries([...sets.map(([name]) => name), 'state'].map((name) => [`#${name}`, name]));
  const assigned = sets.map(([name]) => `invitation.#${name} = :${name}`);
  return {
    item: {
      Update: {
        TableName: table.name,
        Key: key,
        UpdateExpression: `SET ${[...assigned, 'version = version + :one'].join(', ')}`,
        ConditionExpression: `invitation.emailId = :email AND invitation.#state IN (${origins.map(([name]) => name).join(', ')})`,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: {
          ...Object.fromEntries(sets.map(([name, value]) => [`:${name}`, value])),
          ...Object.fromEntries(origins),
          ':email': emailId,
          ':one': 1,
        },
      },
    },
    refused: () => 'INVITATION_ELSEWHERE',
  };
}

/** What a move of an e-mail means for the user whose invitation it carries; undefined: nothing. */
export function followWrite(table: Table, { email, move, event, reason }: EmailChange): Write<InvitationElsewhere> | undefined {
  if (email.content.kind === 'import-finished') return undefined;
  const [key, follow] = [userKey(email.owner), invitationFollows(move)];
  if (key === undefined || follow === undefined) return undefined;
  const { at } = event;
  return stepWrite(table, key, email.id, {
    from: follow.from,
    set: {
      state: follow.to,
      at,
      ...(move === 'accept' ? { sentAt: at } : {}),
      ...(move === 'suppress' ? { by: 'address' } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(email.linkExpiresAt === undefined ? {} : { expiresAt: email.linkExpiresAt }),
    },
  });
}

/** Notes on the user that the page of the invitation's link was fetched for the first time. */
export function openedWrite(table: Table, owner: EmailOwner, emailId: EmailId, at: string): Write<InvitationElsewhere> | undefined {
  const key = userKey(owner);
  return key === undefined ? undefined : stepWrite(table, key, emailId, { from: openable, set: { state: 'opened', at } });
}
