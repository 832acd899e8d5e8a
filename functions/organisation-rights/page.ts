import * as z from 'zod';
import { type RightsRequestId, rightsRequestId } from '#shared/domain/ids.ts';
import { type AnswerRightsDeps, answerRightsRequest } from '#shared/domain/mapping/rights-requests/answer-rights-request.ts';
import { type RightsRequest, rightsRequestAsOf } from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import { fullAdministrator } from '#shared/http/admission.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { type RightsRequestPageProps, renderRightsRequestPage } from '#shared/pages/rights/rights-request-page.tsx';
import { rightsRequestPath } from './contract.ts';

type Request = PageRequest<Administrator>;
const pathOf = (id: RightsRequestId): `/${string}` => `/organisation/rights-requests/${id}`;
const fields = z.strictObject({ answer: z.enum(['grant', 'decline']) });

/** A partner's request for full administrator rights, and the two answers to it (OM-5). */
export function pages(deps: AnswerRightsDeps): PageRoute[] {
  const answer = answerRightsRequest(deps);
  const idOf = ({ params }: Request) => rightsRequestId.safeParse(params['requestId']).data;

  async function find(request: Request): Promise<RightsRequest | undefined> {
    const id = idOf(request);
    return id === undefined ? undefined : deps.rights.find(request.visitor.organisation.id, id);
  }

  function show(
    request: Request,
    found: RightsRequest | undefined,
    status: number,
    said: Pick<RightsRequestPageProps, 'fault'> = {},
  ): PageAnswer {
    const { person, organisation } = request.visitor;
    const language = request.language(person.language);
    if (found === undefined) return problemDocument('not-found', request, request.frame(), person.language);
    const { id, partnerName, requester, state, requestedAt, lapsesAt } = rightsRequestAsOf(found, deps.now());
    const path = pathOf(id);
    const html = renderRightsRequestPage(
      {
        frame: request.frame(path),
        company: organisation.companyName,
        partner: partnerName,
        requester: requester.email,
        requestedAt,
        lapsesAt,
        state,
        action: path,
        csrf: request.csrf(),
        homeHref: '/organisation',
        ...said,
      },
      language,
    );
    return document(status, language, html);
  }

  return [
    page(fullAdministrator, rightsRequestPath, async (request) => show(request, await find(request), 200)),
    form(fullAdministrator, rightsRequestPath, fields, {
      expired: async (request, status) => show(request, await find(request), status, { fault: 'form-expired' }),
      async submit(request) {
        const id = idOf(request);
        if (id === undefined) return show(request, undefined, 404);
        const outcome = await answer(request.visitor, id, request.fields.answer, request.requestId);
        if (outcome.ok) return seeOther(pathOf(id));
        const { code } = outcome.error;
        // What the other administrator has answered, or that it has lapsed, the page itself says.
        return show(request, await find(request), 409, code === 'TRY_AGAIN' ? { fault: 'try-again' } : {});
      },
    }),
  ];
}
