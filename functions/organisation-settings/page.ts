import * as z from 'zod';
import { type DeleteOrganisationDeps, deleteOrganisation } from '#shared/domain/jobs/delete-organisation.ts';
import { resendScope } from '#shared/domain/jobs/resend-job.ts';
import { type StartResendDeps, startResend } from '#shared/domain/jobs/start-resend.ts';
import type { TaskLook } from '#shared/domain/jobs/task-look.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import { changeSettings, type SettingsDeps } from '#shared/domain/users/settings.ts';
import { viewOfSettings } from '#shared/domain/users/settings-view.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import type { Answer } from '#shared/http/answer.ts';
import { dropCookie } from '#shared/http/cookies.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor, replayed } from '#shared/http/receipts.ts';
import {
  type DeleteOrganisationPageProps,
  renderDeleteOrganisationPage,
  renderOrganisationGoingPage,
} from '#shared/pages/users/delete-organisation-page.tsx';
import { renderSettingsPage, type SettingsPageProps } from '#shared/pages/users/settings-page.tsx';
import { deletionPath, invitationsPath, settingsPath } from './contract.ts';

export type OrganisationSettingsDeps = SettingsDeps &
  StartResendDeps &
  DeleteOrganisationDeps & { readonly look: Pick<TaskLook, 'running'> };
type Request = PageRequest<Administrator>;
type Post<F> = FormRequest<Administrator, F>;

const tasksPath = '/organisation/tasks';
const usersPath = '/organisation/users';
const box = z.literal('true').optional();
const settingsFields = z.strictObject({ automaticInvitations: box, automaticSync: box });
const resendFields = z.strictObject({ only: resendScope });
const deletionFields = z.strictObject({ companyName: z.string() });
const begun = z.object({ jobId: z.string() });

function callerOf({ person, organisation, partner }: Administrator): OrganisationCaller {
  return { kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor: { kind: 'person', id: person.id } };
}

