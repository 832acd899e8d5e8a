import type { NewId, Now } from '#shared/domain/ids.ts';
import { draftChange } from '#shared/domain/set-up/draft-change.ts';
import { finishSetUp } from '#shared/domain/set-up/finish-set-up.ts';
import { availabilityOf } from '#shared/domain/set-up/name-availability.ts';
import { postponeSetUp } from '#shared/domain/set-up/postpone-set-up.ts';
import { readSetUp } from '#shared/domain/set-up/read-set-up.ts';
import { retrySetUp } from '#shared/domain/set-up/retry-set-up.ts';
import { saveStep } from '#shared/domain/set-up/save-step.ts';
import type { NameLook, SetUpRead, SetUpStore } from '#shared/domain/set-up/set-up-store.ts';
import { type SetUpView, viewOfSetUp } from '#shared/domain/set-up/set-up-view.ts';
import { type StepId, stepId } from '#shared/domain/set-up/steps.ts';
import { type ReadSummaryDeps, readSummary } from '#shared/domain/summary/read-summary.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import type { CheckProps } from '#shared/pages/set-up/check-page.tsx';
import { renderLaterPage } from '#shared/pages/set-up/later-page.tsx';
import { showCheck, showStatus, showStep, showSummary } from './shown.ts';
import type { Entries, Said, StepOutcome } from './step.ts';
import { errorsOfRefusal, errorsOfShape } from './step-faults.ts';
import { steps } from './steps.ts';
import { stepAddress, type Visit } from './visit.ts';
import type { WayIn } from './way-in.ts';

export type WizardDeps = ReadSummaryDeps & {
  readonly setUps: Pick<SetUpStore, 'read' | 'change'>;
  readonly look: NameLook;
  readonly newId: NewId;
  readonly now: Now;
};

type Request = PageRequest<unknown>;
type Post = FormRequest<unknown, Entries>;

/** Where a set-up is gone on with: at the first question that is open, at the review, or where its parts stand. */
export function goOnAt(view: SetUpView): string {
  if (view.state === 'draft') return view.next ?? 'check';
  return view.state === 'active' && view.unfinished ? 'plan' : 'status';
}

/** Whether a question is asked at all now. */
function isAsked(view: SetUpView, step: StepId): boolean {
  if (step === 'plan') return view.state === 'draft' || (view.state === 'active' && view.unfinished);
  return view.steps.some(({ id, state }) => id === step && state !== 'decided');
}

function notFound(request: Request, { language }: Pick<WayIn, 'language'>): PageAnswer {
  return problemDocument('not-found', request, request.frame(), language);
}

