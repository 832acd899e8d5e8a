import type { ChangeTrialDeps } from '#shared/domain/change-trial.ts';
import type { TrialId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { trialChanges } from '#shared/domain/trial-changes.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { legal } from '#shared/domain/trial-moves.ts';
import { trialServices } from '#shared/domain/trial-services.ts';
import type { TrialReader } from '#shared/domain/trial-store.ts';
import { partnerPerson } from '#shared/http/admission.ts';
import { type FormRequest, form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type ChangeTermsProps, renderChangeTermsPage } from '#shared/pages/change-terms-page.tsx';
import { viewOfTrial } from '#shared/pages/view-of-trial.ts';
import { termsPath } from './contract.ts';
import { callerOf, receiptOf } from './partner-request.ts';
import { enteredTerms, type TermsFields, termsErrors, termsFields, termsIn } from './terms-entries.ts';
import { notFound, trialIdOf } from './trial-detail.ts';

type Request = PageRequest<PartnerPerson>;
type Said = Pick<ChangeTermsProps, 'fault' | 'errors'> & { readonly entered?: TermsFields; readonly refusal?: Refusal };

const write = partnerPerson('trials:write');
const durations = [30, 60, 90];
const trialHref = (id: TrialId) => `/partner/trials/${id}` as const;

/** The form for services, licences, duration and language of a trial, with the rules of the API's PATCH (TR-4, TR-10). */
export function trialTermsForm(deps: ChangeTrialDeps & { readonly reader: Pick<TrialReader, 'seatsUsed'> }): PageRoute[] {
  const changes = trialChanges(deps);

  async function show(request: Request, status: number, { entered, refusal, ...said }: Said): Promise<PageAnswer> {
    const id = trialIdOf(request);
    const read = id === undefined ? undefined : await deps.trials.read(callerOf(request.visitor).partnerId, id);
    if (id === undefined || !read?.ok) return notFound(request);
    const stored = read.value.trial;
    const trial = trialAsOf(stored, deps.now());
    // Nothing can be changed any more (or not yet again): the trial's page says what can be done.
    if (!legal('changeTerms', trial).ok) return seeOther(trialHref(id));
    const used = (await deps.reader.seatsUsed([trial]))(trial.organisationId);
    const errors = said.errors ?? (refusal && termsErrors(refusal, used));
    // The same form with other entries, after it had been used: it is shown anew, with a token of its own.
    const fault = refusal !== undefined && errors === undefined ? 'form-expired' : said.fault;
    const action = `${trialHref(id)}/terms` as const;
    const language = request.language(request.visitor.person.language);
    const html = renderChangeTermsPage(
      {
        frame: request.frame(action),
        company: trial.companyName,
        action,
        trialHref: trialHref(id),
        csrf: request.csrf(),
        // Whoever is told about another's change has seen it; everybody else still looks at what the form was made of.
        version: entered === undefined || refusal?.code === 'CHANGED_SINCE_READ' ? stored.version : entered.version,
        bounds: trialServices,
        durations: legal('changeDuration', trial).ok ? durations : [],
        present: { services: viewOfTrial(stored, deps.now(), used).services, durationDays: trial.durationDays, language: trial.language },
        ...(entered === undefined ? {} : { values: enteredTerms(entered, trial) }),
        ...(errors === undefined ? {} : { errors }),
        ...(fault === undefined ? {} : { fault }),
      },
      language,
    );
    return document(status, language, html);
  }

  async function submit(request: FormRequest<PartnerPerson, TermsFields>): Promise<PageAnswer> {
    const id = trialIdOf(request);
    if (id === undefined) return notFound(request);
    const entered = request.fields;
    const terms = termsIn(entered);
    if (!terms.ok) return show(request, 422, { entered, errors: terms.error });
    const receipt = receiptOf(request, { status: 200 }, deps.now());
    const caller = callerOf(request.visitor);
    const asked = { caller, id, requestId: request.requestId, ifMatch: entered.version, asked: receipt, keep: () => receipt };
    const outcome = await changes.terms(asked, terms.value);
    if (outcome.ok || outcome.error.code === 'REPLAY') return seeOther(`${trialHref(id)}?done=terms-changed`);
    const { error } = outcome;
    if (error.code === 'NOT_FOUND') return notFound(request);
    return show(request, error.code === 'LICENCES_BELOW_ASSIGNED' || error.code === 'END_NOT_AHEAD' ? 422 : 409, {
      entered,
      refusal: error,
    });
  }

  return [
    page(write, termsPath, (request) => show(request, 200, {})),
    form(write, termsPath, termsFields, { expired: (request, status) => show(request, status, { fault: 'form-expired' }), submit }),
  ];
}
