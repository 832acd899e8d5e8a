import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

const id = /\b(ptr|org|trl|usr|eml|evt|nte|reg|tok|job|ord|sub|stu|tnt|sit|loc|rrq)_[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g;
/** The shard of a user follows from its id, which is another in every run. */
const shard = /(\b(?:ORG|PORTAL)#[^#"]+#)s\d\b/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const hash = /\b[0-9a-f]{64}\b|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g;
const password = /\$argon2id\$[^"]+/g;
/** Says how often something was tried, or is chosen by an id; never what came of it. */
const incidental = new Set(['attempts', 'duePK', 'dueSK', 'sealedBody', 'secret', 'ttl', 'providerMessageId']);
/** Of these, one more or less only says how often something was tried. */
const repeatable = new Set(['link']);

/**
 * All items of a table, made equal between runs: ids are numbered by kind in the order of their birth, so that references stay;
 * times, hashes and counts of attempts are taken out.
 */
export async function normalisedState(raw: DynamoDBClient, table: string): Promise<string[]> {
  const { Items = [] } = await raw.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const items = Items.map((item) => unmarshall(item));
  const named = names(JSON.stringify(items));
  const lines = items.map((item) => {
    return { repeatable: repeatable.has(String(item['itemType'])), line: normalised(JSON.stringify(comparable(item)), named) };
  });
  const once = new Set(lines.filter((line) => line.repeatable).map(({ line }) => line));
  return [...lines.filter((line) => !line.repeatable).map(({ line }) => line), ...once].sort();
}

/** The same value without what is incidental, the fields of objects in one order: maps come out of the table in any. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !incidental.has(name));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, comparable(field)]));
}

function names(text: string): ReadonlyMap<string, string> {
  const byKind = Map.groupBy(new Set(text.match(id)), (found) => found.slice(0, 3));
  return new Map([...byKind].flatMap(([kind, ids]) => ids.sort().map((found, index) => [found, `${kind}_${index + 1}`] as const)));
}

function normalised(text: string, named: ReadonlyMap<string, string>): string {
  return text
    .replace(id, (found) => named.get(found) ?? found)
    .replace(time, '<time>')
    .replace(shard, '$1s')
    .replace(password, '<password>')
    .replace(hash, '<hash>');
}

/** An answer made equal between runs in the same way. */
export function normalisedText(text: string): string {
  return normalised(text, names(text));
}
