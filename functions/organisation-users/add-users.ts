import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { contactCenter, contactCenterProfileOf, type ServiceId } from '#shared/domain/users/licences.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import { type SaveUsersDeps, saveUsers } from '#shared/domain/users/save-users.ts';
import { viewOfSettings } from '#shared/domain/users/settings-view.ts';
import { usersAtOnce } from '#shared/domain/users/user-requests.ts';
import { type UsersSummary, usersSummary } from '#shared/domain/users/users-summary.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { replayed } from '#shared/http/receipts.ts';
import { type AddUsersFormProps, type AddUsersPageProps, renderAddUsersPage } from '#shared/pages/users/add-users-page.tsx';
import type { AddUsersEntries } from '#shared/pages/users/add-users-view.ts';
import { renderCheckUsersPage } from '#shared/pages/users/check-users-page.tsx';
import type { SeatsView } from '#shared/pages/users/user-view.ts';
import { renderUsersResultPage } from '#shared/pages/users/users-result-page.tsx';
import { type AddFields, addFields, agentRequest, enteredIn, entriesIn, entriesLeft, errorsIn, fieldsOf, recordsOf } from './add-form.ts';
import { callerOf, notFound, receiptOf } from './administrator-request.ts';
import { checkPath, listPath, newPath, userPath } from './contract.ts';

export type AddUsersDeps = SaveUsersDeps & ReadUsersDeps;
type Request = PageRequest<Administrator>;
type Post = FormRequest<Administrator, AddFields>;
type Said = Pick<AddUsersPageProps, 'errors' | 'fault'> & { readonly entries: AddUsersEntries; readonly rows?: number };

const fewRows = 5;

function blank(by: AddUsersEntries['by']): AddUsersEntries {
  return { by, addresses: '', people: [], details: {}, agent: 'none', services: [] };
}

/** Rows so that everything entered is seen, and a few more. */
function rowsFor({ people }: AddUsersEntries, maximum: number): number {
  const last = people.findLastIndex(({ email, firstName, lastName }) => email + firstName + lastName !== '') + 1;
  return Math.min(maximum, Math.max(fewRows, Math.ceil(last / fewRows) * fewRows));
}

function licencesOf({ agent, services }: AddUsersEntries): ServiceId[] {
  const { contactCenter: chosen } = agentRequest(agent);
  return [...services, ...(chosen === undefined ? [] : [contactCenter[chosen]])];
}

