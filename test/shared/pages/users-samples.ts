import type { UserView } from '#shared/domain/users/user-view.ts';
import type { Language } from '#shared/languages/language.ts';
import { type AddUsersPageProps, renderAddUsersPage } from '#shared/pages/users/add-users-page.tsx';
import { renderCheckUsersPage } from '#shared/pages/users/check-users-page.tsx';
import { renderConfirmUserPage } from '#shared/pages/users/confirm-user-page.tsx';
import { renderUserPage } from '#shared/pages/users/user-page.tsx';
import { type UserPageError, type UserPageProps, userNotices } from '#shared/pages/users/user-page-props.ts';
import { renderUsersPage, type UsersPageProps } from '#shared/pages/users/users-page.tsx';
import { renderUsersResultPage } from '#shared/pages/users/users-result-page.tsx';

const csrf = 'csrf-token';
const frame = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej i Usług Portowych „Świt” Spółka z ograniczoną odpowiedzialnością';
const longAddress = 'grzegorz.brzeczyszczykiewicz.przedstawiciel@zegluga-srodladowa-i-uslugi.example';
const at = '2026-11-21T10:00:00.000Z';
const expiresAt = '2026-12-05T10:00:00.000Z';

const anna: UserView = {
  id: 'usr_01JD3Y7Q0T9Y2V5W8X1Z4A7B0C',
  email: 'anna.kowalska@swit.example',
  firstName: 'Anna',
  lastName: 'Kowalska',
  language: 'pl',
  details: { title: 'Kierowniczka zmiany', phoneNumber: '+48221234567', timeZone: 'Europe/Warsaw' },
  licences: ['message', 'contact-center-premium'],
  agentRole: 'supervisor',
  administratorRole: 'none',
  profile: 'supervisor',
  state: 'active',
  invitation: { state: 'redeemed', at, expiresAt },
  sync: { status: 'valid', at },
  createdAt: at,
  version: 7,
};

export const sampleUsers: readonly UserView[] = [
  anna,
  {
    ...anna,
    id: 'usr_01JD3Y7Q0T9Y2V5W8X1Z4A7B0D',
    email: 'dana@swit.example',
    firstName: 'דנה',
    lastName: 'לוי־אברהמי',
    licences: ['contact-center-standard'],
    profile: 'standard_agent',
    state: 'not_verified',
    invitation: { state: 'bounced', at, reason: 'smtp; 550 5.1.1 no such user' },
    sync: { status: 'invalid', at, reason: { code: 'PORTAL_REFUSED', detail: 'userName is not unique' }, failedRuns: 3 },
  },
  {
    id: 'usr_01JD3Y7Q0T9Y2V5W8X1Z4A7B0E',
    email: longAddress,
    language: 'en',
    details: {},
    licences: [],
    administratorRole: 'full',
    profile: 'administrator_only',
    state: 'inactive',
    inactiveSince: at,
    sync: { status: 'pending', at },
    createdAt: at,
    version: 1,
  },
  {
    ...anna,
    id: 'usr_01JD3Y7Q0T9Y2V5W8X1Z4A7B0F',
    email: 'ion@swit.example',
    firstName: 'Ion',
    lastName: 'Ștefănescu',
    licences: ['message'],
    state: 'pending',
    invitation: { state: 'suppressed', at, by: 'organisation' },
    sync: { status: 'not_synced' },
  },
];

const seats = [
  { service: 'message', licences: 1025, free: 3 },
  { service: 'meetings', licences: 25, free: 25 },
  { service: 'contact-center-standard', licences: 10, free: 0 },
  { service: 'contact-center-premium', licences: 5, free: 1 },
] as const;

const list: UsersPageProps = {
  frame,
  company: longName,
  organisationHref: '/organisation',
  csrf,
  users: sampleUsers.map((user) => ({ ...user, href: `/organisation/users/${user.id}` })),
  seats,
  filter: {},
  filterAction: '/organisation/users',
  addHref: '/organisation/users/new',
  importHref: '/organisation/users/import',
  exportAction: '/organisation/exports',
  syncAction: '/organisation/syncs',
  tasksHref: '/organisation/tasks',
  settingsHref: '/organisation/settings',
  running: [{ kind: 'sync', href: '/organisation/tasks/1' }],
  nextHref: '/organisation/users?cursor=x',
  firstHref: '/organisation/users',
};

