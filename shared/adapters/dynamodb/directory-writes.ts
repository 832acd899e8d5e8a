import { due } from '#shared/adapters/dynamodb/due.ts';
import { type Key, keys } from '#shared/adapters/dynamodb/keys.ts';
import type { Table, Write } from '#shared/adapters/dynamodb/transact.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';

const never = () => {
  throw new Error('An update without a condition cannot be refused.');
};

export type DirectoryChange = {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: Readonly<Record<string, ReadonlySet<string>>>;
  readonly take?: Readonly<Record<string, ReadonlySet<string>>>;
};

/** The parts of an update, each name of an attribute and each value under a placeholder of its own. */
function expressionOf({ set = {}, add = {}, take = {} }: DirectoryChange) {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const part = (word: string, of: Readonly<Record<string, unknown>>, between: string) => {
    const entries = Object.entries(of).map(([name, value]) => {
      names[`#${name}`] = name;
      values[`:${word}${name}`] = value;
      return `#${name} ${between}:${word}${name}`;
    });
    return entries.length === 0 ? [] : [`${word.toUpperCase()} ${entries.join(', ')}`];
  };
  const UpdateExpression = [...part('set', set, '= '), ...part('add', add, ''), ...part('delete', take, '')].join(' ');
  return { UpdateExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
}

function upsert(table: Table, Key: Key, change: DirectoryChange): Write<never> {
  return { item: { Update: { TableName: table.name, Key, ...expressionOf(change) } }, refused: never };
}

/** Notes something of an organisation or a partner in what is known of it, which may not be anything yet. */
export function directoryUpdate(table: Table, owner: DirectoryOwner, { set = {}, ...rest }: DirectoryChange): Write<never> {
  return upsert(table, keys.directory(owner), { ...rest, set: { ...set, owner, itemType: 'directory', schemaVersion: 1 } });
}

/** The same for what it has to do with one domain. */
export function listingUpdate(table: Table, owner: DirectoryOwner, domain: string, set: Readonly<Record<string, unknown>>): Write<never> {
  const fixed = { owner, domain, itemType: 'domain-listing', schemaVersion: 1 };
  return upsert(table, keys.domainListing(domain, owner), { set: { ...set, ...fixed } });
}

/** The attributes by which the clock finds an owner whose people are to be counted. */
export function countDue(owner: DirectoryOwner, at: Date): Readonly<Record<string, string>> {
  return due('DIRECTORY', at, owner);
}