/** What holds for all users of an organisation, and its end (US-3, US-12, US-13). */
export function pages(deps: OrganisationSettingsDeps): PageRoute[] {
  const [change, resend, remove] = [changeSettings(deps), startResend(deps), deleteOrganisation(deps)];

  /** A trial organisation without a subscription may be deleted (US-12). */
  const mayGo = ({ trial }: Administrator) => trial !== undefined && trialAsOf(trial, deps.now()).state !== 'converted';

  const receipt = ({ visitor, path, formId, rawFields }: Post<unknown>, answer: Answer) =>
    receiptFor({ partnerId: visitor.partner.id, method: 'POST', path, key: formId, rawBody: rawFields }, answer, deps.now());

  async function show(request: Request, status: number, said: Pick<SettingsPageProps, 'problem' | 'fault' | 'saved'>): Promise<PageAnswer> {
    const { visitor } = request;
    const read = await deps.settings.read(callerOf(visitor), 'read');
    if (!read.ok) return problemDocument('not-found', request, request.frame(), visitor.person.language);
    const { automaticInvitations, automaticSync } = viewOfSettings(read.value);
    const language = request.language(visitor.person.language);
    const html = renderSettingsPage(
      {
        frame: request.frame(settingsPath),
        listHref: usersPath,
        domainsHref: '/organisation/domains',
        csrf: request.csrf(),
        settingsAction: settingsPath,
        automaticInvitations,
        automaticSync,
        resendAction: invitationsPath,
        ...(mayGo(visitor) ? { deleteHref: deletionPath } : {}),
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  async function save(request: Post<z.output<typeof settingsFields>>): Promise<PageAnswer> {
    const { automaticInvitations, automaticSync } = request.fields;
    const keep = () => receipt(request, { status: 200 });
    const asked = { by: callerOf(request.visitor), requestId: request.requestId, ifMatch: undefined, asked: keep(), keep };
    const wanted = { automaticInvitations: automaticInvitations !== undefined, automaticSync: automaticSync !== undefined };
    const outcome = await change(asked, wanted);
    if (outcome.ok || outcome.error.code === 'REPLAY') return seeOther(`${settingsPath}?done=saved`);
    return show(request, 409, outcome.error.code === 'CHANGED_SINCE_READ' ? { problem: 'changed' } : { fault: 'try-again' });
  }

  const taskAt = (id: string, query: string) => seeOther(`${tasksPath}/${id}?${query}` as const);

  async function sendAgain(request: Post<z.output<typeof resendFields>>): Promise<PageAnswer> {
    const { visitor, requestId, fields } = request;
    const keep = ({ id }: { readonly id: string }) => receipt(request, { status: 200, body: { jobId: id } });
    const outcome = await resend({ by: callerOf(visitor), requestId, keep }, fields.only, request.language(visitor.person.language));
    if (outcome.ok) return taskAt(outcome.value.id, 'watch=on');
    const { error } = outcome;
    if (error.code === 'REPLAY') return taskAt(begun.parse(replayed(error.answer, request.formId).body).jobId, 'watch=on');
    const running = error.code === 'JOB_RUNNING' ? (await deps.look.running(callerOf(visitor))).resend : undefined;
    if (running !== undefined) return taskAt(running, 'watch=on&done=running');
    return show(request, 409, { fault: error.code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again' });
  }

  type AskedAgain = Pick<DeleteOrganisationPageProps, 'problem' | 'fault' | 'entered'>;

  async function askDeletion(request: Request, status: number, said: AskedAgain): Promise<PageAnswer> {
    const { visitor } = request;
    if (!mayGo(visitor)) return problemDocument('not-found', request, request.frame(), visitor.person.language);
    const language = request.language(visitor.person.language);
    const html = renderDeleteOrganisationPage(
      {
        frame: request.frame(deletionPath),
        company: visitor.organisation.companyName,
        action: deletionPath,
        csrf: request.csrf(),
        backHref: settingsPath,
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  function notDeleted(request: Post<unknown>, { code }: Refusal, entered: string): Promise<PageAnswer> {
    if (code === 'CONFIRMATION_DIFFERS') return askDeletion(request, 422, { problem: 'differs', entered });
    if (code === 'HAS_SUBSCRIPTION' || code === 'NOT_ALLOWED') return askDeletion(request, 409, { problem: 'impossible', entered });
    if (code === 'JOB_RUNNING') return askDeletion(request, 409, { problem: 'running', entered });
    return askDeletion(request, 409, { fault: code === 'IDEMPOTENCY_KEY_REUSED' ? 'form-expired' : 'try-again', entered });
  }

  async function deletion(request: Post<z.output<typeof deletionFields>>): Promise<PageAnswer> {
    const { visitor, requestId, fields } = request;
    const { companyName } = fields;
    const keep = () => receipt(request, { status: 200 });
    const outcome = await remove({ by: callerOf(visitor), companyName, requestId, asked: keep(), keep });
    if (!outcome.ok && outcome.error.code !== 'REPLAY') return notDeleted(request, outcome.error, companyName);
    const language = request.language(visitor.person.language);
    // Whoever sees this is about to have no account: nothing on the page needs one.
    const html = renderOrganisationGoingPage({ frame: { product: request.frame().product, languagePath: '/sign-in' } }, language);
    return document(200, language, html, [dropCookie('session')]);
  }

  const saved = ({ query }: Request) => (query['done'] === 'saved' ? { saved: true } : {});
  const expired = (request: Request, status: number) => show(request, status, { fault: 'form-expired' });
  return [
    page(fullAdministrator, settingsPath, (request) => show(request, 200, saved(request))),
    form(fullAdministrator, settingsPath, settingsFields, { expired, submit: save }),
    form(fullAdministrator, invitationsPath, resendFields, { expired, submit: sendAgain }),
    page(fullAdministrator, deletionPath, (request) => askDeletion(request, 200, {})),
    form(fullAdministrator, deletionPath, deletionFields, {
      expired: (request, status) => askDeletion(request, status, { fault: 'form-expired' }),
      submit: deletion,
    }),
  ];
}
