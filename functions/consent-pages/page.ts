import * as z from 'zod';
import { packages } from '#shared/domain/wholesale/packages.ts';
import { type AnswerConsentDeps, answerConsent, openConsent } from '#shared/domain/wholesale/subscribers/answer-consent.ts';
import { isWelcomed } from '#shared/domain/wholesale/subscribers/compose-subscriber.ts';
import { anyone } from '#shared/http/admission.ts';
import { form, type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { type ConsentPageProps, renderConsentPage, renderDeadConsentPage } from '#shared/pages/consent-page.tsx';
import { consentPath } from './contract.ts';

type Request = PageRequest<undefined>;
type Said = Pick<ConsentPageProps, 'fault' | 'refused'>;
const fields = z.strictObject({ answer: z.enum(['agree', 'decline']) });

/** The question to the owner of a free account. The token in the path is the proof; opening the page uses nothing up. */
export function pages(deps: AnswerConsentDeps): PageRoute[] {
  const open = openConsent(deps);
  const answer = answerConsent(deps);
  const tokenOf = ({ params }: Request) => params['token'] ?? '';
  const pathOf = (request: Request): `/${string}` => `/consents/${tokenOf(request)}`;

  async function show(request: Request, status: number, said: Said = {}): Promise<PageAnswer> {
    const [found, path] = [await open(tokenOf(request)), pathOf(request)];
    const endsAt = found?.subscriber.migration?.endsAt;
    const language = request.language(found?.organisation.language);
    const frame = request.frame(path);
    if (found === undefined || endsAt === undefined) return document(410, language, renderDeadConsentPage({ frame }, language));
    const { subscriber, organisation, partner, customer, state } = found;
    const props = {
      frame,
      company: organisation.companyName,
      partner: partner.name,
      contact: customer.settings?.email.supportContact ?? partner.contactEmail,
      address: subscriber.email,
      packages: subscriber.packages.map((name) => packages[name].label),
      state,
      isWelcomed: isWelcomed(organisation, customer),
      endsAt,
      action: path,
      csrf: request.csrf(),
      ...said,
    };
    return document(status, language, renderConsentPage(props, language));
  }

  return [
    page(anyone, consentPath, (request) => show(request, 200)),
    form(anyone, consentPath, fields, {
      expired: (request, status) => show(request, status, { fault: 'form-expired' }),
      async submit(request) {
        const outcome = await answer(tokenOf(request), request.fields.answer, request.requestId);
        if (outcome.ok) return seeOther(pathOf(request));
        const { code } = outcome.error;
        if (code === 'EMAIL_IN_USE') return show(request, 409, { refused: 'in-use' });
        if (code === 'CUSTOMER_STATE') return show(request, 409, { refused: 'closed' });
        return show(request, 409, { fault: 'try-again' });
      },
    }),
  ];
}
