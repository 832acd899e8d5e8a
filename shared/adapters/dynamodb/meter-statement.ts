import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Written } from '#shared/adapters/dynamodb/meter-input.ts';

const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][\w.-]*|\?|\S/g;

/** A name or a text without its quotes, of either kind. */
function unquoted(found: string): string {
  const quote = found[0];
  return quote === "'" || quote === '"' ? found.slice(1, -1).replaceAll(quote + quote, quote) : found;
}

/**
 * The item that a PartiQL statement writes, from its text and parameters: INSERT names the attributes of the key in its value, UPDATE
 * and DELETE compare them. Undefined for one that only reads.
 *
 * @throws when the statement does not name the whole key by parameters or literals.
 */
export function writtenByStatement(statement: string, parameters: readonly AttributeValue[]): Written | undefined {
  const tokens = statement.match(token) ?? [];
  const verb = tokens[0]?.toUpperCase();
  if (verb === 'SELECT' || verb === 'EXISTS') return undefined;
  const TableName = unquoted(tokens[verb === 'UPDATE' ? 1 : 2] ?? '');
  const key = new Map<string, AttributeValue>();
  let parameter = 0;
  for (const [index, found] of tokens.entries()) {
    const name = unquoted(found);
    const value = tokens[index + 2];
    if ((name === 'PK' || name === 'SK') && /^[:=]$/.test(tokens[index + 1] ?? '') && value !== undefined) {
      const stated = value === '?' ? parameters[parameter] : { S: unquoted(value) };
      if (stated !== undefined) key.set(name, stated);
    }
    if (found === '?') parameter += 1;
  }
  const [PK, SK] = [key.get('PK'), key.get('SK')];
  if (PK === undefined || SK === undefined) throw new Error(`The meter does not see which item is written by ${statement}`);
  return { TableName, Key: { PK, SK } };
}