/** Adding people by hand: the form, the check, the result (US-1, US-2, US-4). */
export function addUsers(deps: AddUsersDeps): PageRoute[] {
  const reads = readUsers(deps);
  const save = saveUsers(deps);

  function formProps({ visitor, csrf }: Request, seats: readonly SeatsView[], { entries, rows }: Said): AddUsersFormProps {
    const { requiredDetails } = viewOfSettings(visitor.organisation);
    const maximum = requiredDetails.length > 0 ? 1 : usersAtOnce;
    return {
      action: checkPath,
      csrf: csrf(),
      maximum,
      rows: Math.min(maximum, rows ?? rowsFor(entries, maximum)),
      requiredDetails,
      seats,
      entries: maximum === 1 ? { ...entries, by: 'name' } : entries,
    };
  }

  async function show(request: Request, status: number, said: Said): Promise<PageAnswer> {
    const { visitor } = request;
    const licences = await reads.licences(callerOf(visitor));
    if (!licences.ok) return notFound(request);
    const language = request.language(visitor.person.language);
    const props = formProps(request, licences.value.services, said);
    const html = renderAddUsersPage(
      {
        ...props,
        frame: request.frame(props.entries.by === 'address' ? newPath : `${newPath}?by=name`),
        listHref: listPath,
        byAddressHref: newPath,
        byNameHref: `${newPath}?by=name`,
        ...(said.errors === undefined ? {} : { errors: said.errors }),
        ...(said.fault === undefined ? {} : { fault: said.fault }),
      },
      language,
    );
    return document(status, language, html);
  }

  const wrong = ({ visitor }: Request, entries: AddUsersEntries) => {
    const { requiredDetails } = viewOfSettings(visitor.organisation);
    return errorsIn(entries, requiredDetails.length > 0 ? 1 : usersAtOnce, requiredDetails);
  };

  async function check(request: Post): Promise<PageAnswer> {
    const { visitor, fields } = request;
    const entries = entriesIn(fields);
    if (fields.step === 'rows') return show(request, 200, { entries, rows: rowsFor(entries, usersAtOnce) + fewRows });
    if (fields.step === 'change') return show(request, 200, { entries });
    const errors = wrong(request, entries);
    if (errors.length > 0) return show(request, 422, { entries, errors });
    const licences = await reads.licences(callerOf(visitor));
    if (!licences.ok) return notFound(request);
    const chosen = licencesOf(entries);
    const people = enteredIn(entries);
    const profile = contactCenterProfileOf({ licences: chosen, agentRole: agentRequest(entries.agent).agentRole, role: 'user' });
    const language = request.language(visitor.person.language);
    const html = renderCheckUsersPage(
      {
        frame: request.frame(newPath),
        saveAction: newPath,
        changeAction: checkPath,
        csrf: request.csrf(),
        entered: fieldsOf(entries),
        people: people.map(({ email, firstName, lastName }) => ({
          email,
          ...(firstName === '' ? {} : { name: `${firstName} ${lastName}` }),
        })),
        licences: chosen,
        ...(profile === undefined ? {} : { profile }),
        short: licences.value.services.filter(({ service, free }) => chosen.includes(service) && free < people.length),
        invites: viewOfSettings(visitor.organisation).automaticInvitations,
      },
      language,
    );
    return document(200, language, html);
  }

  async function result(request: Post, entries: AddUsersEntries, summary: UsersSummary): Promise<PageAnswer> {
    const { visitor } = request;
    const licences = await reads.licences(callerOf(visitor));
    if (!licences.ok) return notFound(request);
    const failed = new Set(summary.records.filter((record) => record.result === 'failed').map(({ row }) => row));
    const left = entriesLeft(entries, failed);
    const changed = summary.counts.created + summary.counts.updated > 0;
    const language = request.language(visitor.person.language);
    const html = renderUsersResultPage(
      {
        frame: request.frame(newPath),
        listHref: listPath,
        addHref: newPath,
        summary,
        hrefOf: (id) => userPath.replace('{userId}', id),
        ...(changed ? { sync: { action: '/organisation/syncs', csrf: request.csrf() } } : {}),
        ...(failed.size === 0 ? {} : { retry: formProps(request, licences.value.services, { entries: left }) }),
      },
      language,
    );
    return document(200, language, html);
  }

  function refusedPage(request: Post, entries: AddUsersEntries, { code }: Refusal): Promise<PageAnswer> {
    if (code === 'TOO_MANY_USERS') return show(request, 422, { entries, errors: [{ code: 'too-many', count: enteredIn(entries).length }] });
    // The same form with other entries, after it had been used: it is shown anew, with a token of its own.
    return show(request, 409, { entries, fault: code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
  }

  async function submit(request: Post): Promise<PageAnswer> {
    const entries = entriesIn(request.fields);
    const errors = wrong(request, entries);
    if (errors.length > 0) return show(request, 422, { entries, errors });
    const receipt = (body?: UsersSummary) => receiptOf(request, { status: 200, ...(body === undefined ? {} : { body }) }, deps.now());
    const outcome = await save({
      by: callerOf(request.visitor),
      records: recordsOf(entries),
      requestId: request.requestId,
      asked: receipt(),
      keep: receipt,
    });
    if (outcome.ok) return result(request, entries, outcome.value);
    const { error } = outcome;
    if (error.code !== 'REPLAY') return refusedPage(request, entries, error);
    return result(request, entries, usersSummary.parse(replayed(error.answer, request.formId).body));
  }

  const by = ({ query }: Request) => (query['by'] === 'name' ? 'name' : 'address');
  const expired = (request: Request, status: number) => show(request, status, { entries: blank(by(request)), fault: 'form-expired' });
  return [
    page(fullAdministrator, newPath, (request) => show(request, 200, { entries: blank(by(request)) })),
    form(fullAdministrator, checkPath, addFields, { expired, submit: check }),
    form(fullAdministrator, newPath, addFields, { expired, submit }),
  ];
}
