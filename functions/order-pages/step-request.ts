import * as z from 'zod';
import type { Now } from '#shared/domain/ids.ts';
import { tokenHash } from '#shared/domain/links.ts';
import { type OpenedOrderLink, openOrderLink, orderLinkDead } from '#shared/domain/orders/open-order-link.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderLink, OrderLinks } from '#shared/domain/orders/order-links.ts';
import type { Outcome } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import type { FormFault } from '#shared/pages/error-summary.tsx';
import { renderDeadOrderPage } from '#shared/pages/orders/dead-order-page.tsx';

export type Request = PageRequest<undefined>;

const text = z.string().max(1000).optional();

/** Everything that the forms of the steps post; each step looks at its own. */
export const stepFields = z.strictObject({
  for: text,
  email: text,
  choice: text,
  domain: text,
  companyName: text,
  vertical: text,
  country: text,
  administratorEmail: text,
  customerSetsUp: z.literal('true').optional(),
});
export type StepFields = z.output<typeof stepFields>;
export type StepForm = FormRequest<undefined, StepFields>;

type Open = Extract<OpenedOrderLink, { readonly kind: 'open' }>;

/** A step that is asked for by somebody with the link of an order. */
export type Asked = {
  readonly request: Request;
  /** As it holds now. */
  readonly order: Order;
  /** As it is kept. */
  readonly stored: Order;
  readonly link: OrderLink;
  /** The path of another step. */
  readonly at: (step?: string) => `/${string}`;
  /** Reads the order anew; refuses where the link has died meanwhile. */
  readonly again: () => Promise<Outcome<Order>>;
};
export type AskedForm = Asked & { readonly request: StepForm };

/** What a step's page says beside its question. */
export type Said = { readonly status: number; readonly fault?: FormFault };

export type OpenOrderDeps = { readonly links: OrderLinks; readonly now: Now };

const tokenOf = (request: Request) => request.params['token'] ?? '';

/** The page for a link that opens nothing: 410, whatever it once was. */
export function deadPage(request: Request, opened: Extract<OpenedOrderLink, { readonly kind: 'dead' }>): PageAnswer {
  const { because, order } = opened;
  const language = request.language(order?.language);
  const known = order === undefined || because === 'unknown' ? {} : { order: { because, ...order } };
  return document(410, language, renderDeadOrderPage({ frame: request.frame(request.path), ...known }, language));
}

function asked(deps: OpenOrderDeps, request: Request, { order, stored, link }: Open): Asked {
  const token = tokenOf(request);
  return {
    request,
    order,
    stored,
    link,
    at: (step) => (step === undefined ? `/orders/${token}` : `/orders/${token}/${step}`),
    async again() {
      const found = await deps.links.find(tokenHash(token));
      const isOpen = found !== undefined && orderLinkDead(found, deps.now()) === undefined;
      return isOpen ? ok(found.order) : refused({ code: 'NOT_FOUND' });
    },
  };
}

/** Opens the link in the path; whoever has a dead one gets the page that says so. */
export function withOrder(deps: OpenOrderDeps) {
  const open = openOrderLink(deps);
  return async <R extends Request>(
    request: R,
    serve: (opened: Asked & { readonly request: R }) => Promise<PageAnswer>,
  ): Promise<PageAnswer> => {
    const opened = await open(tokenOf(request), { isFetch: request.method === 'GET' });
    return opened.kind === 'dead' ? deadPage(request, opened) : serve({ ...asked(deps, request, opened), request });
  };
}

/** Where the order is looked at anew: after somebody else has changed what was before one's eyes. */
export const toStart = ({ at }: Asked): PageAnswer => seeOther(at());