/** The pages on which an organisation’s users are looked after, in every variant. */
export const usersSamples: Record<string, (language: Language) => string> = {};
const samples = usersSamples;

samples['users'] = (language) => renderUsersPage(list, language);
samples['users, none'] = (language) => {
  const { nextHref: _, firstHref: __, running: ___, ...rest } = list;
  return renderUsersPage({ ...rest, users: [], notice: 'deleted' }, language);
};
samples['users, none match'] = (language) => {
  const { nextHref: _, ...rest } = list;
  return renderUsersPage({ ...rest, users: [], filter: { search: 'x', state: 'active', sync: 'invalid', licence: 'message' } }, language);
};
samples['users, none here'] = (language) => renderUsersPage({ ...list, users: [], filter: { search: 'x' } }, language);
samples['users, service administrator'] = (language) => {
  const { addHref: _, importHref: __, exportAction: ___, settingsHref: ____, ...rest } = list;
  return renderUsersPage(rest, language);
};

const add: AddUsersPageProps = {
  frame,
  listHref: '/organisation/users',
  byAddressHref: '/organisation/users/new',
  byNameHref: '/organisation/users/new?by=name',
  action: '/organisation/users/new/check',
  csrf,
  maximum: 25,
  rows: 5,
  requiredDetails: [],
  seats,
  entries: { by: 'address', addresses: '', people: [], details: {}, agent: 'none', services: [] },
};
const people = [
  { firstName: 'Anna', lastName: '', email: 'anna@swit.example' },
  { firstName: 'דנה', lastName: 'לוי', email: '' },
  { firstName: 'Ion', lastName: 'Ștefănescu', email: 'ion' },
  { firstName: 'Ion', lastName: 'Ștefănescu', email: 'anna@swit.example' },
];
samples['add users'] = (language) => renderAddUsersPage(add, language);
samples['add users, refused'] = (language) =>
  renderAddUsersPage(
    {
      ...add,
      entries: { ...add.entries, addresses: `anna@\n${longAddress}\n${longAddress}`, agent: 'supervisor', services: ['message'] },
      errors: [
        { code: 'invalid', address: 'anna@' },
        { code: 'repeated', address: longAddress },
      ],
    },
    language,
  );
samples['add users, too many'] = (language) => renderAddUsersPage({ ...add, errors: [{ code: 'too-many', count: 26 }] }, language);
samples['add users, nobody'] = (language) => renderAddUsersPage({ ...add, errors: [{ code: 'addresses-required' }] }, language);
samples['add users by name, refused'] = (language) =>
  renderAddUsersPage(
    {
      ...add,
      entries: { ...add.entries, by: 'name', people },
      errors: [
        { code: 'person-names', number: 1 },
        { code: 'person-email-required', number: 2 },
        { code: 'person-invalid', number: 3 },
        { code: 'person-repeated', number: 4 },
      ],
    },
    language,
  );
samples['add users, one with details'] = (language) =>
  renderAddUsersPage(
    {
      ...add,
      maximum: 1,
      rows: 1,
      requiredDetails: ['department', 'phoneNumber'],
      entries: { ...add.entries, by: 'name' },
      errors: [{ code: 'detail-required', detail: 'department' }],
      fault: 'try-again',
    },
    language,
  );

samples['check users'] = (language) =>
  renderCheckUsersPage(
    {
      frame,
      saveAction: '/organisation/users/new',
      changeAction: '/organisation/users/new/check',
      csrf,
      entered: { by: 'address', addresses: longAddress, agent: 'standard' },
      people: [{ email: longAddress }, { email: 'dana@swit.example', name: 'דנה לוי' }],
      licences: ['message', 'contact-center-standard'],
      profile: 'standard_agent',
      short: seats.filter(({ free }) => free === 0),
      invites: true,
    },
    language,
  );
samples['check users, no invitations'] = (language) =>
  renderCheckUsersPage(
    {
      frame,
      saveAction: '/a',
      changeAction: '/b',
      csrf,
      entered: {},
      people: [{ email: 'a@b.example' }],
      licences: [],
      short: [],
      invites: false,
    },
    language,
  );