/** The wizard for whoever has a way in: each step by itself, resumable anywhere (SS-10, OM-8). */
export function wizard(deps: WizardDeps) {
  const [read, save, finish] = [readSetUp(deps), saveStep(deps), finishSetUp(deps)];
  const [retry, postpone, availability] = [retrySetUp(deps), postponeSetUp(deps), availabilityOf(deps)];

  async function visit(request: Request, way: WayIn): Promise<Visit | PageAnswer> {
    const found = await read(way.by, way.source);
    if (!found.ok) return notFound(request, way);
    return visitOf(request, way, found.value);
  }

  const visitOf = (request: Request, way: WayIn, found: SetUpRead): Visit => ({
    request,
    way,
    language: request.language(way.language),
    context: {
      read: found,
      view: viewOfSetUp(found),
      base: way.base,
      query: request.query,
      language: request.language(way.language),
      advice: way.by.kind !== 'administrator',
    },
  });

  const asked = ({ path, formId, rawFields, requestId }: Post, way: WayIn, ifMatch: number | undefined) => {
    const receipt = () =>
      receiptFor({ partnerId: way.by.partnerId, method: 'POST', path, key: formId, rawBody: rawFields }, { status: 200 }, deps.now());
    return { by: way.by, source: way.source, requestId, ifMatch, asked: receipt(), keep: receipt };
  };

  const onward = ({ way, context }: Visit) => seeOther(stepAddress(way, goOnAt(context.view)));

  /** A form of a page that has been overtaken, by somebody else or before the Back button: nothing was done, and what holds by now is told. */
  async function overtaken(post: Post, way: WayIn, told: Pick<CheckProps, 'problem'> = {}): Promise<PageAnswer> {
    const seen = await visit(post, way);
    if ('kind' in seen) return seen;
    const { state, parts } = seen.context.view;
    if (state === 'draft' && told.problem !== undefined) return showCheck(seen, told, 409);
    return parts.length === 0 ? onward(seen) : showStatus(seen, { errors: [{ field: 'set-up', code: 'SET_UP_STATE' }] }, 409);
  }

  async function saved(post: Post, seen: Visit, step: StepId, outcome: Extract<StepOutcome, { kind: 'save' }>): Promise<PageAnswer> {
    const { way, context } = seen;
    const again = (said: Said, status = 422) => showStep(seen, step, { entries: post.fields, ...said }, status);
    const change = draftChange.safeParse(outcome.change);
    if (!change.success) return again({ errors: errorsOfShape(step, change.error.issues, context) });
    const written = await save(asked(post, way, outcome.ofVersion ? context.view.version : undefined), change.data, step);
    if (written.ok) {
      const to = outcome.to ?? stepAddress(way, goOnAt(viewOfSetUp(written.value)));
      return seeOther(`/${to.slice(1)}`);
    }
    const { error } = written;
    if (error.code === 'REPLAY') return outcome.to === undefined ? seeOther(way.base) : seeOther(`/${outcome.to.slice(1)}`);
    if (error.code === 'NOT_FOUND' || error.code === 'NOT_ALLOWED') return notFound(post, way);
    if (error.code === 'SET_UP_STATE') return overtaken(post, way);
    if (error.code === 'TRIAL_NOT_RUNNING') return seeOther(stepAddress(way, 'status'));
    return again({ errors: errorsOfRefusal(step, error, context) }, error.code === 'CHANGED_SINCE_READ' ? 409 : 422);
  }

  async function answered(post: Post, seen: Visit, step: StepId): Promise<PageAnswer> {
    const { context, way } = seen;
    if (!isAsked(context.view, step)) return context.view.state === 'draft' ? onward(seen) : overtaken(post, way);
    const outcome = await steps[step].answer(context, post.fields, availability);
    if (outcome.kind === 'show') return showStep(seen, step, outcome.said, outcome.said.errors === undefined ? 200 : 422);
    if (outcome.kind === 'on') return outcome.to === '' ? onward(seen) : seeOther(`/${outcome.to.slice(1)}`);
    return saved(post, { ...seen, way }, step, outcome);
  }

  /** A name that somebody else has got first is told where it was entered. */
  async function finished(post: Post, seen: Visit): Promise<PageAnswer> {
    const { way, context } = seen;
    const version = Number(post.fields['version'] ?? Number.NaN);
    if (!Number.isInteger(version)) return overtaken(post, way, { problem: 'changed' });
    const done = await finish(asked(post, way, version));
    if (done.ok || done.error.code === 'REPLAY') return seeOther(`${stepAddress(way, 'status')}?watch=on`);
    const { error } = done;
    const lost = error.fields?.[0]?.field ?? error.field ?? '';
    switch (error.code) {
      case 'NOT_FOUND':
      case 'NOT_ALLOWED':
        return notFound(post, way);
      case 'CHANGED_SINCE_READ':
        return overtaken(post, way, { problem: 'changed' });
      case 'SUBDOMAIN_TAKEN':
        return showStep(seen, 'subdomain', { errors: errorsOfRefusal('subdomain', error, context) }, 409);
      case 'SITE_NAME_TAKEN': {
        const site = context.view.meetings?.sites[Number(/\d+/.exec(lost)?.[0] ?? 0)]?.name ?? '';
        const at = { ...seen, context: { ...context, query: { site } } };
        return showStep(at, 'sites', { errors: [{ field: 'name', code: 'SITE_NAME_TAKEN' }] }, 409);
      }
      case 'SET_UP_INCOMPLETE':
        return showCheck(seen, { problem: 'missing' }, 422);
      case 'SITE_ACTION_PENDING':
        return showCheck(seen, { errors: [{ field: 'meetings', code: 'SITE_ACTION_PENDING' }] }, 409);
      default:
        return overtaken(post, way);
    }
  }

  async function retried(post: Post, seen: Visit): Promise<PageAnswer> {
    const done = await retry(asked(post, seen.way, undefined));
    if (done.ok || done.error.code === 'REPLAY') return seeOther(`${stepAddress(seen.way, 'status')}?watch=on`);
    if (done.error.code === 'NOT_FOUND' || done.error.code === 'NOT_ALLOWED') return notFound(post, seen.way);
    return showStatus(seen, { errors: [{ field: 'set-up', code: 'SET_UP_STATE' }] }, 409);
  }

  async function putOff(post: Post, { way }: Visit): Promise<PageAnswer> {
    const done = await postpone(asked(post, way, undefined));
    return done.ok || done.error.code === 'REPLAY' ? seeOther(stepAddress(way, 'later')) : seeOther(way.base);
  }

  /** The summary (MT-4, CL-2); until something is submitted there is none (MT-5), and the wizard goes on. */
  async function summary(request: Request, way: WayIn): Promise<PageAnswer> {
    const found = await readSummary(deps)(way.by, way.source);
    if (found.ok) return showSummary(request, way, found.value, deps.now());
    return found.error.code === 'SET_UP_STATE' ? seeOther(way.base) : notFound(request, way);
  }

  function page(seen: Visit, step: string | undefined, said: Said, status: number): PageAnswer {
    const { way, request, context, language } = seen;
    if (step === undefined) return onward(seen);
    if (step === 'status') return context.view.parts.length === 0 ? onward(seen) : showStatus(seen, said, status);
    if (!way.mayWrite) return problemDocument('forbidden', request, request.frame(), way.language);
    if (step === 'later') {
      const frame = request.frame(stepAddress(way, 'later'));
      return document(
        status,
        language,
        renderLaterPage({ frame, goOnHref: way.base, ...(way.home ? { homeHref: way.home } : {}) }, language),
      );
    }
    if (step === 'check') return context.view.state === 'draft' ? showCheck(seen, said, status) : onward(seen);
    const id = stepId.safeParse(step);
    if (!id.success) return notFound(request, way);
    return isAsked(context.view, id.data) ? showStep(seen, id.data, said, status) : onward(seen);
  }

  return {
    async show(request: Request, way: WayIn, said: Said = {}, status = 200): Promise<PageAnswer> {
      if (request.params['step'] === 'summary') return summary(request, way);
      const seen = await visit(request, way);
      return 'kind' in seen ? seen : page(seen, request.params['step'], said, status);
    },
    async submit(post: Post, way: WayIn): Promise<PageAnswer> {
      if (!way.mayWrite) return problemDocument('forbidden', post, post.frame(), way.language);
      const seen = await visit(post, way);
      if ('kind' in seen) return seen;
      const { step } = post.params;
      if (post.fields['go'] === 'later') return putOff(post, seen);
      if (step === 'check') return finished(post, seen);
      if (step === 'status') return retried(post, seen);
      const id = stepId.safeParse(step);
      return id.success ? answered(post, seen, id.data) : notFound(post, way);
    },
  };
}
