import { offeredCountries } from '#shared/domain/countries.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { type StartTrialDeps, startTrial } from '#shared/domain/start-trial.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialServices } from '#shared/domain/trial-services.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderStartTrialPage, type StartTrialProps } from '#shared/pages/start-trial-page.tsx';
import { listPath, startPath } from './contract.ts';
import { callerOf, receiptOf } from './partner-request.ts';
import { enteredValues, errorOf, requestIn, type StartFields } from './start-form.ts';

const durations = [30, 60, 90];
const bounds = { companyNameMaximum: 100, services: trialServices };

type Said = Pick<StartTrialProps, 'errors' | 'fault'> & { readonly values?: StartTrialProps['values'] };

export function startForm(request: PageRequest<PartnerPerson>, status: number, { values = {}, ...said }: Said): PageAnswer {
  const language = request.language(request.visitor.person.language);
  const csrf = request.csrf();
  const fixed = { action: startPath, listHref: listPath, countries: offeredCountries, bounds, durations };
  const html = renderStartTrialPage({ frame: request.frame(startPath), csrf, requestKey: csrf, values, ...fixed, ...said }, language);
  return document(status, language, html);
}

const createdAt = (id: Trial['id']) => `/partner/trials/${id}?done=created` as const;

/** Starts a trial by the same rules as the API (TR-1); everything that is wrong stands at its field. */
export function submitStart(deps: StartTrialDeps) {
  const start = startTrial(deps);
  return async (request: FormRequest<PartnerPerson, StartFields>): Promise<PageAnswer> => {
    const values = enteredValues(request.fields);
    const wish = requestIn(request.fields);
    if (!wish.ok) return startForm(request, 422, { values, errors: wish.error });
    const keep = (trial: Trial) => receiptOf(request, { status: 201, headers: { location: createdAt(trial.id) } }, deps.now());
    const outcome = await start(callerOf(request.visitor), wish.value, request.requestId, keep);
    if (outcome.ok) return seeOther(createdAt(outcome.value.id));
    const { error } = outcome;
    if (error.code === 'REPLAY') return seeOther(`/${(error.answer.headers['location'] ?? listPath).slice(1)}`);
    const fault = errorOf(error);
    // The same form with other entries, after it had been used: it is shown anew, with a token of its own.
    if (fault === undefined) return startForm(request, 409, { values, fault: 'form-expired' });
    return startForm(request, 422, { values, errors: [fault] });
  };
}
