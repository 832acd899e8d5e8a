import { iso } from '#shared/domain/calendar.ts';
import type { StepId } from '#shared/domain/set-up/steps.ts';
import type { OrderSummary } from '#shared/domain/summary/order-summary.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { type CheckProps, renderCheckPage } from '#shared/pages/set-up/check-page.tsx';
import { renderStatusPage } from '#shared/pages/set-up/status-page.tsx';
import { renderSummaryPage } from '#shared/pages/summary/summary-page.tsx';
import { answersIn } from './review.ts';
import type { Said } from './step.ts';
import { steps } from './steps.ts';
import { stepAddress, type Visit } from './visit.ts';
import type { WayIn } from './way-in.ts';

const watchSeconds = 5;

/** The question before this one, among those that are asked; before the review, the last. */
function backFrom({ way, context }: Visit, step: StepId | 'check'): { readonly backHref?: string } {
  const asked = context.view.steps.filter(({ state }) => state !== 'decided').map(({ id }) => id);
  const before = step === 'check' ? asked.at(-1) : asked[asked.indexOf(step) - 1];
  return before === undefined ? {} : { backHref: stepAddress(way, before) };
}

function propsOf(visit: Visit, step: StepId | 'check') {
  const { request, way } = visit;
  const action = stepAddress(way, step);
  const site = step === 'sites' ? request.query['site'] : undefined;
  const languagePath = site === undefined ? action : `${action}?${new URLSearchParams({ site })}`;
  return { frame: request.frame(languagePath), action, csrf: request.csrf(), ...backFrom(visit, step) };
}

export function showStep(visit: Visit, step: StepId, said: Said, status: number): PageAnswer {
  const { errors, fault } = said;
  const props = {
    ...propsOf(visit, step),
    ...(errors === undefined ? {} : { errors }),
    ...(fault === undefined ? {} : { fault }),
  };
  return document(status, visit.language, steps[step].show(visit.context, props, said));
}

/** The review (SS-9, MT-4): everything that is to be submitted, with the ways to change it. */
export function showCheck(visit: Visit, said: Pick<CheckProps, 'problem' | 'errors' | 'fault'>, status: number): PageAnswer {
  const { way, context, language } = visit;
  const { problem, errors, fault } = said;
  const html = renderCheckPage(
    {
      ...propsOf(visit, 'check'),
      base: way.base,
      company: context.read.organisation.companyName,
      ...answersIn(context.view),
      ...(problem === undefined ? {} : { problem }),
      ...(errors === undefined ? {} : { errors }),
      ...(fault === undefined ? {} : { fault }),
    },
    language,
  );
  return document(status, language, html);
}

/** Where each part stands; while they are made, fetched anew by itself until somebody stops that. */
export function showStatus(visit: Visit, { errors, fault }: Said, status: number): PageAnswer {
  const { request, way, context, language } = visit;
  const { view, read } = context;
  const self = stepAddress(way, 'status');
  const state = view.state === 'draft' ? 'active' : view.state;
  const watching = status === 200 && request.query['watch'] === 'on' && state === 'provisioning';
  const hasTenant = view.contactCenter?.there ?? false;
  const html = renderStatusPage(
    {
      frame: request.frame(watching ? `${self}?watch=on` : self),
      company: read.organisation.companyName,
      state,
      parts: view.parts,
      csrf: request.csrf(),
      selfHref: self,
      watchHref: `${self}?watch=on`,
      watching,
      watchSeconds,
      ...(state === 'failed' && way.mayWrite ? { retryAction: self } : {}),
      ...(view.submittedAt === undefined ? {} : { summaryHref: stepAddress(way, 'summary'), pdfHref: stepAddress(way, 'summary.pdf') }),
      ...(state === 'active' && hasTenant && way.contactCenterHref !== undefined ? { contactCenterHref: way.contactCenterHref } : {}),
      ...(way.home === undefined ? {} : { homeHref: way.home }),
      ...(errors === undefined ? {} : { errors }),
      ...(fault === undefined ? {} : { fault }),
    },
    language,
  );
  const answer = { kind: 'document', status, html, language } as const;
  return watching ? { ...answer, refreshSeconds: watchSeconds } : answer;
}

/** The summary as it stands now, with the same as a PDF. */
export function showSummary(request: PageRequest<unknown>, way: WayIn, summary: OrderSummary, now: Date): PageAnswer {
  const language = request.language(way.language);
  const html = renderSummaryPage(
    {
      frame: request.frame(stepAddress(way, 'summary')),
      summary,
      asOf: iso(now),
      pdfHref: stepAddress(way, 'summary.pdf'),
      backHref: stepAddress(way, 'status'),
    },
    language,
  );
  return document(200, language, html);
}
