import type { TemplateId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { refused } from '#shared/domain/result.ts';
import { heldOf, type TemplateDeps, type TemplateRequest, templateEvent } from '#shared/domain/wholesale/templates.ts';

/**
 * Deletes a template that no customer depends on (OT-4). New customers are kept off it while that is looked at; if there are any, it is
 * put back. Whoever comes upon a template that was left held goes on with it. Refuses with NOT_FOUND, TEMPLATE_IN_USE, CHANGED_SINCE_READ.
 */
export function deleteTemplate(deps: Omit<TemplateDeps, 'provisioningIdOf'>) {
  const { templates } = deps;
  const inUse = refused({ code: 'TEMPLATE_IN_USE' } as const);

  return async (request: TemplateRequest & { readonly ifMatch: number | undefined }, id: TemplateId): Promise<Outcome<undefined>> => {
    const read = await templates.read(request.caller.partnerId, id, request.asked);
    if (!read.ok) return read;
    const before = read.value;
    if (request.ifMatch !== undefined && before.version !== request.ifMatch) return refused({ code: 'CHANGED_SINCE_READ' });
    const event = templateEvent(deps, request, id, 'template.deleted');
    if (before.state === 'draft') return templates.remove(before, event, request.asked);
    if ((await templates.countCustomers(id, 1)).count > 0) return inUse;
    const held = heldOf(before);
    const holding = await templates.hold(before, held);
    if (!holding.ok) return holding;
    if ((await templates.countCustomers(id, 1)).count > 0) {
      await templates.hold(held, { ...before, state: 'submitted', version: held.version + 1 });
      return inUse;
    }
    const removed = await templates.remove(held, event, request.asked);
    if (removed.ok) await templates.sweepReleases(id);
    return removed;
  };
}
