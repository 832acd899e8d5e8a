import { type OwnedService, serviceColumns } from '#shared/domain/imports/csv/columns.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { exportHeader, exportRow } from '#shared/domain/imports/csv/export-users.ts';
import type { Person } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** The services of the organisation whose file is measured: all. */
export const owned: readonly OwnedService[] = serviceId.options.map((service) => ({ service, suspended: false }));

const firstNames = ['Anna', 'Łukasz', 'Małgorzata', 'Piotr', 'אורי', 'Ștefan', 'Åsa', 'John'];
const lastNames = ['Kowalska', 'Lindström', 'כהן', 'Popescu', 'Nowak', 'Smith-Jones', 'O’Neill', 'Wiśniewska'];
const departments = ['Finance', 'Sales, North', 'IT', 'Support "24/7"'];

function addressOf(index: number): string {
  return `user.${index}@customer-${index % 7}.example`;
}

/** A user as an organisation has thousands of: most columns filled, every fourth in another way. */
export function user(index: number): Person {
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[(index >> 3) % lastNames.length] ?? '';
  return {
    id: 'usr_01JZZZZZZZZZZZZZZZZZZZZZZZ',
    ref: { kind: 'organisation', organisationId: 'org_01JZZZZZZZZZZZZZZZZZZZZZZZ', personId: 'usr_01JZZZZZZZZZZZZZZZZZZZZZZZ' },
    email: addressOf(index),
    language: 'en',
    role: 'user',
    state: 'active',
    linkGeneration: 1,
    partnerId: 'ptr_01JZZZZZZZZZZZZZZZZZZZZZZZ',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    firstName: first,
    lastName: last,
    displayName: `${first} ${last}`,
    licences: index % 4 === 0 ? ['message', 'calling', 'contact-center-premium'] : ['message', 'meetings'],
    ...(index % 4 === 0 ? { agentRole: 'agent' } : {}),
    details: {
      extension: String(1000 + (index % 9000)),
      title: 'Analyst',
      department: departments[index % departments.length],
      manager: `boss${index % 50}@customer.example`,
      phoneNumber: `+48${500_000_000 + index}`,
      location: 'Kraków HQ',
      preferredLanguage: 'pl_PL',
      timeZone: 'Europe/Warsaw',
      addressType: 'Office',
      addressCountry: 'PL',
      addressStreet: `Długa ${index % 300}/4`,
      addressLocality: 'Kraków',
      addressPostalCode: '31-147',
    },
  };
}

/** So many users differ, so that a measurement of many rows is not one of the memory in which its users lie; the rest has their values. */
const different = 999;
const people = Array.from({ length: different }, (_, index): Person | undefined => {
  if (index % 3 === 0) return undefined;
  const person = user(index);
  return index % 3 === 1 ? person : { ...person, displayName: 'Somebody' };
});

/** Every third user is there already as the file says, every third otherwise, every third not at all. */
export function existingUser(index: number): Person | undefined {
  return people[index % different];
}

/** The file of so many users with all columns, in chunks as they come from a store. */
export function* fileOf(rows: number): Generator<Uint8Array, void, undefined> {
  let text = csvMark + csvLine(exportHeader(owned));
  for (let index = 0; index < rows; index++) {
    text += csvLine(exportRow({ ...user(index % different), email: addressOf(index) }, owned));
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const longRow = 'Łukasz,"Kowalski, jr",user.0000000@customer.example,+48500500500,TRUE,FALSE\r\n';
const rowsInChunk = 1000;

/**
 * A file of any length with few columns, made with next to no work or memory: chunks are copies of one, with other numbers in the addresses.
 * The numbers go up to `addresses`, then begin again, so that what is beyond is repeated.
 */
export function* longFile(rows: number, addresses = rows): Generator<Uint8Array, void, undefined> {
  const bytes = Buffer.byteLength(longRow);
  const digits = Buffer.from(longRow).indexOf('0000000');
  const template = Buffer.from(longRow.repeat(rowsInChunk));
  yield Buffer.from(`First Name,Last Name,User ID/Email (Required),Phone Number,${serviceColumns.message},${serviceColumns.calling}\r\n`);
  for (let done = 0; done < rows; done += rowsInChunk) {
    const count = Math.min(rowsInChunk, rows - done);
    const chunk = Buffer.from(template.subarray(0, count * bytes));
    for (let row = 0; row < count; row++) {
      let number = (done + row) % addresses;
      for (let digit = 6; digit >= 0; digit--, number = Math.floor(number / 10)) chunk[row * bytes + digits + digit] = 48 + (number % 10);
    }
    yield chunk;
  }
}
