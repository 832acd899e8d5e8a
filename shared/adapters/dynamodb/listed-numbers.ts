import { firstItems, type ItemFilter } from '#shared/adapters/dynamodb/first-items.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import type { Item, Table } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Stretch } from '#shared/domain/wholesale/customer-store.ts';
import { fitsNumber, type ListedNumber, type NumberFilter, type NumberPage } from '#shared/domain/wholesale/listed-numbers.ts';
import { assignedExtension, locationNumber } from '#shared/domain/wholesale/numbers.ts';

function ofNumber(item: Item): ListedNumber {
  const { number, state, locationId, personId, extension } = locationNumber.parse(item);
  return { number, state, locationId, personId, extension };
}

function ofExtension(item: Item): ListedNumber {
  const { extension, locationId, personId } = assignedExtension.parse(item);
  return { extension, state: 'active', locationId, personId };
}

function filtersOf({ locationId, available, ownerId }: NumberFilter): ItemFilter[] {
  return [
    ...(locationId === undefined ? [] : [{ expression: 'locationId = :location', values: { ':location': locationId } }]),
    ...(ownerId === undefined ? [] : [{ expression: 'personId = :owner', values: { ':owner': ownerId } }]),
    ...(available === undefined ? [] : [{ expression: available ? 'attribute_not_exists(personId)' : 'attribute_exists(personId)' }]),
  ];
}

/** What is named exactly is read by its key; an extension says which number its owner has. */
async function named(table: Table, id: OrganisationId, { phoneNumber, extension }: NumberFilter): Promise<ListedNumber[]> {
  const found = extension === undefined ? undefined : await readItem(table, wholesaleKeys.extension(id, extension));
  if (extension !== undefined && found === undefined) return [];
  const assigned = found && assignedExtension.parse(found);
  const number = phoneNumber ?? assigned?.ownNumber;
  if (number === undefined) return found === undefined ? [] : [ofExtension(found)];
  const item = await readItem(table, wholesaleKeys.number(id, number));
  return item === undefined ? [] : [ofNumber(item)];
}

/**
 * Numbers in their order, each with the extension of whoever has it; then the extensions of those who have no number. Read is what is passed
 * over and what is given, in answers of a megabyte: some 3,500 numbers each.
 */
export async function listNumbers(table: Table, id: OrganisationId, filter: NumberFilter, { offset, max }: Stretch): Promise<NumberPage> {
  const most = offset + max + 1;
  const page = (all: readonly ListedNumber[]) => ({ numbers: all.slice(offset, offset + max), more: all.length >= most });
  if (filter.phoneNumber !== undefined || filter.extension !== undefined)
    return page((await named(table, id, filter)).filter((one) => fitsNumber(one, filter)));
  const filters = filtersOf(filter);
  const numbers = async () => (await firstItems(table, id, { prefix: wholesaleSortKeys.numbers, most, filters })).map(ofNumber);
  const alone = async (wanted: number) => {
    const withoutNumber = [...filters, { expression: 'attribute_not_exists(ownNumber)' }];
    return (await firstItems(table, id, { prefix: wholesaleSortKeys.extensions, most: wanted, filters: withoutNumber })).map(ofExtension);
  };
  // Of one owner there is one or the other, and all has to be looked through.
  if (filter.ownerId !== undefined) return page((await Promise.all([numbers(), alone(most)])).flat());
  const first = await numbers();
  // Nobody's extension is kept: an extension is always somebody's.
  const enough = first.length === most || filter.available === true;
  return page(enough ? first : [...first, ...(await alone(most - first.length))]);
}
