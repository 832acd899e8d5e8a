import * as z from 'zod';
import { trialAdministrator } from '#shared/domain/administrator-changes.ts';
import type { ChangeRequest, ChangeTrialDeps } from '#shared/domain/change-trial.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { type ReleaseAddressDeps, releaseAddress } from '#shared/domain/suppression-release.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialChanges } from '#shared/domain/trial-changes.ts';
import { noteText } from '#shared/domain/trial-note.ts';
import { type TrialNotesDeps, trialNotes } from '#shared/domain/trial-notes.ts';
import { partnerPerson } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderProblemPage } from '#shared/pages/problem-page.tsx';
import type { TrialPageError } from '#shared/pages/trial-page-errors.ts';
import type { TrialPageProps } from '#shared/pages/trial-page-props.ts';
import { actionPaths } from './contract.ts';
import { callerOf, receiptOf } from './partner-request.ts';
import { notFound, type Said, trialIdOf, wizardOf } from './trial-detail.ts';

export type TrialActionDeps = ChangeTrialDeps & Pick<TrialNotesDeps, 'notes'> & ReleaseAddressDeps;
type Request = PageRequest<PartnerPerson>;
type Post<F> = FormRequest<PartnerPerson, F>;
type Show = (request: Request, status: number, said: Said) => Promise<PageAnswer>;

const write = partnerPerson('trials:write');
const none = z.strictObject({});
const noteFields = z.strictObject({ text: z.string() });
const administratorFields = z.strictObject({ administratorEmail: z.string() });
const answerFields = z.strictObject({ answer: z.enum(['yes', 'no']) });

/** Where on the page a refusal belongs. What the trial's state no longer allows has changed since the form was shown. */
function errorOf({ code }: Refusal): TrialPageError {
  if (code === 'EXTENSIONS_USED_UP') return { field: 'change', code: 'not-extendable' };
  if (code === 'EXTENSION_SHORTENS_TRIAL') return { field: 'change', code: 'shortens' };
  if (code === 'ADDRESS_NOT_AVAILABLE' || code === 'SAME_ADMINISTRATOR') return { field: 'administratorEmail', code: 'taken' };
  return { field: 'change', code: 'changed' };
}

function tooSoon(request: Request, retryAfterSeconds: number): PageAnswer {
  const language = request.language(request.visitor.person.language);
  const props = { frame: request.frame('/partner'), problem: { kind: 'too-many', retryAfterSeconds }, homeHref: '/partner' } as const;
  return { kind: 'document', status: 429, html: renderProblemPage(props, language), language, retryAfterSeconds };
}

/** What a partner's people do with a trial, each by the rules of the API; a double click does it once. */
export function trialActions(deps: TrialActionDeps, show: Show): PageRoute[] {
  const changes = trialChanges(deps);
  const administrator = trialAdministrator(deps);
  const notes = trialNotes(deps);
  const release = releaseAddress(deps);

  const receipt = (request: Post<unknown>) => receiptOf(request, { status: 200 }, deps.now());
  const change = (request: Post<unknown>, id: TrialId): ChangeRequest => ({
    caller: callerOf(request.visitor),
    id,
    requestId: request.requestId,
    ifMatch: undefined,
    asked: receipt(request),
    keep: () => receipt(request),
  });

  /** Where a yes leads; a second click finds the trial as the first one left it. Undefined: it was refused, or nothing is to be set up. */
  async function wizardAfter(request: Post<unknown>, id: TrialId, outcome: Outcome<Trial>): Promise<`/${string}` | undefined> {
    if (outcome.ok) return wizardOf(outcome.value, deps.now());
    if (outcome.error.code !== 'REPLAY') return undefined;
    const read = await deps.trials.read(callerOf(request.visitor).partnerId, id, {});
    return read.ok ? wizardOf(read.value.trial, deps.now()) : undefined;
  }

  async function answered(
    request: Post<unknown>,
    outcome: Outcome<unknown>,
    done: NonNullable<TrialPageProps['notice']> | undefined,
    values: Said['values'] = {},
  ): Promise<PageAnswer> {
    if (outcome.ok || outcome.error.code === 'REPLAY') {
      return seeOther(`/partner/trials/${request.params['trialId']}${done === undefined ? '' : `?done=${done}`}`);
    }
    const { error } = outcome;
    if (error.code === 'NOT_FOUND') return notFound(request);
    if (error.code === 'RESEND_TOO_SOON') return tooSoon(request, error.retryAfterSeconds ?? 60);
    const at = errorOf(error);
    return show(request, at.field === 'change' ? 409 : 422, { error: at, values });
  }

  function action<S extends z.ZodObject>(
    path: `/${string}`,
    fields: S,
    act: (request: Post<z.output<S>>, id: TrialId) => Promise<PageAnswer>,
  ): PageRoute {
    return form(write, path, fields, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const id = trialIdOf(request);
        return id === undefined ? notFound(request) : act(request, id);
      },
    });
  }

  return [
    action(actionPaths.note, noteFields, async (request, id) => {
      const { text } = request.fields;
      const parsed = noteText.safeParse(text);
      const code = text.trim() === '' ? 'required' : 'too-long';
      if (!parsed.success) return show(request, 422, { error: { field: 'text', code }, values: { text } });
      const who = { caller: callerOf(request.visitor), requestId: request.requestId };
      return answered(request, await notes.add(who, id, parsed.data, () => receipt(request)), 'note-added');
    }),
    action(actionPaths.extend, none, async (request, id) => answered(request, await changes.extend(change(request, id)), 'extended')),
    action(actionPaths.cancel, none, async (request, id) => answered(request, await changes.cancel(change(request, id)), 'cancelled')),
    action(actionPaths.restore, none, async (request, id) => answered(request, await changes.restore(change(request, id)), 'restored')),
    action(actionPaths.replaceAdministrator, administratorFields, async (request, id) => {
      const { administratorEmail } = request.fields;
      const parsed = emailAddress.safeParse(administratorEmail);
      const code = administratorEmail.trim() === '' ? 'required' : 'invalid';
      const values = { administratorEmail };
      if (!parsed.success) return show(request, 422, { error: { field: 'administratorEmail', code }, values });
      return answered(request, await administrator.replace(change(request, id), parsed.data), 'administrator-replaced', values);
    }),
    action(actionPaths.sendWelcomeAgain, none, async (request, id) =>
      answered(request, await administrator.sendWelcomeAgain(change(request, id)), 'e-mail-again'),
    ),
    action(actionPaths.releaseAddress, none, async (request, id) =>
      answered(request, await release(callerOf(request.visitor), id, request.requestId, () => receipt(request)), 'e-mail-again'),
    ),
    action(actionPaths.answerSetUpQuestion, answerFields, async (request, id) => {
      const isYes = request.fields.answer === 'yes';
      const outcome = await changes.answerSetUpQuestion(change(request, id), isYes ? 'now' : 'later');
      const wizard = isYes ? await wizardAfter(request, id, outcome) : undefined;
      return wizard === undefined ? answered(request, outcome, undefined) : seeOther(wizard);
    }),
  ];
}
