import * as z from 'zod';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Item, Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import { type OrganisationId, organisationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { nameBlockedDays } from '#shared/domain/set-up/names.ts';

/** Names that are unique across all organisations (SS-8, MT-2). */
export type NameKind = 'subdomain' | 'site';

const claim = z.object({ organisationId, releasedAt: z.string().optional() });

export function nameKey(kind: NameKind, name: string): Key {
  return kind === 'subdomain' ? keys.subdomain(name) : keys.siteName(name);
}

/** Until names that were released up to here are blocked. */
const blockedSince = (now: Date) => iso(addDays(now, -nameBlockedDays));

/** Whether another organisation could take the name now. */
export function isFree(found: Item | undefined, by: OrganisationId | undefined, now: Date): boolean {
  if (found === undefined) return true;
  const { organisationId: holder, releasedAt } = claim.parse(found);
  return holder === by || (releasedAt !== undefined && releasedAt <= blockedSince(now));
}

/** Takes a name that is free, one's own, or was released long enough ago; never by a look before. */
export function takeName(
  table: Table,
  {
    kind,
    name,
    organisationId: by,
    now,
  }: { readonly kind: NameKind; readonly name: string; readonly organisationId: OrganisationId; readonly now: Date },
  taken: () => Refusal,
): Write<Refusal> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: itemOf('name', nameKey(kind, name), { kind, name, organisationId: by, takenAt: iso(now) }),
        ConditionExpression: 'attribute_not_exists(PK) OR organisationId = :by OR releasedAt <= :blocked',
        ExpressionAttributeValues: { ':by': by, ':blocked': blockedSince(now) },
      },
    },
    refused: taken,
  };
}

/** Gives a name up: from now on it is blocked for a while. One that is another's by now, or was given up before, is left as it is. */
export function releaseName(table: Table, kind: NameKind, name: string, by: OrganisationId, now: Date): Write<never> {
  return {
    item: {
      Put: {
        TableName: table.name,
        Item: itemOf('name', nameKey(kind, name), { kind, name, organisationId: by, releasedAt: iso(now) }),
        ConditionExpression: 'attribute_not_exists(PK) OR organisationId = :by',
        ExpressionAttributeValues: { ':by': by },
      },
    },
    refused: () => {
      throw new Error(`The ${kind} ${name} is another organisation's.`);
    },
  };
}
