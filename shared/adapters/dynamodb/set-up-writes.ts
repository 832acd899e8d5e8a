import { changeRecord, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { type NameKind, takeName } from '#shared/adapters/dynamodb/name-writes.ts';
import { locationItem, setUpItem, siteItem, tenantItem } from '#shared/adapters/dynamodb/set-up-items.ts';
import { maySetUp } from '#shared/adapters/dynamodb/set-up-rights.ts';
import { create, type Item, replace, type Table, type Write } from '#shared/adapters/dynamodb/transact.ts';
import { trialRuns } from '#shared/adapters/dynamodb/trial-condition.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { PartChange, SetUpChange, SourceRead, Submission } from '#shared/domain/set-up/set-up-store.ts';

const changed = (): Refusal => ({ code: 'CHANGED_SINCE_READ' });

/** Put in the place of what was read, or where nothing was. */
function put(table: Table, item: Item, readVersion: number | undefined): Write<Refusal> {
  return readVersion === undefined || readVersion === 0 ? create(table, item, changed) : replace(table, item, readVersion, changed);
}

function putPart<T extends { readonly version: number }>(table: Table, { before, after }: PartChange<T>, itemOfPart: (part: T) => Item) {
  return put(table, itemOfPart(after), before?.version);
}

/** The services must be there still: the trial waits for its customer or runs, the subscription has not been taken back. */
function sourceStands(table: Table, source: SourceRead, now: Date): Write<Refusal> {
  if (source.kind === 'trial') {
    const { partnerId, id } = source.trial;
    return trialRuns<Refusal>(table, { partnerId, trialId: id }, now, () => ({ code: 'TRIAL_NOT_RUNNING' }));
  }
  const { organisationId, id } = source.subscription;
  return {
    item: {
      ConditionCheck: { TableName: table.name, Key: keys.subscription(organisationId, id), ConditionExpression: 'attribute_exists(PK)' },
    },
    refused: () => ({ code: 'NOT_FOUND' }),
  };
}

const lost = { subdomain: 'SUBDOMAIN_TAKEN', site: 'SITE_NAME_TAKEN' } as const;
const messages = { subdomain: 'This subdomain is taken.', site: 'This site name is taken.' } as const;

/** The name of each new part, lost at its field. */
function nameWrites(table: Table, { after, at }: SetUpChange, { tenant, sites }: Submission): Write<Refusal>[] {
  const take = (kind: NameKind, name: string, field: string) =>
    takeName(table, { kind, name, organisationId: after.organisationId, now: at }, () => ({
      code: lost[kind],
      fields: [{ field, code: lost[kind], message: messages[kind] }],
    }));
  const drafts = after.draft.meetings?.sites ?? [];
  return [
    ...(tenant === undefined || tenant.before !== undefined ? [] : [take('subdomain', tenant.after.subdomain, '/contactCenter/subdomain')]),
    ...sites
      .filter(({ before }) => before === undefined)
      .map(({ after: { name } }) => take('site', name, `/meetings/sites/${drafts.findIndex((one) => one.name === name)}/name`)),
  ];
}

function submissionWrites(table: Table, change: SetUpChange, submission: Submission): Write<Refusal>[] {
  const { submissions, tenant, sites, locations } = submission;
  const counted = itemOf('submissions', keys.submissions(change.after.organisationId), submissions.after);
  return [
    // Before the names: of two submissions of one organisation the second looks again, and finds what the first has made.
    put(table, counted, submissions.before.version),
    ...nameWrites(table, change, submission),
    ...(tenant === undefined ? [] : [putPart(table, tenant, tenantItem)]),
    ...sites.map((part) => putPart(table, part, siteItem)),
    ...locations.map((part) => putPart(table, part, locationItem)),
  ];
}

/** Everything that a change of a set-up writes, in the order in which its conditions are told. */
export function setUpWrites(table: Table, by: SetUpCaller, change: SetUpChange): Write<Refusal>[] {
  const { before, after, source, submission, event, at } = change;
  return [
    ...maySetUp(table, by),
    put(table, setUpItem(after, at), before?.version),
    sourceStands(table, source, at),
    ...(submission === undefined ? [] : submissionWrites(table, change, submission)),
    ...changeRecord(table, event),
  ];
}

/** One refusal out of all: the first, with every name that was lost beside it. */
export function everyNameLost<R extends { readonly code: string }>(first: R | Refusal, others: () => (R | Refusal)[]): R | Refusal {
  if (!isLost(first)) return first;
  return { ...first, fields: [first, ...others().filter(isLost)].flatMap(({ fields = [] }) => fields) };
}

function isLost(refusal: { readonly code: string }): refusal is Refusal {
  return refusal.code === lost.subdomain || refusal.code === lost.site;
}
