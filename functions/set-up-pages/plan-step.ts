import type { SetUpService } from '#shared/domain/set-up/set-up.ts';
import type { SetUpView } from '#shared/domain/set-up/set-up-view.ts';
import { renderPlanPage } from '#shared/pages/set-up/plan-page.tsx';
import type { Step } from './step.ts';

/** What is still to be set up, and so to be chosen: now or later (MT-5). */
function choicesOf({ plan }: SetUpView): SetUpView['plan']['setUp'] {
  return plan.setUp.filter(({ there }) => !there);
}

export const planStep: Step = {
  show({ read, view, advice, language }, props, { entries }) {
    const { source, organisation } = read;
    const isLater = (service: SetUpService, choice: 'now' | 'later') => (entries?.[service] ?? choice) === 'later';
    return renderPlanPage(
      {
        ...props,
        company: organisation.companyName,
        ...(source.kind === 'trial' ? {} : { orderNumber: source.subscription.orderNumber }),
        services: view.plan.services.map(({ service, licences }) => ({ id: service, licences })),
        addOns: view.plan.addOns,
        choices: choicesOf(view).map(({ service, choice }) => ({ service, later: isLater(service, choice) })),
        hasTenant: view.contactCenter?.there ?? false,
        existingSites: view.meetings?.existing.map(({ name }) => name) ?? [],
        advice,
      },
      language,
    );
  },
  async answer({ view, base }, entries) {
    const choices = choicesOf(view);
    const unsaid = choices.filter(({ service }) => entries[service] !== 'now' && entries[service] !== 'later');
    if (unsaid.length > 0) {
      return { kind: 'show', said: { entries, errors: unsaid.map(({ service }) => ({ field: service, code: 'required', of: 'when' })) } };
    }
    const later = choices.filter(({ service }) => entries[service] === 'later').map(({ service }) => service);
    return { kind: 'save', change: { later }, ...(later.length === choices.length ? { to: `${base}/later` } : {}) };
  },
};
