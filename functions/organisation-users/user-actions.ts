import * as z from 'zod';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import type { ChangeUserDeps, UserChangeRequest } from '#shared/domain/users/change-user.ts';
import type { DetailName } from '#shared/domain/users/plan-user.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import type { RemoveUserDeps } from '#shared/domain/users/remove-user.ts';
import { userDetails } from '#shared/domain/users/user.ts';
import { userChanges } from '#shared/domain/users/user-changes.ts';
import { type UserFaultCode, userFaultCodes } from '#shared/domain/users/user-faults.ts';
import { sendInvitation, userLifecycle } from '#shared/domain/users/user-lifecycle.ts';
import { type Admission, administrator, fullAdministrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRoute } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import type { UserNotice, UserPageError } from '#shared/pages/users/user-page-props.ts';
import { administersAll, callerOf, notFound, receiptOf, userIdOf } from './administrator-request.ts';
import { actionPaths } from './contract.ts';
import type { Said, ShowUser } from './user-detail.ts';
import { licenceChange, licenceEntriesIn, licenceFields, nameChange, nameEntriesIn, nameFields, rightsFields } from './user-forms.ts';

export type UserActionDeps = ChangeUserDeps & RemoveUserDeps & ReadUsersDeps;
type Post<F> = FormRequest<Administrator, F>;
type At = UserPageError['at'];

const none = z.strictObject({});

const isFault = (code: string): code is UserFaultCode => userFaultCodes.some((known) => known === code);

function detailOf(field: string | undefined): DetailName | undefined {
  const name = field?.replace(/^\/details\//, '');
  return userDetails.keyof().options.find((known) => known === name);
}

/** Where on the page a refusal belongs; undefined: it is about the form as a whole. */
function errorOf({ code, field, retryAfterSeconds = 60 }: Refusal, at: Exclude<At, 'user'>): UserPageError | undefined {
  if (code === 'RESEND_TOO_SOON') return { at: 'invitation', problem: 'resend-too-soon', minutes: Math.ceil(retryAfterSeconds / 60) };
  if (code === 'ADDRESS_SUPPRESSED') return { at: 'invitation', problem: 'address-suppressed' };
  if (code === 'CHANGED_SINCE_READ') return { at: 'user', problem: 'changed-meanwhile' };
  if (code === 'USER_STATE') return { at: 'user', problem: 'not-now' };
  if (!isFault(code)) return undefined;
  const detail = detailOf(field);
  return detail === undefined ? { at, fault: code } : { at, fault: code, detail };
}

const conflicts: readonly string[] = ['CHANGED_SINCE_READ', 'USER_STATE', 'IDEMPOTENCY_KEY_REUSED', 'TRY_AGAIN'];

/** What an administrator does with one user, each by the rules of the API; a double click does it once. */
export function userActions(deps: UserActionDeps, show: ShowUser): PageRoute[] {
  const changes = userChanges(deps);
  const lifecycle = userLifecycle(deps);
  const invite = sendInvitation(deps);
  const reads = readUsers(deps);

  function change(request: Post<unknown>, id: PersonId, ifMatch: number | undefined): UserChangeRequest {
    const receipt = () => receiptOf(request, { status: 200 }, deps.now());
    return { by: callerOf(request.visitor), id, requestId: request.requestId, ifMatch, asked: receipt(), keep: receipt };
  }

  type Answering = { readonly at: Exclude<At, 'user'>; readonly done: UserNotice; readonly said?: Said; readonly version?: number };

  async function answered(
    request: Post<unknown>,
    outcome: Outcome<Person>,
    { at, done, said = {}, version }: Answering,
  ): Promise<PageAnswer> {
    if (outcome.ok || outcome.error.code === 'REPLAY') {
      const same = outcome.ok && outcome.value.version === version;
      return seeOther(`/organisation/users/${request.params['userId']}?done=${same ? 'unchanged' : done}`);
    }
    const { error } = outcome;
    if (error.code === 'NOT_FOUND') return notFound(request);
    const status = conflicts.includes(error.code) ? 409 : error.code === 'RESEND_TOO_SOON' ? 429 : 422;
    const where = errorOf(error, at);
    // What the user was changed to meanwhile is shown, not what was about to be written over it.
    if (where?.at === 'user') return show(request, status, { error: where });
    if (where !== undefined) return show(request, status, { ...said, error: where });
    return show(request, status, { ...said, fault: error.code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
  }

  function action<S extends z.ZodObject>(
    admission: Admission<Administrator>,
    path: `/${string}`,
    fields: S,
    act: (request: Post<z.output<S>>, id: PersonId) => Promise<PageAnswer>,
  ): PageRoute {
    return form(admission, path, fields, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const id = userIdOf(request);
        return id === undefined ? notFound(request) : act(request, id);
      },
    });
  }

  return [
    action(administrator, actionPaths.licences, licenceFields, async (request, id) => {
      const { version } = request.fields;
      const licenceEntries = licenceEntriesIn(request.fields);
      const licences = await reads.licences(callerOf(request.visitor));
      if (!licences.ok) return notFound(request);
      const offered = licences.value.services.map(({ service }) => service);
      const asked = licenceChange(licenceEntries, offered, !administersAll(request.visitor));
      const outcome = await changes.fields(change(request, id, version), asked);
      return answered(request, outcome, { at: 'licences', done: 'saved', said: { licenceEntries }, version });
    }),
    action(fullAdministrator, actionPaths.names, nameFields, async (request, id) => {
      const { version } = request.fields;
      const entries = nameEntriesIn(request.fields);
      const outcome = await changes.fields(change(request, id, version), nameChange(entries));
      return answered(request, outcome, { at: 'names', done: 'saved', said: { entries }, version });
    }),
    action(fullAdministrator, actionPaths.rights, rightsFields, async (request, id) => {
      const { version, role } = request.fields;
      const outcome = await changes.administratorRole(change(request, id, version), role);
      return answered(request, outcome, { at: 'rights', done: 'rights', said: { rightsEntry: role }, version });
    }),
    action(fullAdministrator, actionPaths.invitation, none, async (request, id) =>
      answered(request, await invite(change(request, id, undefined)), { at: 'invitation', done: 'invited' }),
    ),
    action(fullAdministrator, actionPaths.reactivate, none, async (request, id) =>
      answered(request, await lifecycle.reactivate(change(request, id, undefined)), { at: 'licences', done: 'reactivated' }),
    ),
  ];
}
