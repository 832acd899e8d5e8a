import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as it travels. */
export type RawItem = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string) => Buffer.byteLength(text, 'utf8');

/** About one byte for two significant digits, one more, and one for a minus. */
function numberSize(text: string): number {
  const [mantissa = ''] = text.toLowerCase().replace('-', '').split('e');
  const digits = mantissa.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

const sum = <T>(all: Iterable<T>, size: (one: T) => number) => [...all].reduce((total, one) => total + size(one), 0);

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.SS !== undefined) return sum(value.SS, utf8);
  if (value.NS !== undefined) return sum(value.NS, numberSize);
  if (value.BS !== undefined) return sum(value.BS, (bytes) => bytes.byteLength);
  // Three bytes for the list or map, one for each of its elements.
  if (value.L !== undefined) return 3 + sum(value.L, (one) => 1 + valueSize(one));
  if (value.M !== undefined) return 3 + sum(Object.entries(value.M), ([name, one]) => 1 + utf8(name) + valueSize(one));
  return 1;
}

/**
 * Bytes of an item by DynamoDB's rules: the names of its attributes and their values, in UTF-8.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemSize(item: RawItem): number {
  return sum(Object.entries(item), ([name, value]) => utf8(name) + valueSize(value));
}
