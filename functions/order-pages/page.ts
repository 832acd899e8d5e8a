import type { MapOrderDeps } from '#shared/domain/mapping/map-order.ts';
import type { SaveChoiceDeps } from '#shared/domain/mapping/save-choice.ts';
import type { FindMatchesDeps } from '#shared/domain/matching/find-matches.ts';
import { anyone } from '#shared/http/admission.ts';
import { form, type PageRoute, page } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { checkStep } from './check-step.ts';
import { orderPath, stepPath } from './contract.ts';
import { newOrganisationStep } from './new-organisation-step.ts';
import { showDone, showLater, showStart } from './order-progress.ts';
import { organisationSteps } from './organisation-steps.ts';
import { type PassOnDeps, passOnStep } from './pass-on-step.ts';
import { nextStep, type Question, questionsOf } from './questions.ts';
import { type Step, simpleSteps } from './simple-steps.ts';
import { type Asked, type Request, type Said, stepFields, withOrder } from './step-request.ts';

export type OrderPagesDeps = PassOnDeps & SaveChoiceDeps & MapOrderDeps & FindMatchesDeps;

/** A step with the question to which it belongs; steps without one can be taken as long as the order is not mapped. */
type Placed = Step & { readonly question?: Question };

function stepsOf(deps: OrderPagesDeps): ReadonlyMap<string, Placed> {
  const simple = simpleSteps(deps);
  const [partner, customer] = [organisationSteps(deps, 'partner'), organisationSteps(deps, 'customer')];
  return new Map<string, Placed>([
    ['for', simple.for],
    ['partner', { ...partner.round, question: 'partner' }],
    ['partner-search', { ...partner.search, question: 'partner' }],
    ['partner-new', { ...newOrganisationStep(deps, 'partner'), question: 'partner' }],
    ['administrator', { ...simple.administrator, question: 'administrator' }],
    ['customer', { ...customer.round, question: 'customer' }],
    ['customer-search', { ...customer.search, question: 'customer' }],
    ['customer-new', { ...newOrganisationStep(deps, 'customer'), question: 'customer' }],
    ['country', { ...simple.country, question: 'country' }],
    ['set-up-by', { ...simple['set-up-by'], question: 'set-up-by' }],
    ['check', checkStep(deps)],
  ]);
}

/** A question that does not belong to this order leads to the one that does; so does what is no step. */
function misplaced({ order, at }: Asked, step: Placed | undefined): PageAnswer | undefined {
  if (order.state === 'mapped') return seeOther(at('done'));
  const isAsked = step !== undefined && (step.question === undefined || questionsOf(order).includes(step.question));
  return isAsked ? undefined : seeOther(at(nextStep(order)));
}

/** The pages of an order's contact. The link's token in the path is the proof; forms are tied to the browser that was shown them. */
export function pages(deps: OrderPagesDeps): PageRoute[] {
  const open = withOrder(deps);
  const passOn = passOnStep(deps);
  const steps = stepsOf(deps);

  const show = (request: Request, said: Said): Promise<PageAnswer> =>
    open(request, async (asked) => {
      const name = request.params['step'] ?? '';
      if (name === 'done') return showDone(asked);
      if (name === 'later') return showLater(asked);
      if (name === 'pass-on') return asked.order.state === 'mapped' ? seeOther(asked.at('done')) : passOn.show(asked, said);
      const step = steps.get(name);
      return misplaced(asked, step) ?? step?.show(asked, said) ?? seeOther(asked.at());
    });

  return [
    page(anyone, orderPath, (request) => open(request, async (asked) => showStart(asked))),
    page(anyone, stepPath, (request) => show(request, { status: 200 })),
    form(anyone, stepPath, stepFields, {
      expired: (request, status) => show(request, { status, fault: 'form-expired' }),
      submit(request) {
        const name = request.params['step'] ?? '';
        if (name === 'pass-on') return passOn.submit(request);
        const step = steps.get(name);
        return open(request, async (asked) => misplaced(asked, step) ?? step?.submit(asked) ?? seeOther(asked.at()));
      },
    }),
  ];
}
