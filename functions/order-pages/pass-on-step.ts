import { emailAddress } from '#shared/domain/email-address.ts';
import { looksLikeToken, tokenHash } from '#shared/domain/links.ts';
import type { ChangeOrderDeps } from '#shared/domain/orders/change-order.ts';
import { passOrderOn } from '#shared/domain/orders/order-contact-changes.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { receiptFor } from '#shared/http/receipts.ts';
import { type PassOnProps, renderPassedOnPage, renderPassOnPage } from '#shared/pages/orders/pass-on-page.tsx';
import { languageOf, questionProps } from './simple-steps.ts';
import { type Asked, deadPage, type OpenOrderDeps, type Said, type StepForm, toStart, withOrder } from './step-request.ts';

export type PassOnDeps = OpenOrderDeps & ChangeOrderDeps;

/** Somebody else shall complete the order: the link is dead from then on, but a repeat of the post gets the same answer (OR-2). */
export function passOnStep(deps: PassOnDeps) {
  const passOn = passOrderOn(deps);
  const open = withOrder(deps);

  async function show(asked: Asked, said: Said, more: Pick<PassOnProps, 'value' | 'error'> = {}): Promise<PageAnswer> {
    const language = languageOf(asked);
    return document(said.status, language, renderPassOnPage({ ...questionProps(asked, 'for', said), ...more }, language));
  }

  async function submit(request: StepForm): Promise<PageAnswer> {
    const { email: value = '' } = request.fields;
    const address = emailAddress.safeParse(value);
    const token = request.params['token'] ?? '';
    // The link is looked for whether or not it is dead: after the first of two posts it is.
    const found = looksLikeToken(token) ? await deps.links.find(tokenHash(token)) : undefined;
    if (found === undefined) return deadPage(request, { kind: 'dead', because: 'unknown' });
    if (!address.success) {
      const code = value.trim() === '' ? 'required' : 'invalid';
      return open(request, (asked) => show(asked, { status: 422 }, { value, error: { code } }));
    }
    const { order, link } = found;
    const { formId: key, rawFields: rawBody, requestId } = request;
    const path = `/orders/${order.id}/pass-on`;
    const receipt = receiptFor({ partnerId: order.sellerId, method: 'POST', path, key, rawBody }, { status: 200 }, deps.now());
    const passed = await passOn(link, address.data, { requestId, asked: receipt, keep: () => receipt });
    if (passed.ok || passed.error.code === 'REPLAY') {
      const language = request.language(order.language);
      const { number, salesContact } = order;
      const html = renderPassedOnPage({ frame: request.frame(request.path), number, address: address.data, salesContact }, language);
      return document(200, language, html);
    }
    const { error } = passed;
    return open(request, (asked) => {
      if (error.code === 'SAME_CONTACT') return show(asked, { status: 409 }, { value, error: { code: 'same' } });
      if (error.code === 'RESEND_TOO_SOON') {
        const minutes = Math.ceil((error.retryAfterSeconds ?? 60) / 60);
        return show(asked, { status: 409 }, { value, error: { code: 'too-soon', minutes } });
      }
      return Promise.resolve(toStart(asked));
    });
  }

  return { show: (asked: Asked, said: Said) => show(asked, said), submit };
}