samples['users, result'] = (language) =>
  renderUsersResultPage(
    {
      frame,
      listHref: '/organisation/users',
      addHref: '/organisation/users/new',
      summary: {
        counts: { created: 1, updated: 1, unchanged: 1, failed: 3 },
        records: [
          { row: 1, email: 'anna@swit.example', result: 'created', userId: anna.id },
          { row: 2, email: 'dana@swit.example', result: 'updated', userId: anna.id },
          { row: 3, email: 'ion@swit.example', result: 'unchanged', userId: anna.id },
          { row: 4, email: longAddress, result: 'failed', code: 'ADDRESS_HAS_OWN_TRIAL', field: '/users/3/email' },
          { row: 5, email: 'sven@swit.example', result: 'failed', code: 'NO_LICENCE_LEFT' },
          { row: 6, email: 'kim@other.example', result: 'failed', code: 'ADDRESS_NOT_AVAILABLE' },
        ],
      },
      hrefOf: (id) => `/organisation/users/${id}`,
      sync: { action: '/organisation/syncs', csrf },
      retry: { ...add, entries: { ...add.entries, addresses: `${longAddress}\nsven@swit.example`, agent: 'standard' } },
    },
    language,
  );

const page: UserPageProps = {
  frame,
  listHref: '/organisation/users',
  diagnosisHref: '/organisation/users/1/diagnosis',
  portalHref: '/organisation/users/1/portal',
  csrf,
  user: anna,
  seats,
  contactCenterOnly: false,
  actions: {
    licences: '/organisation/users/1/licences',
    names: '/organisation/users/1/names',
    rights: '/organisation/users/1/rights',
    deactivateHref: '/organisation/users/1/deactivation',
    deleteHref: '/organisation/users/1/deletion',
  },
};
const [, dana = anna, inactive = anna, waiting = anna] = sampleUsers;
samples['user'] = (language) => renderUserPage(page, language);
samples['user, bounced'] = (language) =>
  renderUserPage({ ...page, user: dana, actions: { ...page.actions, invitation: '/organisation/users/1/invitation' } }, language);
samples['user, held back'] = (language) => renderUserPage({ ...page, user: waiting }, language);
samples['user, inactive'] = (language) =>
  renderUserPage(
    {
      ...page,
      user: inactive,
      actions: { reactivate: '/organisation/users/1/reactivation', deleteHref: '/organisation/users/1/deletion' },
    },
    language,
  );
samples['user, service administrator'] = (language) =>
  renderUserPage({ ...page, contactCenterOnly: true, actions: { licences: '/organisation/users/1/licences' } }, language);
for (const notice of userNotices) samples[`user, ${notice}`] = (language) => renderUserPage({ ...page, notice }, language);

const errors: Record<string, UserPageError> = {
  'no licence left': { at: 'licences', fault: 'NO_LICENCE_LEFT' },
  'number without plus': { at: 'names', fault: 'NUMBER_WITHOUT_PLUS', detail: 'phoneNumber' },
  'names incomplete': { at: 'names', fault: 'NAMES_INCOMPLETE' },
  'last administrator': { at: 'rights', fault: 'LAST_FULL_ADMINISTRATOR' },
  'invited too soon': { at: 'invitation', problem: 'resend-too-soon', minutes: 4 },
  'address suppressed': { at: 'invitation', problem: 'address-suppressed' },
  'changed meanwhile': { at: 'user', problem: 'changed-meanwhile' },
  'own account': { at: 'user', problem: 'own' },
  'not now': { at: 'user', problem: 'not-now' },
};
for (const [name, error] of Object.entries(errors)) samples[`user, ${name}`] = (language) => renderUserPage({ ...page, error }, language);
for (const what of ['deactivate', 'delete'] as const) {
  samples[`user, ${what}?`] = (language) =>
    renderConfirmUserPage(
      { frame, what, user: dana, action: `/organisation/users/1/${what}`, csrf, backHref: '/organisation/users/1' },
      language,
    );
}

/** Each of these pages in its fullest form. */
export const fullestUsersSamples = [
  'users',
  'add users, refused',
  'add users by name, refused',
  'check users',
  'users, result',
  'user',
  'user, bounced',
  'user, delete?',
] as const;
