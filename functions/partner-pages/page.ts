import type { StartTrialDeps } from '#shared/domain/start-trial.ts';
import { partnerPerson } from '#shared/http/admission.ts';
import { form, type PageRoute, page } from '#shared/http/page.ts';
import { listPath, startPath, trialPath } from './contract.ts';
import { startFields } from './start-form.ts';
import { startForm, submitStart } from './start-trial-form.ts';
import { type TrialActionDeps, trialActions } from './trial-actions.ts';
import { showTrial, type TrialDetailDeps } from './trial-detail.ts';
import { showTrials, type TrialListDeps } from './trial-list.ts';
import { trialTermsForm } from './trial-terms-form.ts';

export type PartnerPagesDeps = TrialListDeps & TrialDetailDeps & TrialActionDeps & StartTrialDeps;

const [read, write] = [partnerPerson('trials:read'), partnerPerson('trials:write')];

/** The pages of a partner's people (GS-5). */
export function pages(deps: PartnerPagesDeps): PageRoute[] {
  const show = showTrial(deps);
  return [
    page(read, listPath, showTrials(deps)),
    page(write, startPath, async (request) => startForm(request, 200, {})),
    form(write, startPath, startFields, {
      expired: async (request, status) => startForm(request, status, { fault: 'form-expired' }),
      submit: submitStart(deps),
    }),
    page(read, trialPath, (request) => show(request, 200, {})),
    ...trialTermsForm(deps),
    ...trialActions(deps, show),
  ];
}
