import fc from 'fast-check';
import type { Person } from '#shared/domain/people.ts';
import { contactCenter, serviceId } from '#shared/domain/users/licences.ts';
import { nameValue, textValue } from '#shared/domain/users/user-values.ts';
import { newId } from '#shared/runtime/ids.ts';

const nasty = fc.constantFrom(
  '=1+1',
  "'=1+1",
  "''",
  "'",
  '@SUM(A1)',
  '-1',
  '+48123',
  '+1',
  '＝1',
  '"',
  '""',
  'a"b',
  ',',
  ';',
  'a;b,c\t',
  'two\nlines',
  'two\r\nlines',
  'cr\rin',
  'שלום, עולם',
  '👩🏽‍💻',
  'REMOVE|x',
  'TRUE',
  'Ęóąśłżźćń',
  'x\u2068y',
  '0012',
  '1E5',
  '\ufeffx',
  'é'.normalize('NFD'),
);
/** Texts as every door stores them: trimmed, in NFC, without control characters. */
const stored = (value: (raw: string) => unknown) =>
  fc
    .oneof(
      nasty,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.tuple(nasty, nasty).map((two) => two.join('')),
    )
    .map(value)
    .filter((text) => typeof text === 'string' && text !== '');
const name = stored((raw) => nameValue(raw));
const text = stored(textValue);
const number = fc.integer({ min: 500_000_000, max: 899_999_999 }).map((digits) => `+48${digits}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const details = fc.record(
  {
    extension: fc.integer({ min: 10, max: 99_999 }).map(String),
    title: text,
    department: text,
    manager: fc.constantFrom('boss@a.pl', "o'boss@a.pl", '-x@a.pl', '=x@a.pl', 'żak@a.pl'),
    phoneNumber: number,
    callerIdNumber: number,
    callerIdFirstName: text,
    callerIdLastName: text,
    location: text,
    preferredLanguage: fc.constantFrom('pl_PL', 'he_IL', 'en_GB', 'sv_SE', 'ro_RO'),
    timeZone: fc.constantFrom('Europe/Warsaw', 'UTC', 'Asia/Jerusalem', 'America/Argentina/Buenos_Aires'),
    addressType: text,
    addressCountry: fc.constantFrom('PL', 'IL', 'GB'),
    addressStreet: text,
    addressLocality: text,
    addressRegion: text,
    addressPostalCode: text,
    preferredSite: text,
  },
  { requiredKeys: [] },
);

const others = serviceId.options.filter((service) => service !== contactCenter.standard && service !== contactCenter.premium);

/** Users of an organisation as they can be stored: agents, supervisors and administrators, with any values. */
export const users: fc.Arbitrary<Person> = fc
  .record({
    local: fc.constantFrom('anna', '=cmd', '-x', '+1', "'o", 'żak', 'a.b+c'),
    domain: fc.constantFrom('a.pl', 'xn--bcher-kva.example', 'customer.example'),
    names: optional(fc.tuple(name, name)),
    displayName: optional(name),
    details: optional(details),
    agent: fc.constantFrom('none', 'standard', 'premium', 'supervisor'),
    licences: fc.subarray(others),
    role: fc.constantFrom('user', 'customer_full_administrator', 'customer_service_administrator'),
    state: fc.constantFrom('invited', 'verified', 'active', 'inactive'),
  })
  .map((made) => {
    const agent = { none: [], standard: [contactCenter.standard], premium: [contactCenter.premium], supervisor: [contactCenter.premium] }[
      made.agent
    ];
    const id = newId('person');
    return {
      id,
      ref: { kind: 'organisation', organisationId: newId('organisation'), personId: id },
      email: `${made.local}@${made.domain}`,
      language: 'pl',
      role: made.role,
      state: made.state,
      linkGeneration: 1,
      partnerId: newId('partner'),
      createdAt: '2026-03-01T10:00:00.000Z',
      version: 1,
      ...(made.names ? { firstName: made.names[0] as string, lastName: made.names[1] as string } : {}),
      ...(made.displayName ? { displayName: made.displayName as string } : {}),
      ...(made.details ? { details: made.details as NonNullable<Person['details']> } : {}),
      licences: [...made.licences, ...agent],
      ...(agent[0] === contactCenter.premium ? { agentRole: made.agent === 'supervisor' ? 'supervisor' : 'agent' } : {}),
    };
  });
