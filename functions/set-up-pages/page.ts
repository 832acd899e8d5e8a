import * as z from 'zod';
import type { OrderLinks } from '#shared/domain/orders/order-links.ts';
import { type Admission, administrator, anyone, partnerPerson } from '#shared/http/admission.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import type { PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { bases } from './contract.ts';
import { byAdministrator, byOrderContact, byPartner, type FindWayIn, type WayIn } from './way-in.ts';
import { type WizardDeps, wizard } from './wizard.ts';

export type SetUpPagesDeps = WizardDeps & { readonly links: OrderLinks };

/** Which fields a form has depends on the step; each reads its own and no other. */
const fields = z.object({}).catchall(z.string());

/** The wizard under the address of each of those who may set services up (SS-1): the same pages, another way in. */
export function pages(deps: SetUpPagesDeps): PageRoute[] {
  const { show, submit } = wizard(deps);

  function under<V>(base: `/${string}`, admission: Admission<V>, find: FindWayIn<V>): PageRoute[] {
    async function at(request: PageRequest<V>, go: (way: WayIn) => Promise<PageAnswer>): Promise<PageAnswer> {
      const way = await find(request);
      if (way === undefined) return problemDocument('not-found', request, request.frame());
      return 'kind' in way ? way : go(way);
    }
    const shown = (request: PageRequest<V>) => at(request, (way) => show(request, way));
    return [
      page(admission, base, shown),
      page(admission, `${base}/{step}`, shown),
      form(admission, `${base}/{step}`, fields, {
        expired: (request, status) => at(request, (way) => show(request, way, { fault: 'form-expired' }, status)),
        submit: (request) => at(request, (way) => submit(request, way)),
      }),
    ];
  }

  return [
    ...under(bases.administrator, administrator, byAdministrator),
    ...under(bases.partner, partnerPerson('set-up:read'), byPartner),
    ...under(bases.orderContact, anyone, byOrderContact(deps)),
  ];
}
