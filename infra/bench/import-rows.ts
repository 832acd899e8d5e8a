import type { OwnedService } from '#shared/domain/imports/csv/columns.ts';
import { csvLine, csvMark } from '#shared/domain/imports/csv/csv-line.ts';
import { exportHeader, exportRow } from '#shared/domain/imports/csv/export-users.ts';
import type { Person } from '#shared/domain/people.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** The services of the organisation whose file is measured: all. */
export const owned: readonly OwnedService[] = serviceId.options.map((service) => ({ service, suspended: false }));

const firstNames = ['Anna', 'Łukasz', 'Małgorzata', 'Piotr', 'אורי', 'Ștefan', 'Åsa', 'John'];
const lastNames = ['Kowalska', 'Lindström', 'כהן', 'Popescu', 'Nowak', 'Smith-Jones', 'O’Neill', 'Wiśniewska'];
const departments = ['Finance', 'Sales, North', 'IT', 'Support "24/7"'];

/** A user as an organisation has thousands of: most columns filled, every fourth in another way. */
export function user(index: number): Person {
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[(index >> 3) % lastNames.length] ?? '';
  return {
    id: 'usr_01JZZZZZZZZZZZZZZZZZZZZZZZ',
    ref: { kind: 'organisation', organisationId: 'org_01JZZZZZZZZZZZZZZZZZZZZZZZ', personId: 'usr_01JZZZZZZZZZZZZZZZZZZZZZZZ' },
    email: `user.${index}@customer-${index % 7}.example`,
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

const chunkBytes = 65_536;

/** The file of so many users, in chunks as they come from a store, made as they are asked for. */
export function* fileOf(rows: number): Generator<Uint8Array, void, undefined> {
  let text = csvMark + csvLine(exportHeader(owned));
  for (let index = 0; index < rows; index++) {
    text += csvLine(exportRow(user(index), owned));
    if (text.length < chunkBytes) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
