import * as z from 'zod';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import type { ChangeUserDeps } from '#shared/domain/users/change-user.ts';
import { type ReadUsersDeps, readUsers } from '#shared/domain/users/read-users.ts';
import type { RemoveUserDeps } from '#shared/domain/users/remove-user.ts';
import { userLifecycle } from '#shared/domain/users/user-lifecycle.ts';
import { viewOfUser } from '#shared/domain/users/user-view.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderConfirmUserPage } from '#shared/pages/users/confirm-user-page.tsx';
import { callerOf, notFound, receiptOf, userIdOf } from './administrator-request.ts';
import { confirmedPaths, listPath, userPath } from './contract.ts';
import type { ShowUser } from './user-detail.ts';

type Request = PageRequest<Administrator>;
const none = z.strictObject({});

/** Deactivating and deleting: a page that asks once more, and its answer. */
export function userRemoval(deps: ReadUsersDeps & ChangeUserDeps & RemoveUserDeps, show: ShowUser): PageRoute[] {
  const reads = readUsers(deps);
  const lifecycle = userLifecycle(deps);

  const ask =
    (what: 'deactivate' | 'delete') =>
    async (request: Request): Promise<PageAnswer> => {
      const { visitor } = request;
      const id = userIdOf(request);
      const found = id === undefined ? undefined : await reads.one(callerOf(visitor), id);
      if (id === undefined || !found?.ok || id === visitor.person.id) return notFound(request);
      const language = request.language(visitor.person.language);
      const action = confirmedPaths[what].replace('{userId}', id);
      const backHref = userPath.replace('{userId}', id);
      const user = viewOfUser(found.value, deps.now());
      const html = renderConfirmUserPage({ frame: request.frame(action), what, user, action, csrf: request.csrf(), backHref }, language);
      return document(200, language, html);
    };

  function refusedPage(request: Request, { code }: Refusal): Promise<PageAnswer> | PageAnswer {
    if (code === 'NOT_FOUND') return notFound(request);
    if (code === 'LAST_FULL_ADMINISTRATOR') return show(request, 409, { error: { at: 'rights', fault: code } });
    if (code === 'USER_STATE') return show(request, 409, { error: { at: 'user', problem: 'not-now' } });
    return show(request, 409, { fault: 'try-again' });
  }

  const confirmed = (
    what: 'deactivate' | 'delete',
    act: (request: FormRequest<Administrator, unknown>) => Promise<Refusal | undefined>,
    to: (id: string) => `/${string}`,
  ): PageRoute =>
    form(fullAdministrator, confirmedPaths[what], none, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const id = userIdOf(request);
        if (id === undefined) return notFound(request);
        if (id === request.visitor.person.id) return show(request, 409, { error: { at: 'user', problem: 'own' } });
        const refusal = await act(request);
        return refusal === undefined ? seeOther(to(id)) : refusedPage(request, refusal);
      },
    });

  function asked(request: FormRequest<Administrator, unknown>) {
    const id = userIdOf(request);
    if (id === undefined) throw new Error('The user was looked for before.');
    const receipt = () => receiptOf(request, { status: 200 }, deps.now());
    return { by: callerOf(request.visitor), id, requestId: request.requestId, asked: receipt(), keep: receipt };
  }

  return [
    page(fullAdministrator, confirmedPaths.deactivate, ask('deactivate')),
    confirmed(
      'deactivate',
      async (request) => {
        const done = await lifecycle.deactivate({ ...asked(request), ifMatch: undefined });
        return done.ok || done.error.code === 'REPLAY' ? undefined : done.error;
      },
      (id) => `/organisation/users/${id}?done=deactivated`,
    ),
    page(fullAdministrator, confirmedPaths.delete, ask('delete')),
    confirmed(
      'delete',
      async (request) => {
        const done = await lifecycle.remove(asked(request));
        return done.ok || done.error.code === 'REPLAY' ? undefined : done.error;
      },
      () => `${listPath}?done=deleted`,
    ),
  ];
}
