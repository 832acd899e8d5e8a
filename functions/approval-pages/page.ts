import * as z from 'zod';
import { type AnswerApprovalDeps, answerApproval, approvalAsOf, openApproval } from '#shared/domain/wholesale/answer-approval.ts';
import type { BehindApprovalLink } from '#shared/domain/wholesale/approval-links.ts';
import { keptPackages } from '#shared/domain/wholesale/customer-parts.ts';
import { packages } from '#shared/domain/wholesale/packages.ts';
import { anyone } from '#shared/http/admission.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type ApprovalPageProps, renderApprovalPage, renderDeadApprovalPage } from '#shared/pages/approval-page.tsx';
import { approvalPath } from './contract.ts';

type Request = PageRequest<undefined>;
const fields = z.strictObject({ answer: z.enum(['agree', 'decline']) });

/** A partner’s wish to attach an organisation, and the two answers to it. The token in the path is the proof; opening it uses nothing up. */
export function pages(deps: AnswerApprovalDeps): PageRoute[] {
  const open = openApproval(deps);
  const answer = answerApproval(deps);
  const tokenOf = ({ params }: Request) => params['token'] ?? '';
  const pathOf = (request: Request): `/${string}` => `/approvals/${tokenOf(request)}`;

  function show(
    request: Request,
    found: BehindApprovalLink | undefined,
    status: number,
    said: Pick<ApprovalPageProps, 'fault'> = {},
  ): PageAnswer {
    const language = request.language(found?.person.language);
    const path = pathOf(request);
    const state = found === undefined ? 'dead' : approvalAsOf(found.customer, deps.now());
    const approval = found?.customer.approval;
    if (found === undefined || state === 'dead' || approval === undefined) {
      return document(410, language, renderDeadApprovalPage({ frame: request.frame(path) }, language));
    }
    const { companyName: company, partner, customer } = found;
    const { lapsesAt, answeredAt = customer.statusChangedAt, contact = partner.contactEmail } = approval;
    const props = {
      frame: request.frame(path),
      company,
      partner: partner.name,
      contact,
      packages: keptPackages(customer).map(({ name }) => packages[name].label),
      state,
      lapsesAt,
      answeredAt,
      action: path,
      csrf: request.csrf(),
      ...said,
    };
    return document(status, language, renderApprovalPage(props, language));
  }

  return [
    page(anyone, approvalPath, async (request) => show(request, await open(tokenOf(request)), 200)),
    form(anyone, approvalPath, fields, {
      expired: async (request, status) => show(request, await open(tokenOf(request)), status, { fault: 'form-expired' }),
      async submit(request) {
        const outcome = await answer(tokenOf(request), request.fields.answer, request.requestId);
        if (outcome.ok) return seeOther(pathOf(request));
        if (outcome.error.code === 'NOT_FOUND') return show(request, undefined, 410);
        return show(request, await open(tokenOf(request)), 409, { fault: 'try-again' });
      },
    }),
  ];
}
