import * as z from 'zod';
import { type Key, keys, partitions, sortKeysOf } from '#shared/adapters/dynamodb/keys.ts';
import { queryPages } from '#shared/adapters/dynamodb/query-pages.ts';
import { type Found, readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { setUpRightKey, setUpRightOf } from '#shared/adapters/dynamodb/set-up-rights.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { entitlement, organisation as organisationSchema } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { location, type SetUpSource, setUp, site, tenant } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import {
  type SetUpRead,
  type SetUpsOfOrganisation,
  type SourceRead,
  submissions,
  type TenantRead,
} from '#shared/domain/set-up/set-up-store.ts';
import { subscription } from '#shared/domain/subscriptions/subscription.ts';
import { trial } from '#shared/domain/trial.ts';

type Range = { readonly expression: string; readonly values: Readonly<Record<string, string>> };

/** An organisation has few of any of these: their number is bounded by what it ordered. */
async function itemsWithin(table: Table, id: OrganisationId, { expression, values }: Range): Promise<Item[]> {
  const items: Item[] = [];
  const pages = queryPages(table, {
    ConsistentRead: true,
    KeyConditionExpression: `PK = :pk AND ${expression}`,
    ExpressionAttributeValues: { ':pk': partitions.organisation(id), ...values },
  });
  for await (const page of pages) items.push(...page);
  return items;
}

export function itemsBeginning(table: Table, id: OrganisationId, prefix: string): Promise<Item[]> {
  return itemsWithin(table, id, { expression: 'begins_with(SK, :kind)', values: { ':kind': prefix } });
}

export function sourceKey(by: SetUpCaller, source: SetUpSource): Key {
  return source.kind === 'trial' ? keys.trial(by.partnerId, source.id) : keys.subscription(by.organisationId, source.id);
}

/** The trial must be one of this organisation's, the subscription is by its key. */
function sourceIn(by: SetUpCaller, source: SetUpSource, item: Item | undefined): SourceRead | undefined {
  if (item === undefined) return undefined;
  if (source.kind === 'subscription') return { kind: 'subscription', subscription: subscription.parse(item) };
  const found = trial.parse(item);
  return found.organisationId === by.organisationId ? { kind: 'trial', trial: found } : undefined;
}

function parsedIn<S extends z.ZodType>(found: Found, key: Key, schema: S): z.output<S> | undefined {
  const item = found(key);
  return item === undefined ? undefined : schema.parse(item);
}

function hasCalling(found: Found, id: OrganisationId): boolean {
  const calling = parsedIn(found, keys.entitlement(id, 'calling'), entitlement);
  return calling !== undefined && calling.endedAt === undefined;
}

const keysAsked = (by: SetUpCaller, asked: Receipt | undefined, others: readonly Key[]) =>
  [...others, setUpRightKey(by), asked === undefined ? undefined : keys.receipt(asked.id)].filter((key) => key !== undefined);

function earlierIn(asked: Receipt | undefined, found: Found): Refusal | Replay | undefined {
  return asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
}

/** A set-up and all that stands beside it: three calls at once. */
export async function readSetUpItems(
  table: Table,
  by: SetUpCaller,
  source: SetUpSource,
  asked: Receipt | undefined,
): Promise<Result<SetUpRead, Refusal | Replay>> {
  const id = by.organisationId;
  const own = [keys.organisation(id), keys.entitlement(id, 'calling'), keys.setUp(id, source.id), keys.tenant(id), keys.submissions(id)];
  const [found, sites, locations] = await Promise.all([
    readItems(table, keysAsked(by, asked, [...own, sourceKey(by, source)])),
    itemsBeginning(table, id, sortKeysOf.sites),
    itemsBeginning(table, id, sortKeysOf.locations),
  ]);
  const earlier = earlierIn(asked, found);
  if (earlier !== undefined) return refused(earlier);
  const right = setUpRightOf(by, source, found);
  if (right !== undefined) return refused(right);
  const organisation = parsedIn(found, keys.organisation(id), organisationSchema);
  const services = sourceIn(by, source, found(sourceKey(by, source)));
  if (organisation === undefined || services === undefined) return refused({ code: 'NOT_FOUND' });
  return ok({
    organisation,
    source: services,
    setUp: parsedIn(found, keys.setUp(id, source.id), setUp),
    tenant: parsedIn(found, keys.tenant(id), tenant),
    sites: sites.map((item) => site.parse(item)),
    locations: locations.map((item) => location.parse(item)),
    hasCalling: hasCalling(found, id),
    submissions: parsedIn(found, keys.submissions(id), submissions) ?? { version: 0 },
  });
}

/** The tenant, and what decides its telephony: two calls at once. */
export async function readTenantItems(
  table: Table,
  by: SetUpCaller,
  asked: Receipt | undefined,
): Promise<Result<TenantRead, Refusal | Replay>> {
  const id = by.organisationId;
  const [found, subscriptions] = await Promise.all([
    readItems(table, keysAsked(by, asked, [keys.organisation(id), keys.entitlement(id, 'calling'), keys.tenant(id)])),
    itemsBeginning(table, id, sortKeysOf.subscriptions),
  ]);
  const earlier = earlierIn(asked, found);
  if (earlier !== undefined) return refused(earlier);
  const right = setUpRightOf(by, undefined, found);
  if (right !== undefined) return refused(right);
  const [organisation, held] = [parsedIn(found, keys.organisation(id), organisationSchema), parsedIn(found, keys.tenant(id), tenant)];
  if (organisation === undefined || held === undefined) return refused({ code: 'NOT_FOUND' });
  return ok({
    organisation,
    tenant: held,
    hasCalling: hasCalling(found, id),
    subscriptions: subscriptions.map((item) => subscription.parse(item)),
  });
}

const kindOf = z.object({ itemType: z.string() });

/** What is set up in an organisation, and what could be. From set-ups to the tenant the keys stand in one row; two calls at once. */
export async function readSetUpsOf(table: Table, id: OrganisationId): Promise<SetUpsOfOrganisation> {
  const [items, locations] = await Promise.all([
    itemsWithin(table, id, {
      expression: 'SK BETWEEN :first AND :last',
      values: { ':first': sortKeysOf.setUps, ':last': keys.tenant(id).SK },
    }),
    itemsBeginning(table, id, sortKeysOf.locations),
  ]);
  const of = (type: string) => items.filter((item) => kindOf.parse(item).itemType === type);
  const [held] = of('tenant');
  return {
    subscriptions: of('subscription').map((item) => subscription.parse(item)),
    setUps: of('set-up').map((item) => setUp.parse(item)),
    tenant: held === undefined ? undefined : tenant.parse(held),
    sites: of('site').map((item) => site.parse(item)),
    locations: locations.map((item) => location.parse(item)),
  };
}
