import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import parsePhoneNumber from 'libphonenumber-js/min';
import * as z from 'zod';
import { emailAddress } from '#shared/domain/email-address.ts';
import { serviceColumns } from '#shared/domain/imports/csv/columns.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import type { WantedUser } from '#shared/domain/users/plan-user.ts';

/**
 * The usual way to read such a file: csv-parse makes an object of each row, a zod schema checks it. The same checks as ours, written
 * as its documentation shows. The other half of the comparison.
 */
const empty = z.literal('').transform(() => undefined);
const unguarded = (cell: string) => (/^'['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell);
const text = (limit: number, forbidden: RegExp) =>
  z
    .string()
    .transform((cell) => unguarded(cell).trim().normalize('NFC'))
    .refine((value) => !forbidden.test(value))
    .refine((value) => [...value].length <= limit)
    .transform((value) => (value === '' ? undefined : value))
    .optional();
const free = text(256, /[^\P{Cc}\t\n\r]/u);
const name = (limit: number) => text(limit, /[\p{Cc}\p{Zl}\p{Zp}]/u);
const removed = z
  .string()
  .startsWith('REMOVE|')
  .transform(() => null);
const number = z
  .union([
    empty,
    removed,
    z
      .string()
      .transform(unguarded)
      .pipe(z.string().startsWith('+'))
      .transform((written) => parsePhoneNumber(written))
      .refine((read) => read?.isPossible() === true)
      .transform((read) => read?.number),
  ])
  .optional();
const extension = z
  .union([
    empty,
    removed,
    z
      .string()
      .trim()
      .regex(/^\d{2,10}$/),
  ])
  .optional();
const boolean = z
  .union([
    empty,
    z
      .string()
      .trim()
      .toUpperCase()
      .pipe(z.enum(['TRUE', 'FALSE']))
      .transform((word) => word === 'TRUE'),
  ])
  .optional();
const locale = z
  .union([
    empty,
    z
      .string()
      .trim()
      .regex(/^[a-z]{2,3}[-_][A-Z]{2}$/)
      .transform((tag) => tag.replace('-', '_')),
  ])
  .optional();
const timeZones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT']);
const timeZone = z.union([empty, z.string().refine((zone) => timeZones.has(zone))]).optional();
const country = z
  .union([
    empty,
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/),
  ])
  .optional();

const row = z
  .object({
    'First Name': name(128),
    'Last Name': name(128),
    'Display Name': name(256),
    'User ID/Email (Required)': z.string().transform(unguarded).pipe(emailAddress),
    'User Status': z.string().optional(),
    'Last Service Accessed Time': z.string().optional(),
    'Days since Last Service Accessed': z.string().optional(),
    Extension: extension,
    Title: free,
    Department: free,
    Manager: z.union([empty, z.string().transform(unguarded).pipe(emailAddress)]).optional(),
    'Phone Number': number,
    'Caller ID Number': number,
    'Caller ID First Name': free,
    'Caller ID Last Name': free,
    Location: free,
    'Preferred Language': locale,
    'Time zone': timeZone,
    'Address type': free,
    'Address country': country,
    'Address street': free,
    'Address locality': free,
    'Address region': free,
    'Address postal code': free,
    'Preferred Webex Site': free,
    [serviceColumns.message]: boolean,
    [serviceColumns.meetings]: boolean,
    [serviceColumns.calling]: boolean,
    [serviceColumns['contact-center-standard']]: boolean,
    [serviceColumns['contact-center-premium']]: boolean,
  })
  .refine((cells) => (cells['First Name'] === undefined) === (cells['Last Name'] === undefined));

const details = {
  extension: 'Extension',
  title: 'Title',
  department: 'Department',
  manager: 'Manager',
  phoneNumber: 'Phone Number',
  callerIdNumber: 'Caller ID Number',
  callerIdFirstName: 'Caller ID First Name',
  callerIdLastName: 'Caller ID Last Name',
  location: 'Location',
  preferredLanguage: 'Preferred Language',
  timeZone: 'Time zone',
  addressType: 'Address type',
  addressCountry: 'Address country',
  addressStreet: 'Address street',
  addressLocality: 'Address locality',
  addressRegion: 'Address region',
  addressPostalCode: 'Address postal code',
  preferredSite: 'Preferred Webex Site',
} as const;

function wantedUser(cells: z.infer<typeof row>): WantedUser {
  const [firstName, lastName, displayName] = [cells['First Name'], cells['Last Name'], cells['Display Name']];
  return {
    email: cells['User ID/Email (Required)'],
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(displayName === undefined ? {} : { displayName }),
    details: Object.fromEntries(
      Object.entries(details).flatMap(([field, column]) => (cells[column] === undefined ? [] : [[field, cells[column]]])),
    ),
    services: Object.fromEntries(
      serviceId.options.flatMap((service) => {
        const said = cells[serviceColumns[service]];
        return typeof said === 'boolean' ? [[service, said]] : [];
      }),
    ),
  };
}

/** Reads a file and gives what is wanted of each user. */
export async function* usualImport(chunks: Iterable<Uint8Array>): AsyncGenerator<WantedUser, void, undefined> {
  const seen = new Set<string>();
  const parser = Readable.from(chunks, { objectMode: false }).pipe(parse({ bom: true, columns: true, relax_quotes: true }));
  for await (const record of parser) {
    const wanted = wantedUser(row.parse(record));
    if (seen.has(wanted.email)) throw new Error('repeated');
    seen.add(wanted.email);
    yield wanted;
  }
}
